import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Darkroom } from '../../electron/darkroom/darkroom'
import { inlineDarkroom } from '../../electron/darkroom/inline-darkroom'
import { bytesFromPrints, printsFromBytes } from '../../electron/darkroom/print-file'
import { pictureInput, printPictures } from '../../electron/prints'
import { page } from '../../shared/render/page'
import type { RenderInput } from '../../shared/render/publication'
import { uuid } from '../support/article'
import { temporaryLibrary, must } from '../support/library'
import { cameraJpeg, photograph } from '../support/pictures'
import { chineseContent, chineseSite, inputOf } from '../support/render'
import { hasJava, htmlErrors } from '../support/vnu'

describe('the published files of a story', () => {
  test('are the same when everything that was printed before is gone', async () => {
    const { host, content, counted } = await storyWithPhotograph()
    const first = must(await printPictures(host, content, 'look'))
    expect(must(await printPictures(host, content, 'look'))).toEqual(first)
    expect(counted.prints).toBe(1)
    const none = { ...host.library, readPrints: () => Promise.resolve(null) }
    expect(must(await printPictures({ ...host, library: none }, content, 'look'))).toEqual(first)
    const damaged = { ...host.library, readPrints: () => Promise.resolve(new Uint8Array(9)) }
    expect(must(await printPictures({ ...host, library: damaged }, content, 'look'))).toEqual(first)
    expect(counted.prints).toBe(3)
  }, 90_000)

  test('are printed anew for readers when the cache was not written by us', async () => {
    const { host, content, counted } = await storyWithPhotograph()
    const first = must(await printPictures(host, content, 'public'))
    must(await printPictures(host, content, 'public'))
    expect(counted.prints).toBe(1)
    await forgeCache(host.library.path)
    const shown = must(await printPictures(host, content, 'look'))
    expect([...shown.bytes.keys()]).not.toEqual([...first.bytes.keys()])
    expect(must(await printPictures(host, content, 'public'))).toEqual(first)
  })

  test('differ for two uses of one picture that are cropped differently', async () => {
    const { host, content } = await storyWithPhotograph()
    const [use] = content.media
    if (use === undefined) throw new Error('the story has a picture')
    const other = { ...use, id: uuid(771), crop: { x: 0, y: 0, width: 0.5, height: 1 } }
    const printed = must(await printPictures(host, { media: [use, other] }, 'look'))
    expect(printed.files.get(use.id)?.main.width).toBe(1300)
    expect(printed.files.get(other.id)?.main.width).toBe(650)
  })

  test('stand in a valid page, with their size, in every width and as the card of its link', async () => {
    const { host, content } = await storyWithPhotograph()
    const printed = must(await printPictures(host, content, 'look'))
    const input: RenderInput = {
      ...inputOf(content, chineseSite),
      pictures: printed.files,
      pictureUrl: ({ path }) => `../../../${path}`,
    }
    const html = page(input)
    const [files] = printed.files.values()
    expect(html).toContain(`${files?.modern[0]?.path ?? '?'} 480w, `)
    expect(html).toContain('width="1300" height="900"')
    expect(html).toContain(
      `<meta property="og:image" content="${chineseSite.baseUrl}${files?.card?.path ?? '?'}">`,
    )
    expect(html).toContain('<meta property="og:image:width" content="1200">')
    const alone = page({ ...input, ...pictureInput(printed, null) })
    const main = printed.bytes.get(files?.main.path ?? '')
    expect(alone).toContain(Buffer.from(main?.bytes ?? []).toString('base64'))
    expect(alone).not.toContain('srcset')
  })

  test.skipIf(!hasJava)('pass the Nu HTML checker', async () => {
    const { host, content } = await storyWithPhotograph()
    const printed = must(await printPictures(host, content, 'look'))
    const input = { ...inputOf(content, chineseSite), pictures: printed.files }
    const pictureUrl = ({ path }: { readonly path: string }) => `../../../${path}`
    const pages = {
      site: page({ ...input, pictureUrl }),
      alone: page({ ...input, ...pictureInput(printed, null) }),
    }
    expect(await htmlErrors(pages)).toEqual([])
  })

  test('leave the original as it is', async () => {
    const { host, content, bytes, asset } = await storyWithPhotograph()
    must(await printPictures(host, content, 'look'))
    expect(must(await host.library.readMedia(asset)).bytes).toEqual(Buffer.from(bytes))
  })
})

async function storyWithPhotograph() {
  const library = await temporaryLibrary()
  const bytes = await cameraJpeg(photograph(1300, 900))
  const asset = must(await library.writeMedia(bytes, 'image/jpeg'))
  const content = {
    ...chineseContent,
    media: chineseContent.media
      .slice(0, 1)
      .map((use) => ({ ...use, asset, type: 'image/jpeg', width: 1300, height: 900 })),
  }
  const counted = { prints: 0 }
  const inline = inlineDarkroom()
  const darkroom: Darkroom = {
    ...inline,
    print: (original, recipe) => {
      counted.prints += 1
      return inline.print(original, recipe)
    },
  }
  return { host: { library, darkroom }, content, counted, bytes, asset }
}

/** Puts other bytes into everything that was printed, with hashes to match. */
async function forgeCache(library: string): Promise<void> {
  const folder = join(library, 'index', 'prints')
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.prints')) continue
    const file = join(folder, name)
    const prints = printsFromBytes(await readFile(file)) ?? []
    const forged = prints.map((print) => ({
      ...print,
      bytes: Uint8Array.from([...print.bytes, 0]),
    }))
    await writeFile(file, bytesFromPrints(forged))
  }
}
