import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ROOT } from '../../electron/dev/runtime.mjs'
import { expect, test, type RunningApp } from '../support/app'
import { copyHtml, copyPicture, redDot } from '../support/clipboard'
import { answerDialogs } from '../support/newsroom'
import { pictureBytes } from '../support/render'
import { becomeFirstPerson } from '../support/sign-in'

const places = { cases: join(ROOT, 'test', 'cases'), made: join(ROOT, 'test-results', 'tour') }

/** What is shown of each block: how the slash menu is asked for it (↓: the second it offers), and what a hand then writes. */
const blocks: readonly (readonly [name: string, initials: string, ...keys: string[]])[] = [
  ['heading 2', 'h2', '通车之后'],
  ['heading 3', 'h3', '两岸怎么走'],
  ['heading 4', 'h4', '公交线路'],
  ['bullet list', 'wxlb', '双向四车道', 'Enter', '人行道', 'Enter', 'Tab', '两侧有灯'],
  ['numbered list', 'yxlb', '桥北', 'Enter', '桥南', 'Enter', 'Tab', '老码头'],
  ['quotation', 'yw', '等了三年，总算通了。'],
  ['pull quote with attribution', 'jy', '桥一通，两岸就是一个镇。'],
  ['table', 'bg', '桥名', 'Tab', '跨度', 'Tab', '安澜桥'],
  ['divider', 'fgx', '以下是通车仪式的情况。'],
  ['note to the desk', 'bjbz', '请校对核实桥长。'],
  ['question and answer', 'wd', '何时通车？', 'Enter', '下周通车。'],
  ['fact box', 'zlk', '安澜桥', 'Enter', '桥长二百米，双向四车道。'],
  ['key points', 'tyyd', '新桥下周通车', 'Enter', '老桥限行'],
  [
    'timeline',
    'sjz',
    '三月八日',
    'Enter',
    '开工。',
    'Enter',
    'Enter',
    '五月一日',
    'Enter',
    '通车。',
  ],
  ['table with header and caption', 'dbt', '清溪两座桥', 'Enter', '桥名', 'Tab', '跨度'],
  ['embed card', 'kp', 'https://a.example/bridge', 'Enter', '安澜桥志', 'Enter', '县档案馆'],
  ['video by link', 'sp↓', 'https://a.example/opening', 'Enter', '通车现场'],
  ['audio by link', 'yp↓', 'https://a.example/song', 'Enter', '船工号子'],
  ['footnote', 'zs', '据县志。'],
  ['correction box', 'gzk', '昨日本报误写桥长，特此更正。'],
]

/** Each form in which copy arrives, as a file of the test cases or made of these words. */
const story =
  '清溪镇新桥通车\n\n本报讯（记者 林知夏）清溪镇安澜桥昨日通车。\n\n桥长二百米，双向四车道。'
const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>新桥通车</title></head>
  <body><nav><a href="/">首页</a></nav><article><h1>清溪镇新桥通车</h1>
  <p>2026-03-06 来源：清溪晚报 记者：林知夏</p><p>清溪镇安澜桥昨日通车，两岸居民走上桥头。</p>
  <figure><img src="lamp.png" alt="桥灯"><figcaption>桥头的灯。周小满 摄</figcaption></figure>
  <p>桥长二百米，双向四车道，工期比计划短了十天。</p></article></body></html>`
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(story, 'utf16le')])
const gb18030 = Buffer.from(
  'c7e5cfaad5f2d0c2c7c5cda8b3b50a0ab1beb1a8d1b6a3a8bcc7d5df20c1d6d6aacfc4a3a9c7e5cfaad5f2b0b2c0bdc7c5d7f2c8d5cda8b3b5a1a3',
  'hex',
)
const big5 = Buffer.from(
  'b24db7cbc2edb773bef4b371a8ae0a0ab773bef4ac51a4e9b371a8aea141a8e2a9a4a97ea5c1a8aba457bef4c059a143',
  'hex',
)
const files: readonly (readonly [name: string, file: string, bytes?: Buffer | string])[] = [
  ['plain text, UTF-8', 'utf8.txt', story],
  ['plain text, UTF-16', 'utf16.txt', utf16],
  ['plain text, GB18030', 'gb18030.txt', gb18030],
  ['plain text, Big5', 'big5.txt', big5],
  ['HTML file', 'window/import-first.html'],
  ['saved page with its pictures', 'saved.html', page],
  ['saved page in one file (MHTML)', 'mht/bridge.mhtml'],
  ['Word (DOCX)', 'docx/bridge.docx'],
  ['OpenDocument (ODT)', 'odt/bridge.odt'],
  ['RTF', 'rtf/bridge.rtf'],
  ['RTF in GB 2312', 'rtf/gb2312.rtf'],
  [
    'Markdown',
    'story.md',
    `# 清溪镇新桥通车\n\n记者 林知夏\n\n桥长**二百米**。\n\n- 四车道\n- 人行道\n`,
  ],
  ['mail with attachments (EML)', 'mail/bridge.eml'],
  ['mail in plain text', 'mail/plain.eml'],
  ['ninjs 1', 'ninjs/v1.json'],
  ['ninjs 3', 'ninjs/v3.json'],
  ['RSS items', 'feed/rss.xml'],
  ['Atom entries', 'feed/atom.xml'],
]

