import { expect, test } from 'vitest'
import { GHOST, withoutBuild } from '../../../electron/dev/ghost-peer.mjs'

test('the Ghost of the tests is one exact file', () => {
  expect(GHOST.version).toMatch(/^\d+\.\d+\.\d+$/)
  expect(GHOST.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/)
})

test('what only building it needs, and the database that would be compiled, are not installed', () => {
  const manifest = {
    name: 'ghost',
    dependencies: { express: '4.21.2' },
    devDependencies: { tool: 'git+https://git.example/tool' },
    optionalDependencies: { sqlite3: '5.1.7', reader: '3.2.8' },
    resolutions: { moment: '2.24.0' },
  }
  expect(JSON.parse(withoutBuild(JSON.stringify(manifest)))).toEqual({
    name: 'ghost',
    dependencies: { express: '4.21.2' },
    optionalDependencies: { reader: '3.2.8' },
  })
})
