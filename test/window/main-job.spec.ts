import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../../electron/dev/runtime.mjs'
import { compose, expect, test } from '../support/app'
import { canRun } from '../support/vnu'
import {
  answerDialogs,
  beAs,
  body,
  field,
  openStory,
  passLevels,
  publicPage,
  saved,
  showTab,
  staff,
  stageIs,
  threeReviewsThreeProofs,
} from '../support/newsroom'

test.use({ withSample: true })

const seedFolder = join(ROOT, '..', 'shared', 'seed')
const ownPage = join(ROOT, 'test', 'cases', 'window', 'crawled-page.txt')
const pages = [
  { name: 'a crawled page of our own', file: ownPage },
  ...(existsSync(seedFolder)
    ? readdirSync(seedFolder)
        .slice(0, 1)
        .map((name) => ({ name: 'the seed page', file: join(seedFolder, name) }))
    : []),
]
if (pages.length === 1) test.skip('the seed page goes the whole way', () => undefined)

for (const { name, file } of pages) {
  test(`${name} is brought in, reviewed, returned, sealed, published, corrected and withdrawn`, async ({
    caibian,
  }) => {
    test.setTimeout(300_000)
    const { page, app, library } = caibian

    await test.step('import it and look at what was found', async () => {
      await beAs(page, staff.reporter)
      await answerDialogs(app, { open: file })
      await page.getByTestId('import').click()
      await expect(page.getByTestId('import-review')).toBeVisible()
      await caibian.screenshot('import-zh-light')
      await page.getByTestId('import-accept').click()
      await expect(page.getByTestId('import-review')).toBeHidden()
    })
    const headline = await page.getByTestId('headline').inputValue()
    expect(headline.length).toBeGreaterThan(10)

    await test.step('complete what the page did not say', async () => {
      await showTab(page, 'story')
      await expect(field(page, 'source.name')).not.toHaveValue('')
      const printed = await field(page, 'dateline.text').inputValue()
      const [, month = '', day = ''] = /(\d+)月(\d+)日/.exec(printed) ?? []
      await page
        .getByTestId('dateline-date')
        .fill(`2026-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
      await page.getByTestId('date-confirm').click()
      await field(page, 'source.original.headline').fill(headline)
      await field(page, 'source.original.authors').fill('程一舟')
      await page.keyboard.press('Enter')
      await field(page, 'source.original.url').fill('https://evening.clearbrook.example/a/1')
      await page.getByTestId('slug-suggest').click()
      await expect(field(page, 'slug')).not.toHaveValue('')
      await showTab(page, 'people')
      await expect(page.getByTestId('credit')).toHaveCount(4)
      await page.getByTestId('credit-add').click()
      const last = page.getByTestId('credit').last()
      await last.getByTestId('credit-name').fill('周牧野')
      await last.getByTestId('credit-role').selectOption('responsibleEditor')
      await saved(page)
    })

    await test.step('write a sentence with an input method', async () => {
      await body(page).click()
      await page.keyboard.press('Control+End')
      await compose(page, ['ju', 'ju min', 'ju min shuo'], '居民说，')
      await compose(page, ['hao'], '好。')
      await expect(body(page)).toContainText('居民说，好。')
      await saved(page)
    })

    await test.step('submit, take up, return with a reason', async () => {
      await showTab(page, 'review')
      await page.getByTestId('do-submit').click()
      await stageIs(page, '已送审')
      await beAs(page, staff.editor)
      await showTab(page, 'review')
      await page.getByTestId('do-claim').click()
      await page.getByTestId('do-return').click()
      await page.getByTestId('return-reason').selectOption('facts')
      await page.getByTestId('form-text').fill('请核实最后一句是谁说的。')
      await page.getByTestId('form-send').click()
      await expect(page.getByTestId('last-return')).toContainText('请核实最后一句')
    })

    await test.step('fix it and submit again', async () => {
      await beAs(page, staff.reporter)
      await body(page).click()
      await page.keyboard.press('Control+End')
      await compose(page, ['bu chong'], '（补充）')
      await saved(page)
      await showTab(page, 'review')
      await page.getByTestId('do-submit').click()
      await stageIs(page, '已送审')
    })

    await test.step('three reviews and three proofs', async () => {
      await passLevels(page, threeReviewsThreeProofs)
      await expect(page.getByTestId('seal')).toHaveAttribute('data-sealed', 'true')
      await caibian.screenshot('review-zh-light')
    })

    await test.step('export the sealed page', async () => {
      await beAs(page, staff.chief)
      const file = join(library, '..', 'export.html')
      await answerDialogs(app, { save: file })
      await showTab(page, 'publish')
      await page.getByTestId('do-export').click()
      await expect(page.getByText(file)).toBeVisible()
      const exported = await readFile(file, 'utf8')
      expect(exported).toContain(headline)
      expect(exported).toContain('caibian-content-hash')
      expect(exported).toContain('2026年')
      const document = join(library, '..', 'export.docx')
      await answerDialogs(app, { save: document })
      await page.getByTestId('export-format').selectOption('docx')
      await page.getByTestId('do-export').click()
      await expect(page.getByText(document)).toBeVisible()
      expect((await readFile(document)).subarray(0, 2).toString()).toBe('PK')
      const paper = join(library, '..', 'export.pdf')
      await answerDialogs(app, { save: paper })
      await page.getByTestId('export-format').selectOption('pdf')
      await page.getByTestId('do-export').click()
      await expect(page.getByText(paper)).toBeVisible({ timeout: 30_000 })
      await expectPdf(paper, headline)
    })

    const url = await test.step('publish it and read the public page', async () => {
      await beAs(page, staff.publisher)
      await showTab(page, 'publish')
      await page.getByTestId('do-publish').click()
      await expect(page.getByTestId('publication-state')).toHaveText('已发布')
      await expect(page.getByTestId('receipts').locator('li')).toHaveCount(1)
      await caibian.screenshot('publish-zh-light')
      const address = (await page.locator('.url').first().innerText()).trim()
      expect(await publicPage(library, address)).toContain('居民说，好。（补充）')
      return address
    })

    await test.step('correct it: the seal is void until the correction is approved', async () => {
      await beAs(page, staff.chief)
      await showTab(page, 'publish')
      await expect(page.getByTestId('correction-add')).toBeDisabled()
      await page.getByTestId('unlock-fields').click()
      await page.getByTestId('correction-add').click()
      await field(page, 'corrections').waitFor()
      await expect(page.getByTestId('notice-drafted')).toContainText('看不出差别')
      await body(page).click()
      await page.keyboard.press('Control+End')
      await page.keyboard.insertText('说话的是二村居民。')
      const notice = page.getByTestId('correction').locator('textarea').first()
      await expect(notice).toHaveValue('现补充：“说话的是二村居民”。')
      await caibian.screenshot('notice-drafted-zh-light')
      await page.getByTestId('notice-right').click()
      await expect(page.getByTestId('notice-drafted')).toBeHidden()
      await notice.fill('稿件末句的说话人原未写明，现予补充。')
      await saved(page)
      await showTab(page, 'review')
      await expect(page.getByTestId('seal')).toHaveAttribute('data-sealed', 'false')
      await passLevels(page, threeReviewsThreeProofs)
      await beAs(page, staff.chief)
      await showTab(page, 'publish')
      await page.getByTestId('do-correct').click()
      await expect(page.getByTestId('publication-state')).toHaveText('已更正')
      expect(await publicPage(library, url)).toContain('现予补充')
    })

    await test.step('begin an update of it, and come back', async () => {
      await page.getByTestId('update-write').click()
      await page.getByTestId('updates').scrollIntoViewIfNeeded()
      await caibian.screenshot('update-zh-light')
      await page.getByTestId('update-begin').click()
      await expect(page.getByTestId('headline')).toHaveValue('')
      await page.getByTestId('after.update.of').getByRole('button').click()
      await expect(page.getByTestId('do-withdraw')).toBeVisible()
    })

    await test.step('withdraw it: the address says so and the lists forget it', async () => {
      await page.getByTestId('do-withdraw').click()
      await page.getByTestId('order-reason').fill('当事人要求核实。')
      await page.getByTestId('order-send').click()
      await expect(page.getByTestId('publication-state')).toHaveText('已撤稿')
      const withdrawn = await publicPage(library, url)
      expect(withdrawn).not.toContain('居民说，好。')
      expect(await readFile(join(library, 'site', 'feed.atom'), 'utf8')).not.toContain(
        '居民说，好。',
      )
    })

    await test.step('the log verifies', async () => {
      await showTab(page, 'history')
      await page.getByTestId('verify').click()
      await expect(page.getByTestId('verify-report')).toContainText('有效')
      await caibian.screenshot('history-zh-light')
    })
    expect(caibian.problems).toEqual([])
  })
}

test('a program killed in mid-typing has all but the last second when it opens again', async ({
  caibian,
}) => {
  let { page } = caibian
  await beAs(page, staff.reporter)
  await page.getByTestId('new-article').click()
  await page.getByTestId('headline').fill('河堤夜巡记')
  await body(page).click()
  await page.keyboard.type('First sentence, saved. ')
  await saved(page)
  await page.keyboard.type('Second sentence, being typed when the')
  await caibian.kill()
  page = await caibian.launch()
  await beAs(page, staff.reporter)
  await openStory(page, '河堤夜巡记')
  await expect(body(page)).toContainText('First sentence, saved.')
})

/** Tagged, with its facts, and the story to be read out of it; where there is a reader of PDF. */
async function expectPdf(file: string, headline: string): Promise<void> {
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-')
  if (!canRun('pdftotext', ['-v'])) return
  const said = execFileSync('pdftotext', [file, '-']).toString().replace(/\s+/g, '')
  expect(said).toContain(headline.replace(/\s+/g, ''))
  expect(said).toContain('居民说，好。（补充）')
  for (const fact of ['来源：', '栏目：', '责任编辑', '2026年', '原作者：程一舟'])
    expect(said).toContain(fact)
  const facts = execFileSync('pdfinfo', [file]).toString()
  expect(facts).toContain(headline)
  expect(facts).toMatch(/Author: +\S/)
  expect(facts).toMatch(/Tagged: +yes/)
  const fonts = execFileSync('pdffonts', [file]).toString().trim().split('\n').slice(2)
  expect(fonts.length).toBeGreaterThan(0)
  for (const font of fonts) expect(font).toMatch(/ yes (yes|no) +(yes|no) +\d+ +\d+$/)
}
