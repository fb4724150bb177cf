import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { seriousFaults } from '../support/access'
import { expect, test } from '../support/app'
import type { RunningApp } from '../support/app'
import { beAs, showTab, staff } from '../support/newsroom'

/** The page of a story in the folder that the sample newsroom publishes to. */
async function pageOf(library: string, headline: string): Promise<string> {
  const files = await readdir(library, { recursive: true })
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const text = await readFile(join(library, file), 'utf8')
    if (new RegExp(`itemprop="headline"[^>]*>${headline}<`).test(text)) return join(library, file)
  }
  throw new Error('the story has no page')
}

/** Opens a story that readers have, and answers what stands on the board of who holds it. */
async function openLive(page: Page) {
  await beAs(page, staff.publisher)
  await page.getByTestId('queue-live').click()
  await page.getByTestId('article-row').first().click()
  const headline = await page.getByTestId('headline').inputValue()
  await showTab(page, 'publish')
  return { headline, board: page.getByTestId('held-board') }
}

async function shot(caibian: RunningApp, name: string): Promise<void> {
  await caibian.page.getByTestId('held-board').scrollIntoViewIfNeeded()
  await caibian.screenshot(name)
}

const looks = [
  ['zh-CN', 'light', '与定稿不同'],
  ['en', 'dark', 'differs from what was approved'],
] as const

for (const [language, theme, differs] of looks) {
  test.describe(`a public copy that somebody changed (${language})`, () => {
    test.use({ withSample: true, language, theme })

    test('is found, shown beside what was approved, told, and known', async ({ caibian }) => {
      const { page } = caibian
      const { headline, board } = await openLive(page)
      await board.getByTestId('reread').click()
      await expect(board.getByTestId('found')).not.toBeEmpty()
      await expect(board.getByTestId('difference')).toHaveCount(0)

      const place = await pageOf(caibian.library, headline)
      const changed = (await readFile(place, 'utf8')).replaceAll(headline, '清溪镇的另一个标题')
      await writeFile(place, changed)
      await board.getByTestId('reread').click()
      await expect(board.getByTestId('found')).toContainText(differs)
      const sides = board.getByTestId('difference').first().locator('dd')
      expect(await sides.evaluateAll(withoutAsides)).toEqual([headline, '清溪镇的另一个标题'])
      await expect(sides.first().locator('del')).not.toHaveCount(0)
      await expect(sides.last().locator('ins')).not.toHaveCount(0)
      await board.getByTestId('know').scrollIntoViewIfNeeded()
      await shot(caibian, `drift-${language}`)
      expect(await seriousFaults(page, 'drift')).toEqual([])

      await page.getByTestId('open-reminders').click()
      const reminder = page.getByTestId('reminder').filter({ hasText: headline }).first()
      await expect(reminder).toHaveClass(/drift/)
      await caibian.screenshot(`drift-reminder-${language}`)
      await reminder.click()
      await expect(page.getByTestId('tab-publish')).toHaveAttribute('aria-selected', 'true')

      await board.getByTestId('know').click()
      await expect(board.getByTestId('known')).toContainText(staff.publisher)
      await expect(board.getByTestId('know')).toHaveCount(0)
      await shot(caibian, `drift-known-${language}`)

      // It is kept: the same copy is known after a restart, another one is news.
      await caibian.relaunch()
      const again = await openLive(caibian.page)
      await expect(again.board.getByTestId('known')).toContainText(staff.publisher)
      await writeFile(place, changed.replaceAll('清溪镇的另一个标题', '第三个标题'))
      await again.board.getByTestId('reread').click()
      await expect(again.board.getByTestId('know')).toBeVisible()
      expect(caibian.problems).toEqual([])
    })
  })
}

test.describe('how often public copies are read again', () => {
  test.use({ withSample: true, language: 'zh-CN' })

  test('is set with the targets and stays set', async ({ caibian }) => {
    await beAs(caibian.page, staff.chief)
    const openPace = async () => {
      await caibian.page.getByTestId('open-settings').click()
      await caibian.page.getByTestId('settings-targets').click()
      return caibian.page.getByTestId('reread-pace')
    }
    const pace = await openPace()
    await expect(pace).toHaveValue('day')
    await pace.selectOption('week')
    await pace.scrollIntoViewIfNeeded()
    await caibian.screenshot('drift-pace')
    expect(await seriousFaults(caibian.page, 'targets')).toEqual([])
    await caibian.relaunch()
    await beAs(caibian.page, staff.chief)
    await expect(await openPace()).toHaveValue('week')
  })
})

/** What stands in each, but for the words that only screen readers are given. */
function withoutAsides(elements: readonly Element[]): readonly string[] {
  return elements.map((element) => {
    const copy = element.cloneNode(true) as Element
    for (const aside of copy.querySelectorAll('.aside-text')) aside.remove()
    return copy.textContent
  })
}
