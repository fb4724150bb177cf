import { expect, it } from 'vitest'
import { Notices } from '../../../renderer/ui/notices.svelte'

it('says the same thing once, the newest last, and never more than four', () => {
  const notices = new Notices()
  for (const text of ['一', '二', '一', '三', '四', '五']) notices.problem(text)
  expect(notices.list.map(({ text }) => text)).toEqual(['一', '三', '四', '五'])
})

it('forgets what was put away', () => {
  const notices = new Notices()
  notices.info('已保存')
  notices.dismiss(notices.list[0]?.id ?? 0)
  expect(notices.list).toEqual([])
})
