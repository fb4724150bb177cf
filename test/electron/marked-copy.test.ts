import { describe, expect, test } from 'vitest'
import { makeMarkedCopy } from '../../electron/marked-copy'
import { staff } from '../support/article'
import { proofread, save, testSite, value, written } from '../support/publish'
import { chineseStory } from '../support/stories'
import { doc, p } from '../support/document'

describe('a marked-up proof of an article', () => {
  test('compares a revision with the draft as it may be published', async () => {
    const { host } = await testSite()
    const { id } = await written(host, chineseStory)
    await save(host, id, { body: doc(p('老街的路灯亮了。')) })
    const copy = value(await makeMarkedCopy(host, { id, from: 1, to: 'draft' }, 'zh-CN'))
    expect(copy.page).toContain('第 1 版')
    expect(copy.page).toContain('<ins>老街的路灯亮了。</ins>')
    expect(copy.suggestedName).toBe('qingxi-taiyangneng-ludeng.1-draft')
  })

  test('names the proof whose marks it shows', async () => {
    const { host } = await testSite()
    const { id, revisions } = await proofread(host, chineseStory)
    const [given = 0, marked = 0] = revisions.slice(-2).map(({ number }) => number)
    const copy = value(await makeMarkedCopy(host, { id, from: given, to: marked }, 'zh-CN'))
    expect(copy.page).toContain('文检花脸稿')
    expect(copy.page).toContain(`文检 · ${staff.proofreader.person.name}`)
    const other = value(await makeMarkedCopy(host, { id, from: 1, to: marked }, 'zh-CN'))
    expect(other.page).not.toContain('文检花脸稿')
  })

  test('is refused for a revision that is not there', async () => {
    const { host } = await testSite()
    const { id } = await written(host, chineseStory)
    expect(await makeMarkedCopy(host, { id, from: 9, to: 'draft' }, 'zh-CN')).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.noSuchRevision' },
    })
  })

  test('is not made of a story under embargo', async () => {
    const { host } = await testSite()
    const embargo = { active: true, zone: 'Asia/Shanghai', reason: '统发' }
    const { id } = await written(host, chineseStory, { embargo })
    expect(await makeMarkedCopy(host, { id, from: 1, to: 'draft' }, 'zh-CN')).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.embargoed' },
    })
  })
})
