import { expect, test } from 'vitest'
import { menuTemplate } from '../../../electron/shell/menu-template'
import { commands } from '../../../shared/commands'

const heard: string[] = []
const plan = {
  language: 'zh-CN',
  platform: 'linux',
  onCommand: (id: string) => void heard.push(id),
  onNewWindow: () => undefined,
} as const

test.each(['linux', 'darwin', 'win32'] as const)(
  'every command is in the menu of %s, once',
  (platform) => {
    const ids = entries(menuTemplate({ ...plan, platform }))
      .map(({ id }) => id)
      .filter((id) => id !== undefined)
    for (const { id } of commands) expect(ids.filter((one) => one === id)).toEqual([id])
  },
)

test('no shortcut stands for two things', () => {
  const shortcuts = entries(menuTemplate(plan))
    .map(({ accelerator }) => accelerator)
    .filter((accelerator) => accelerator !== undefined)
  expect(new Set(shortcuts).size).toBe(shortcuts.length)
})

test('every entry has a name in both languages', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const unnamed = entries(menuTemplate({ ...plan, language, platform: 'darwin' })).filter(
      ({ type, label }) =>
        type !== 'separator' && (label === undefined || label.includes('shell.')),
    )
    expect(unnamed).toEqual([])
  }
})

test('on macOS settings, about and quit belong to the app’s own menu', () => {
  const [app] = menuTemplate({ ...plan, platform: 'darwin' })
  const inside = entries([app!])
  expect(inside.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['settings.open', 'help.about']),
  )
  expect(inside.map(({ role }) => role)).toContain('quit')
})

test('choosing an entry tells the window its command', () => {
  const submit = entries(menuTemplate(plan)).find(({ id }) => id === 'article.submit')
  submit!.click!(undefined as never, undefined, undefined as never)
  expect(heard).toEqual(['article.submit'])
})

type Entry = ReturnType<typeof menuTemplate>[number]

function entries(menu: readonly Entry[]): Entry[] {
  return menu.flatMap((entry) => [
    entry,
    ...(Array.isArray(entry.submenu) ? entries(entry.submenu) : []),
  ])
}
