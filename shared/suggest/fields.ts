import type { Content } from '../article/content'

/** A field that differs between two contents, by its path: `headline`, `credits.<id>`, `credits#order`. */
export interface FieldChange {
  readonly path: string
  readonly was: unknown
  readonly now: unknown
}

/**
 * What differs between two contents besides the body. Lists whose entries have an id are told entry by
 * entry, and their order as one more; every other field is one as a whole.
 */
export function fieldChanges(before: Content, after: Content): readonly FieldChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Content>
  keys.delete('body')
  return [...keys].flatMap((key) => {
    const [was, now] = [before[key], after[key]]
    if (isSame(was, now)) return []
    return isNamed(key) ? entryChanges(key, before[key], after[key]) : [{ path: key, was, now }]
  })
}

/** `target` with the field at this path as it is in `source`. */
export function withFieldFrom(target: Content, source: Content, path: string): Content {
  const [key, name, order] = parted(path)
  if (!isNamed(key)) {
    const set = withValue(target, key, source[key])
    return key === 'leadMedia' && source.leadMedia !== undefined
      ? withFieldFrom(set, source, `media.${source.leadMedia}`)
      : set
  }
  const there: readonly Entry[] = source[key]
  const entry = there.find(({ id }) => id === name)
  const entries = order ? sorted(target[key], there) : withEntry(target[key], there, name, entry)
  return withoutLostLead({ ...target, [key]: entries })
}

/** `content` with suggested fields in place of its own. A field that no longer fits is left as it is. */
export function withFields(
  content: Content,
  fields: readonly { readonly path: string; readonly now?: unknown }[],
): Content {
  const changed = fields.reduce((next, { path, now }) => {
    const [key, name, order] = parted(path)
    if (!isNamed(key)) return withValue(next, key, now)
    const list: readonly Entry[] = next[key]
    if (order) return { ...next, [key]: inOrder(list, Array.isArray(now) ? now : []) }
    const others = list.filter(({ id }) => id !== name)
    if (now === undefined) return { ...next, [key]: others }
    const isThere = others.length < list.length
    const set = isThere ? list.map((one) => (one.id === name ? now : one)) : [...list, now]
    return { ...next, [key]: set }
  }, content)
  return withoutLostLead(changed)
}

/** Lists of a content whose entries have ids. */
const named = ['credits', 'media', 'related', 'corrections'] as const
type Named = (typeof named)[number]

interface Entry {
  readonly id: string
}

function isNamed(key: keyof Content): key is Named {
  return (named as readonly string[]).includes(key)
}

function parted(path: string): readonly [keyof Content, string, boolean] {
  const [, key = path, name = '', order] = /^([A-Za-z]+)(?:\.([^#]*))?(#order)?$/.exec(path) ?? []
  return [key as keyof Content, name, order !== undefined]
}

function entryChanges(
  key: Named,
  before: readonly Entry[],
  after: readonly Entry[],
): readonly FieldChange[] {
  const ids = new Set([...before, ...after].map(({ id }) => id))
  const changes = [...ids].flatMap((id): readonly FieldChange[] => {
    const was = before.find((entry) => entry.id === id)
    const now = after.find((entry) => entry.id === id)
    return isSame(was, now) ? [] : [{ path: `${key}.${id}`, was, now }]
  })
  const stayed = before.filter(({ id }) => after.some((entry) => entry.id === id))
  const came = after.filter(({ id }) => !before.some((entry) => entry.id === id))
  const expected = [...stayed, ...came].map(({ id }) => id)
  const found = after.map(({ id }) => id)
  if (isSame(expected, found)) return changes
  return [...changes, { path: `${key}#order`, was: before.map(({ id }) => id), now: found }]
}

function withEntry(
  list: readonly Entry[],
  there: readonly Entry[],
  name: string,
  entry: Entry | undefined,
): readonly Entry[] {
  if (entry === undefined) return list.filter(({ id }) => id !== name)
  if (list.some(({ id }) => id === name)) return list.map((one) => (one.id === name ? entry : one))
  const before = there.slice(0, there.indexOf(entry)).map(({ id }) => id)
  const place = list.findLastIndex(({ id }) => before.includes(id))
  return list.toSpliced(place + 1, 0, entry)
}

/** The list in the order of the other; entries that only it has stay behind the one before them. */
function sorted(list: readonly Entry[], there: readonly Entry[]): readonly Entry[] {
  return inOrder(
    list,
    there.map(({ id }) => id),
  )
}

function inOrder(list: readonly Entry[], ids: readonly unknown[]): readonly Entry[] {
  const known = list.filter(({ id }) => ids.includes(id))
  const others = list.filter(({ id }) => !ids.includes(id))
  return [...known.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)), ...others]
}

function withValue(content: Content, key: keyof Content, value: unknown): Content {
  if (value !== undefined) return { ...content, [key]: value }
  const { [key]: _gone, ...rest } = content
  return rest as Content
}

/** A lead picture has to be one of the pictures. */
function withoutLostLead(content: Content): Content {
  const { leadMedia } = content
  if (leadMedia === undefined || content.media.some(({ id }) => id === leadMedia)) return content
  return withValue(content, 'leadMedia', undefined)
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return false
  const keys = Object.keys(one)
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) => Object.hasOwn(other, key) && isSame(Reflect.get(one, key), Reflect.get(other, key)),
    )
  )
}
