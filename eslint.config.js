import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

const noClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The domain has no clock: take the time as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The domain has no clock: take the time as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'The domain has no chance: take ids as arguments.',
  },
]

/** Top-level `await app.whenReady()` in an ESM main never resolves: Electron waits for the module first. */
const noDeadlock = {
  selector:
    "Program > ExpressionStatement > AwaitExpression CallExpression[callee.property.name='whenReady']",
  message: 'Never await whenReady() at the top level: it deadlocks. Use .then(boot).',
}

/** A restriction and the place the thing belongs to. */
function onlyIn(...places) {
  return (names, message) => ({
    group: names,
    message: `${message} (only in ${places.join(', ')})`,
  })
}

export default ts.config(
  {
    ignores: [
      'dist/',
      'dist-bench/',
      'release/',
      'node_modules/',
      'test-results/',
      'coverage/',
      'test/cases/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: {
      parserOptions: {
        project: ['shared', 'electron', 'renderer', 'test'].map(
          (part) => `./${part}/tsconfig.json`,
        ),
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      // `== null` asks for both absences at once; everything else is compared exactly.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // What an importer strips and what JSON forbids are control characters: naming them is the point.
      'no-control-regex': 'off',
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        {
          ignoreArrowShorthand: true,
          ignoreVoidOperator: true,
          ignoreVoidReturningFunctions: true,
        },
      ],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/unified-signatures': 'off',
      'no-restricted-syntax': ['error', noDeadlock],
      // A drawer of words may be empty for a while.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser, svelteFeatures: { experimentalGenerics: true } },
    },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      // A binding read only in markup looks unused or constant to the core rules.
      'prefer-const': 'off',
      'no-undef': 'off',
      // svelte-check is the type gate here: ESLint sees the parameters of snippets and events as `any`.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // The compiler's own warnings are what these comments answer to; svelte-check fails on them.
      'svelte/no-unused-svelte-ignore': 'off',
      'svelte/no-unused-props': 'off',
      // Collections that no markup reads need no reactivity.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noClock],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            onlyIn('electron/')(
              ['node:*', 'electron', 'lowdb', 'lowdb/*'],
              'The domain knows no platform',
            ),
            onlyIn('electron/')(['**/electron/**', '**/renderer/**'], 'The domain imports nobody'),
          ],
        },
      ],
    },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: [
      'electron/library/**',
      'electron/outbox/**',
      'electron/main.ts',
      'electron/preload.ts',
      'electron/shell/**',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'electron', message: 'Electron belongs to main, preload and shell/.' },
            { name: 'lowdb', message: 'lowdb belongs to library/ and outbox/.' },
          ],
        },
      ],
    },
  },
  {
    files: ['electron/library/**/*.ts', 'electron/outbox/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'electron', message: 'Electron belongs to main, preload and shell/.' }] },
      ],
    },
  },
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.svelte'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            onlyIn('electron/')(
              ['node:*', 'electron', '**/electron/**'],
              'The window has no platform',
            ),
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    ignores: ['test/support/properties.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'fast-check', message: 'Use test/support/properties: it has an end.' }] },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs', '*.ts'],
    ...ts.configs.disableTypeChecked,
    languageOptions: {
      ...ts.configs.disableTypeChecked.languageOptions,
      globals: globals.node,
      parserOptions: { project: null },
    },
    rules: { ...ts.configs.disableTypeChecked.rules, 'no-console': 'off' },
  },
  {
    files: ['test/bench/bare/*'],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
