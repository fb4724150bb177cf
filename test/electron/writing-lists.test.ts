import { describe, expect, test } from 'vitest'
import { createFromTemplate } from '../../electron/drafts'
import { readWriting, saveWriting } from '../../electron/writing-lists'
import { emptyWriting, exampleWriting } from '../../shared/write/lists'
import { staff, uuid } from '../support/article'
import { testHost } from '../support/host'
import { must } from '../support/library'

describe('what the newsroom gives its writers', () => {
  test('is empty at first, and an administrator fills it', async () => {
    const host = testHost()
    expect(readWriting(host)).toEqual(emptyWriting)
    const denied = await saveWriting(host, staff.reporter, exampleWriting)
    expect(denied).toMatchObject({ ok: false, refusal: { code: 'refusal.notAllowed' } })
    expect(must(await saveWriting(host, staff.chief, exampleWriting))).toEqual(exampleWriting)
    expect(readWriting(host)).toEqual(exampleWriting)
  })

  test('takes no text that the grammar does not know, and no picture of some story', async () => {
    const host = testHost()
    const [piece] = exampleWriting.standing
    if (piece === undefined) throw new Error('no example')
    for (const node of [{ type: 'marquee' }, { type: 'figure', attrs: { media: 'a' } }]) {
      const lists = {
        ...exampleWriting,
        standing: [{ ...piece, body: { type: 'doc' as const, content: [node] } }],
      }
      expect(await saveWriting(host, staff.chief, lists)).toMatchObject({ ok: false })
    }
    expect(readWriting(host)).toEqual(emptyWriting)
  })
})

describe('a story from a template', () => {
  test('begins as its kind does, and cannot be approved while a prompt is open', async () => {
    const host = testHost()
    must(await saveWriting(host, staff.chief, exampleWriting))
    const [meeting] = exampleWriting.templates
    const view = must(await createFromTemplate(host, staff.reporter, meeting?.id ?? ''))
    expect(view.draft.headline).toBe('【【谁】】召开【【什么会】】')
    expect(view.internal.wanted).toEqual(['abstract', 'dateline', 'keywords'])
    expect(await createFromTemplate(host, staff.reporter, uuid(9))).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.noSuchTemplate' },
    })
  })
})
