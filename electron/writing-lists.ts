import type { Body } from '../shared/document/body'
import { mediaIn } from '../shared/document/media-in'
import { parseBody } from '../shared/document/schema'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { emptyWriting } from '../shared/write/lists'
import type { Template, WritingLists } from '../shared/write/lists'
import { mayNow } from './desk-log/staff'
import type { Actor, Host } from './host'

/** What this newsroom gave its writers. */
export function readWriting(host: Host): WritingLists {
  return host.library.desk().writing ?? emptyWriting
}

/** The template with this id. */
export function findTemplate(host: Host, id: string): Result<Template> {
  const template = readWriting(host).templates.find((one) => one.id === id)
  return template === undefined ? refuse('refusal.noSuchTemplate') : ok(template)
}

/** Keeps the lists, their texts in normal form; only an administrator may. */
export async function saveWriting(
  host: Host,
  { person }: Actor,
  lists: WritingLists,
): Promise<Result<WritingLists>> {
  if (!mayNow(host.library.desk(), person, 'admin'))
    return refuse('refusal.notAllowed', { values: { privilege: 'desk.privilege.admin' } })
  const standing = withBodies(lists.standing, 'standing')
  if (!standing.ok) return standing
  const templates = withBodies(lists.templates, 'templates')
  if (!templates.ok) return templates
  const writing = { ...lists, standing: standing.value, templates: templates.value }
  const changed = await host.library.changeDesk((desk) => ok({ ...desk, writing }))
  return changed.ok ? ok(writing) : changed
}

/** The same pieces with their bodies as the grammar has them; no piece shows a picture of a story. */
function withBodies<Piece extends { readonly name: string; readonly body: Body }>(
  pieces: readonly Piece[],
  field: string,
): Result<Piece[]> {
  const read: Piece[] = []
  for (const piece of pieces) {
    const body = parseBody(piece.body)
    if (!body.ok || mediaIn(body.value).size > 0)
      return refuse('refusal.invalid', { values: { detail: piece.name }, field })
    read.push({ ...piece, body: body.value })
  }
  return ok(read)
}
