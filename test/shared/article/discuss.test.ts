import { describe, expect, it } from 'vitest'
import { awaitedSince, inReadingOrder, openComments } from '../../../shared/article/comments'
import { discuss, type CommentRequest } from '../../../shared/article/discuss'
import type { Comment } from '../../../shared/article/internal'
import type { Person } from '../../../shared/article/person'
import { staff, uuid } from '../../support/article'

const [reporter, editor] = [staff.reporter.person, staff.editor.person]
const people: readonly Person[] = Object.values(staff).map(({ person }) => person)
const thread = uuid(1)

/** The comments after each person said theirs, in turn; the code of a refusal ends it. */
function after(...said: readonly (readonly [Person, CommentRequest])[]) {
  let comments: readonly Comment[] = []
  for (const [place, [person, request]] of said.entries()) {
    const at = `2026-03-08T02:0${place}:00.000Z`
    const answer = discuss(comments, request, {
      by: person.id,
      at,
      newId: uuid(100 + place),
      people,
    })
    if (!answer.ok) return answer.refusal.code
    comments = answer.value
  }
  return comments
}

const add = (text: string): CommentRequest => ({ type: 'add', comment: thread, text })
const reply = (text: string): CommentRequest => ({ type: 'reply', comment: thread, text })

describe('a comment', () => {
  it('is its speaker’s, whatever the window said, and calls the people it names', () => {
    const comments = after([reporter, add(` @${editor.name} 请核对数字 `)])
    expect(comments).toEqual([
      {
        id: thread,
        by: reporter.id,
        at: '2026-03-08T02:00:00.000Z',
        text: `@${editor.name} 请核对数字`,
        mentions: [editor.id],
        resolved: false,
      },
    ])
  })

  it('needs words, and an id nobody used', () => {
    expect(after([reporter, add(' \n ')])).toBe('refusal.commentEmpty')
    expect(after([reporter, add('一')], [reporter, add('二')])).toBe('refusal.invalid')
  })

  it('is answered by anybody, and an answer opens it again', () => {
    const comments = after(
      [reporter, add('数字待核')],
      [editor, { type: 'resolve', comment: thread }],
      [reporter, reply('还没有')],
    )
    expect(comments).toMatchObject([
      { resolved: false, replies: [{ by: reporter.id, text: '还没有' }] },
    ])
    expect(comments[0]).not.toHaveProperty('settled')
  })

  it('tells who resolved it, and tells nobody twice', () => {
    const settled = { by: editor.id, at: '2026-03-08T02:01:00.000Z' }
    expect(
      after(
        [reporter, add('好')],
        [editor, { type: 'resolve', comment: thread }],
        [reporter, { type: 'resolve', comment: thread }],
      ),
    ).toMatchObject([{ resolved: true, settled }])
  })

  it('is changed only by whoever wrote it, and names anew whom it calls', () => {
    const change: CommentRequest = { type: 'change', comment: thread, text: '不必了' }
    expect(after([reporter, add('好')], [editor, change])).toBe('refusal.notYourComment')
    const comments = after([reporter, add(`@${editor.name} 好`)], [reporter, change])
    expect(comments).toMatchObject([{ text: '不必了', changedAt: '2026-03-08T02:01:00.000Z' }])
    expect(comments[0]).not.toHaveProperty('mentions')
  })

  it('goes only while nobody answered it; an answer may always go', () => {
    const remove: CommentRequest = { type: 'remove', comment: thread }
    expect(after([reporter, add('好')], [editor, remove])).toBe('refusal.notYourComment')
    expect(after([reporter, add('好')], [reporter, remove])).toEqual([])
    expect(after([reporter, add('好')], [editor, reply('是')], [reporter, remove])).toBe(
      'refusal.commentAnswered',
    )
    const gone = after(
      [reporter, add('好')],
      [editor, reply('是')],
      [editor, { ...remove, reply: uuid(101) }],
    )
    expect(gone).toMatchObject([{ text: '好' }])
    expect(gone[0]).not.toHaveProperty('replies')
    expect(after([reporter, reply('谁？')])).toBe('refusal.noSuchComment')
  })
})

describe('who is awaited', () => {
  it('is whoever was called in an open comment and has not answered since', () => {
    const called = after([reporter, add(`@${editor.name} 请看`)]) as readonly Comment[]
    expect([...awaitedSince(called)]).toEqual([[editor.id, called[0]?.at]])
    const answered = after(
      [reporter, add(`@${editor.name} 请看`)],
      [editor, reply(`@${reporter.name} 看过了`)],
    ) as readonly Comment[]
    expect([...awaitedSince(answered).keys()]).toEqual([reporter.id])
    expect(awaitedSince(called.map((one) => ({ ...one, resolved: true }))).size).toBe(0)
  })
})

it('comments are read from the whole story through the fields to the words, and lost ones last', () => {
  const made = (id: number, field?: string): Comment => ({
    id: uuid(id),
    by: reporter.id,
    at: `2026-03-08T02:00:0${id}.000Z`,
    text: '好',
    resolved: id === 5,
    ...(field === undefined ? {} : { field }),
  })
  const comments = [made(1, 'body'), made(2, 'body'), made(3, 'headline'), made(4), made(5, 'body')]
  const order = inReadingOrder(comments, ['kicker', 'headline'], [uuid(2), uuid(1)])
  expect(order.map(({ id }) => id)).toEqual([4, 3, 2, 1, 5].map(uuid))
  expect(openComments(comments)).toHaveLength(4)
})
