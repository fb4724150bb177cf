import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { samplePassphrase } from '../../shared/sample-passphrase'

/** The people of the sample newsroom, by what they do in these flows. */
export const staff = {
  reporter: '林知夏',
  editor: '周牧野',
  reviewer: '沈清和',
  chief: '顾云舟',
  proofreader: '陶晚晴',
  publisher: '罗一帆',
} as const

/** Who passes which level of `cn-3r3p`, in order. */
export const threeReviewsThreeProofs: readonly string[] = [
  staff.editor,
  staff.reviewer,
  staff.chief,
  staff.proofreader,
  staff.proofreader,
  staff.proofreader,
]

/** Signs in by keyboard and mouse: on the opening screen, or in place of who is there. */
export async function beAs(page: Page, name: string): Promise<void> {
  const dialog = page.getByTestId('sign-in')
  const switcher = page.getByTestId('switch-person')
  await dialog.or(switcher).first().waitFor()
  if (!(await dialog.isVisible())) {
    if ((await switcher.innerText()).includes(name)) return
    await switcher.click()
  }
  await page.getByTestId('sign-in-person').filter({ hasText: name }).click()
  await page.getByTestId('sign-in-passphrase').fill(samplePassphrase)
  await page.getByTestId('sign-in-passphrase').press('Enter')
  await expect(dialog).toBeHidden()
  await expect(switcher).toContainText(name)
}

/** Finds a story in the queue of all and opens it. */
export async function openStory(page: Page, headline: string): Promise<void> {
  await page.getByTestId('queue-all').click()
  await page.getByTestId('article-row').filter({ hasText: headline }).first().click()
  await expect(page.getByTestId('headline')).toHaveValue(headline)
}

export async function showTab(page: Page, tab: string): Promise<void> {
  await page.getByTestId(`tab-${tab}`).click()
  await expect(page.getByTestId(`tab-${tab}`)).toHaveAttribute('aria-selected', 'true')
}

/** The text of the story. */
export function body(page: Page): Locator {
  return page.locator('[data-field="body"]')
}

/** The control of a field of the article, as the gate names it. */
export function field(page: Page, path: string): Locator {
  return page.locator(`[data-field="${path}"]`).locator('input, textarea, select').first()
}

/** Waits until what was typed is on the disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByTestId('save-status')).toHaveAttribute('data-state', 'saved')
}

/** Asks for another try; where the program tried by itself sooner and it went well, there is no button left. */
export async function saveAgain(page: Page): Promise<void> {
  await page.getByTestId('save-again').evaluateAll((buttons) => {
    for (const button of buttons) if (button instanceof HTMLElement) button.click()
  })
}

export async function stageIs(page: Page, stage: string): Promise<void> {
  await showTab(page, 'review')
  await expect(page.getByTestId('stage')).toHaveText(stage)
}

/** Takes up and passes one level after another, each by the next of these people. */
export async function passLevels(page: Page, people: readonly string[]): Promise<void> {
  for (const name of people) {
    await beAs(page, name)
    await showTab(page, 'review')
    await page.getByTestId('do-claim').click()
    await page.getByTestId('do-approve').click()
    await page.getByTestId('form-text').fill('同意。')
    const signature = page.getByTestId('form-sign')
    if (await signature.isVisible()) await signature.fill(name)
    await page.getByTestId('form-send').click()
    await expect(page.getByTestId('form-approve')).toBeHidden()
  }
}

/** Answers the next system dialogs with these paths: nobody can press a button of the system here. */
export async function answerDialogs(
  app: ElectronApplication,
  paths: { readonly open?: string; readonly save?: string },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    if (open !== undefined)
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [open] })
    if (save !== undefined)
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: save })
  }, paths)
}

/** Chooses an entry of the native menu by its id: Playwright cannot press what the system draws. */
export async function chooseMenu(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ BrowserWindow, Menu }, wanted) => {
    const entry = Menu.getApplicationMenu()?.getMenuItemById(wanted)
    entry?.click(undefined, BrowserWindow.getAllWindows()[0], undefined)
  }, id)
}

/** The file a public address leads to, as the sample's folder target wrote it. */
export async function publicPage(library: string, address: string): Promise<string> {
  return readFile(join(library, 'site', new URL(address).pathname), 'utf8')
}
