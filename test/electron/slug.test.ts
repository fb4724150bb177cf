import { expect, test } from 'vitest'
import { slugFromHeadline } from '../../electron/slug'

test.each([
  ['清溪早市今起延长一小时', 'qing-xi-zao-shi-jin-qi-yan-chang-yi-xiao-shi'],
  ['Clearbrook’s ferry — back after 9 years!', 'clearbrooks-ferry-back-after-9-years'],
  ['清溪 APP 上线', 'qing-xi-app-shang-xian'],
  ['Café à la crème', 'cafe-a-la-creme'],
  ['？！', ''],
])('%s becomes %s', async (headline, slug) => {
  expect(await slugFromHeadline(headline)).toBe(slug)
})

test('a long headline is cut at a whole word', async () => {
  const slug = await slugFromHeadline('one two three '.repeat(20))
  expect(slug.length).toBeLessThanOrEqual(60)
  expect(slug).toMatch(/^(one|two|three)(-(one|two|three))*$/)
})