const pasted = [
  ['Word', 'word/report.html'],
  ['WPS', 'wps/plan.html'],
  ['Google Docs', 'google-docs/story.html'],
  ['Apple Notes', 'apple-notes/note.html'],
  ['Outlook', 'outlook/mail.html'],
  ['a WeChat article', 'wechat/article.html'],
  ['a web page', 'web/page.html'],
] as const

let number = 0
let folder = ''

test.beforeAll(() => {
  rmSync(places.made, { recursive: true, force: true })
  mkdirSync(places.made, { recursive: true })
  folder = mkdtempSync(join(tmpdir(), 'caibian-tour-'))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every block, as it is written and on the page', async ({ caibian }) => {
  const { page: window } = caibian
  await becomeFirstPerson(window, '林知夏')
  for (const [name, initials, ...keys] of blocks) {
    await fresh(window)
    await window.keyboard.insertText('清溪镇安澜桥昨日通车。')
    await window.keyboard.press('Enter')
    await window.keyboard.type(`/${initials.replace('↓', '')}`, { delay: 30 })
    await window.getByTestId('slash-menu').getByRole('option').first().waitFor()
    if (initials.endsWith('↓')) await window.keyboard.press('ArrowDown')
    await window.keyboard.press('Enter')
    for (const key of keys)
      if (/^[A-Z]/.test(key)) await window.keyboard.press(key)
      else await window.keyboard.insertText(key)
    await shot(caibian, `${name}, written`)
    await onThePage(caibian, name)
  }
})

test('pictures, one and a group of them', async ({ caibian }) => {
  const { page: window, app } = caibian
  await becomeFirstPerson(window, '林知夏')
  await fresh(window)
  await copyPicture(app, redDot)
  await window.keyboard.press('Control+v')
  await expect(window.locator('[data-testid="editor"] figure')).toHaveCount(1)
  await shot(caibian, 'picture, written')
  await onThePage(caibian, 'picture')
})

test('every importer, each with what it found', async ({ caibian }) => {
  const { page: window, app } = caibian
  await becomeFirstPerson(window, '林知夏')
  writeFileSync(join(folder, 'lamp.png'), pictureBytes)
  for (const [name, file, bytes] of files) {
    if (bytes !== undefined) writeFileSync(join(folder, file), bytes)
    await answerDialogs(app, { open: join(bytes === undefined ? places.cases : folder, file) })
    await window.getByTestId('import').first().click()
    await window.getByTestId('import-review').waitFor()
    await window.waitForLoadState('networkidle')
    await shot(caibian, `import: ${name}`)
    await window.getByTestId('import-accept').click()
    await window
      .getByTestId('import-review')
      .waitFor({ state: 'hidden' })
      .catch(() => undefined)
    while (await window.getByTestId('import-review').isVisible())
      await window.keyboard.press('Escape')
  }
})

test('every source of a paste', async ({ caibian }) => {
  const { page: window, app } = caibian
  await becomeFirstPerson(window, '林知夏')
  for (const [name, file] of pasted) {
    await fresh(window)
    await copyHtml(app, readFileSync(join(places.cases, 'paste', file), 'utf8'))
    await window.keyboard.press('Control+v')
    await expect(window.getByTestId('editor')).not.toHaveText('')
    await window.waitForLoadState('networkidle')
    await shot(caibian, `paste from ${name}`)
  }
})

async function fresh(window: Page): Promise<void> {
  await window.getByTestId('new-article').first().click()
  await expect(window.getByTestId('headline')).toHaveValue('')
  await window.getByTestId('headline').fill('清溪镇新桥通车')
  await window.getByTestId('editor').click()
}

async function onThePage(caibian: RunningApp, name: string): Promise<void> {
  const { page: window } = caibian
  await window.getByTestId('open-preview').click()
  await expect(window.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
  await shot(caibian, `${name}, on the page`)
  await window.keyboard.press('Escape')
  await expect(window.locator('iframe')).toHaveCount(0)
}

/** Takes the picture and writes its line of the list. */
async function shot(caibian: RunningApp, item: string): Promise<void> {
  number += 1
  const file = `${String(number).padStart(3, '0')}-${item.replace(/[^A-Za-z0-9]+/g, '-').toLowerCase()}.png`
  await caibian.page.screenshot({ path: join(places.made, file) })
  appendFileSync(join(places.made, 'list.txt'), `${String(number)}. ${item}: ${file}\n`)
}
