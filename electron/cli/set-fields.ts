import type { Content } from '../../shared/article/content'
import { parseContent, parseInternal } from '../../shared/article/draft'
import type { Internal } from '../../shared/article/internal'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { withComments } from '../comments'
import type { Room } from './room'

/** What `edit` changes: the draft, and under `internal.` what only the newsroom knows. */
export interface Edited {
  readonly draft: Content
  readonly internal: Internal
}

/**
 * Carries out `PATH=VALUE` settings, one after another, then parses the whole.
 *
 * A path leads through fields and list places (`source.name`, `credits.0.role`); `internal.` stands
 * before the newsroom's own fields. A value is JSON where it can be read so and then fits, else plain
 * text; `null` takes an optional field away. A body given as plain text becomes its paragraphs. Entries of
 * lists that come without an id get one.
 */
export function applySettings(
  { draft, internal }: Edited,
  settings: readonly string[],
  room: Room,
): Result<Edited> {
  let edited: Edited = { draft, internal }
  for (const setting of settings) {
    const at = setting.indexOf('=')
    if (at <= 0)
      return refuse('refusal.usage', { values: { detail: room.say('cli.badSet', { setting }) } })
    const path = setting.slice(0, at).split('.')
    const next = applyOne(edited, path, setting.slice(at + 1), room)
    if (!next.ok) return next
    edited = next.value
  }
  return ok(edited)
}

/** JSON first, plain text where that does not fit: a headline may well be `2026`. */
function applyOne(
  edited: Edited,
  path: readonly string[],
  text: string,
  room: Room,
): Result<Edited> {
  const json = parsedJson(text)
  if (json.isJson) {
    const asJson = put(edited, path, json.value, room)
    if (asJson.ok || typeof json.value === 'object') return asJson
  }
  return put(edited, path, isBody(path) ? bodyOf(text) : text, room)
}

function put(edited: Edited, path: readonly string[], value: unknown, room: Room): Result<Edited> {
  const isInternal = path[0] === 'internal'
  if (isInternal && path[1] === 'assignee')
    return refuse('refusal.usage', { values: { detail: room.say('plan.cli.useAssign') } })
  const inside = isInternal ? path.slice(1) : path
  const whole: unknown = structuredClone(isInternal ? edited.internal : edited.draft)
  if (!setAt(whole, inside, value)) {
    return refuse('refusal.invalid', {
      values: { detail: path.join('.') },
      field: path.join('.'),
    })
  }
  if (isInternal) {
    const internal = parseInternal(whole)
    return internal.ok ? ok({ ...edited, internal: internal.value }) : internal
  }
  const draft = parseContent(withEntries(whole, edited.draft, room))
  if (!draft.ok) return draft
  return ok({ ...edited, draft: isBody(path) ? withComments(draft.value, edited) : draft.value })
}

/** Sets one place in a tree; false where the path leads through what is no object or list. */
function setAt(tree: unknown, path: readonly string[], value: unknown): boolean {
  const last = path.at(-1)
  if (last === undefined || last === '') return false
  let place = tree
  for (const name of path.slice(0, -1)) {
    if (!isRecord(place) || isForbidden(name)) return false
    place[name] ??= {}
    place = place[name]
  }
  if (!isRecord(place) || isForbidden(last)) return false
  if (value !== null) place[last] = value
  else if (Array.isArray(place)) place.splice(Number(last), 1)
  else Reflect.deleteProperty(place, last)
  return true
}

/** Fills in what a person cannot know: ids, and of a correction its time and its revisions. */
function withEntries(content: unknown, before: Content, { io }: Room): unknown {
  if (!isRecord(content)) return content
  const filled = (key: string, defaults: Record<string, unknown>) => {
    const list = content[key]
    if (!Array.isArray(list)) return
    content[key] = list.map((entry: unknown) =>
      isRecord(entry) ? { id: io.newId(), ...defaults, ...entry } : entry,
    )
  }
  filled('credits', { showInByline: true })
  filled('media', {})
  filled('related', { teaser: '', rel: 'see-also' })
  const number = before.corrections.at(-1)?.toRevision ?? 1
  filled('corrections', {
    at: io.now(),
    place: 'bottom',
    fromRevision: number,
    toRevision: number + 1,
  })
  return content
}

function isBody(path: readonly string[]): boolean {
  return path.length === 1 && path[0] === 'body'
}

function bodyOf(text: string) {
  const paragraphs = text.split(/\r?\n+/).filter((line) => line.trim() !== '')
  return {
    type: 'doc',
    content: (paragraphs.length === 0 ? [''] : paragraphs).map((line) => ({
      type: 'paragraph',
      ...(line === '' ? {} : { content: [{ type: 'text', text: line.trim() }] }),
    })),
  }
}

function parsedJson(text: string): { readonly isJson: boolean; readonly value: unknown } {
  try {
    return { isJson: true, value: JSON.parse(text) as unknown }
  } catch {
    return { isJson: false, value: null }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isForbidden(name: string): boolean {
  return name === '__proto__' || name === 'constructor' || name === 'prototype'
}
