import type { Locator, Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seriousFaults } from '../support/access'
import { expect, test } from '../support/app'
import { wavClip } from '../support/clips'
import { answerDialogs, beAs, field, saved, showTab, staff } from '../support/newsroom'

test.use({ withSample: true })

test('a video and a sound are taken in, played from any place, described and shown to readers', async ({
  caibian,
}) => {
  const { page, userFolder } = caibian
  await beAs(page, staff.reporter)
  await page.getByTestId('new-article').click()
  await expect(page.getByTestId('headline')).toHaveValue('')
  const film = join(userFolder, '夜市.webm')
  const sound = join(userFolder, '钟声.wav')
  await writeFile(film, Buffer.from(await recorded(page), 'base64'))
  await writeFile(sound, wavClip(200))

  await page.getByTestId('editor').click()
  await insertClip(page, caibian, film)
  const video = page.getByTestId('figure').locator('video')
  await expect.poll(() => knownLength(video)).toBeGreaterThan(0.3)
  expect(await video.evaluate((one: HTMLVideoElement) => one.videoWidth)).toBe(320)
  await insertClip(page, caibian, sound)
  const audio = page.getByTestId('figure').locator('audio')
  await expect.poll(() => knownLength(audio)).toBeCloseTo(200, 0)
  // Far beyond what is read at once: the player asks for the part it needs.
  await audio.evaluate((one: HTMLAudioElement) => void (one.currentTime = 190))
  await expect.poll(() => audio.evaluate((one: HTMLAudioElement) => one.seeking)).toBe(false)
  expect(await audio.evaluate((one: HTMLAudioElement) => [one.currentTime, one.error])).toEqual([
    190,
    null,
  ])

  await showTab(page, 'media')
  await expect(page.getByTestId('media-card')).toHaveCount(2)
  await expect(page.getByTestId('media-card').nth(1)).toContainText('3:20')
  await field(page, 'media.0.caption').fill('清溪夜市开张')
  await field(page, 'media.0.alt').fill('灯笼下摊主招呼客人，人声嘈杂')
  await saved(page)
  await expect(video).toHaveAttribute('aria-label', '灯笼下摊主招呼客人，人声嘈杂')
  await caibian.screenshot('clips')
  expect(await seriousFaults(page, 'clips')).toEqual([])

  await page.getByTestId('open-preview').click()
  const shown = page.frameLocator('iframe').locator('figure video')
  await expect(shown).toHaveAttribute('src', /^media\/[0-9a-f]{64}\.webm$/)
  await expect.poll(() => knownLength(shown)).toBeGreaterThan(0.3)
  await caibian.screenshot('clips-preview')
  expect(caibian.problems).toEqual([])
})

async function insertClip(
  page: Page,
  { app }: { readonly app: Parameters<typeof answerDialogs>[0] },
  path: string,
): Promise<void> {
  await answerDialogs(app, { open: path })
  await page.getByTestId('insert-block').click()
  await page.getByTestId('insert-block-clip').click()
}

/** How long a player says it plays, in seconds; 0 while it does not know. */
function knownLength(player: Locator): Promise<number> {
  return player.evaluate((one: HTMLMediaElement) =>
    one.readyState === 0 || one.error !== null ? 0 : one.duration,
  )
}

/** A moving square as the window's own engine records it: WebM whose head does not say how long it is. */
function recorded(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 })
    const pen = canvas.getContext('2d')!
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' })
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => parts.push(data)
    const stopped = new Promise((resolve) => (recorder.onstop = resolve))
    recorder.start()
    for (let place = 0; place < 20; place += 1) {
      pen.fillStyle = `hsl(${place * 18} 80% 50%)`
      pen.fillRect(0, 0, 320, 240)
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
    recorder.stop()
    await stopped
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  })
}
