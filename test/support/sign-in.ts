import type { Page } from '@playwright/test'
import { expect } from './app'

const PASSPHRASE = '新闻要真实准确 2026'

/** Opens an empty library as its first person, who then has every role. */
export async function becomeFirstPerson(
  page: Page,
  name: string,
  passphrase = PASSPHRASE,
): Promise<void> {
  await page.getByTestId('first-person-name').fill(name)
  await page.getByTestId('first-person-passphrase').fill(passphrase)
  await page.getByTestId('first-person-again').fill(passphrase)
  await page.getByTestId('first-person-submit').click()
  await expect(page.getByTestId('first-person')).toHaveCount(0)
}

/** Signs in whoever is offered first: the one who was here last. */
export async function signIn(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByTestId('sign-in-passphrase').fill(passphrase)
  await page.getByTestId('sign-in-submit').click()
  await expect(page.getByTestId('sign-in')).toHaveCount(0)
}
