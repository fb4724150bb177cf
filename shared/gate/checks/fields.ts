import type { Content } from '../../article/content'
import { unreadNotices } from '../../article/drafted-notices'
import type { WordKey } from '../../words/en'
import { textOf } from '../../document/text'
import type { BodyNode } from '../../document/body'
import { sectionPath } from '../../article/section'
import type { Check, Finding } from '../check'

/** Fields a story cannot do without, and those a newsroom may ask for. */
export const fieldChecks = {
  'headline.missing': missing(
    'submit',
    'headline.missing',
    'gate.headlineMissing',
    'headline',
    (content) => isBlank(content.headline),
  ),
  'body.empty': missing(
    'submit',
    'body.empty',
    'gate.bodyEmpty',
    'body',
    (content) => isBlank(textOf(content.body)) && !hasFigure(content.body),
  ),
  'credit.missing': missing(
    'submit',
    'credit.missing',
    'gate.creditMissing',
    'credits',
    (content) => content.credits.every((credit) => isBlank(credit.name)),
  ),
  'source.missing': missing(
    'submit',
    'source.missing',
    'gate.sourceMissing',
    'source.name',
    (content) => isBlank(content.source.name),
  ),
  'credit.nameless': {
    from: 'approve',
    severity: 'block',
    find: ({ content }) =>
      content.credits.flatMap((credit, index) =>
        isBlank(credit.name)
          ? [
              {
                check: 'credit.nameless',
                message: 'gate.creditNameless',
                field: `credits.${index}.name`,
                values: { role: `desk.credit.${credit.role}` },
              },
            ]
          : [],
      ),
  },
  'reprint.original': {
    from: 'approve',
    severity: 'block',
    find: ({ content }) => reprintFindings(content),
  },
  'correction.text': {
    from: 'approve',
    severity: 'block',
    find: ({ content }) =>
      content.corrections.flatMap((correction, index) =>
        isBlank(correction.text)
          ? [
              {
                check: 'correction.text',
                message: 'gate.correctionText',
                field: `corrections.${index}.text`,
              },
            ]
          : [],
      ),
  },
  'correction.unread': {
    from: 'submit',
    severity: 'block',
    find: ({ content, internal }) => {
      const unread = new Set(unreadNotices(content, internal).map(({ id }) => id))
      return content.corrections.flatMap(({ id, text }, index) =>
        unread.has(id) && !isBlank(text)
          ? [
              {
                check: 'correction.unread',
                message: 'gate.correctionUnread',
                field: `corrections.${index}.text`,
              },
            ]
          : [],
      )
    },
  },
  'section.missing': missing(
    'approve',
    'section.missing',
    'gate.sectionMissing',
    'sections',
    (content) => sectionPath(content.sections).length === 0,
  ),
  'series.part': {
    from: 'approve',
    severity: 'block',
    find: ({ content }) => seriesFindings(content),
  },
  'editor.missing': {
    ...missing(
      'approve',
      'editor.missing',
      'gate.editorMissing',
      'credits',
      (content) => !hasEditor(content),
    ),
    severity: 'warn',
  },
  'slug.missing': {
    ...missing('approve', 'slug.missing', 'gate.slugMissing', 'slug', ({ slug }) => isBlank(slug)),
    severity: 'warn',
  },
  'abstract.missing': {
    ...missing('approve', 'abstract.missing', 'gate.abstractMissing', 'abstract', (content) =>
      isBlank(content.abstract ?? ''),
    ),
    severity: 'warn',
  },
  'keywords.missing': {
    ...missing('approve', 'keywords.missing', 'gate.keywordsMissing', 'keywords', (content) =>
      content.keywords.every(isBlank),
    ),
    severity: 'off',
  },
} as const satisfies Record<string, Check>

/** True for text without a visible character. */
export function isBlank(text: string): boolean {
  return text.trim() === ''
}

function missing(
  from: Check['from'],
  check: string,
  message: WordKey,
  field: string,
  isMissing: (content: Content) => boolean,
): Check {
  return {
    from,
    severity: 'block',
    find: ({ content }) => (isMissing(content) ? [{ check, message, field }] : []),
  }
}

/**
 * An online reprint gives source, original author, original headline and the true name of the editor
 * (互联网新闻信息服务管理规定, in force 2017-06-01, Art. 15); we ask for the address as well.
 */
function reprintFindings(content: Content): readonly Finding[] {
  if (content.source.kind !== 'reprint') return []
  const { original } = content.source
  const absent: [boolean, string, WordKey][] = [
    [isBlank(original?.headline ?? ''), 'source.original.headline', 'gate.originalHeadline'],
    [(original?.authors ?? []).every(isBlank), 'source.original.authors', 'gate.originalAuthors'],
    [original?.url === undefined, 'source.original.url', 'gate.originalUrl'],
    [!hasEditor(content), 'credits', 'gate.reprintEditor'],
  ]
  return absent
    .filter(([isAbsent]) => isAbsent)
    .map(([, field, message]) => ({ check: 'reprint.original', message, field }))
}

/** A part of a series says which part of which it is, and is none beyond the last. */
function seriesFindings({ series }: Content): readonly Finding[] {
  if (series === undefined) return []
  const { title, part, total } = series
  const check = 'series.part'
  const found: Finding[] = []
  if (isBlank(title)) found.push({ check, message: 'gate.seriesTitle', field: 'series.title' })
  if (part === undefined) found.push({ check, message: 'gate.seriesPart', field: 'series.part' })
  else if (total !== undefined && part > total) {
    const values = { part: String(part), total: String(total) }
    found.push({ check, message: 'gate.seriesTotal', field: 'series.total', values })
  }
  return found
}

function hasEditor({ credits }: Content): boolean {
  return credits.some(
    ({ role, name }) => (role === 'responsibleEditor' || role === 'editor') && !isBlank(name),
  )
}

function hasFigure(node: BodyNode): boolean {
  return node.type === 'figure' || (node.content ?? []).some(hasFigure)
}
