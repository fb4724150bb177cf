import type { MenuItemConstructorOptions } from 'electron'
import { acceleratorOn, commands, menuKeys } from '../../shared/commands'
import type { Command, MenuKey } from '../../shared/commands'
import type { InterfaceLanguage } from '../../shared/words/language'
import { say } from '../../shared/words/say'

export interface MenuPlan {
  readonly language: InterfaceLanguage
  readonly platform: NodeJS.Platform
  readonly onCommand: (id: string) => void
  readonly onNewWindow: () => void
}

/** The menu as data: the shared commands, with the roles that every system expects around them. */
export function menuTemplate(plan: MenuPlan): MenuItemConstructorOptions[] {
  const menus = menuKeys.map((key): MenuItemConstructorOptions => ({
    id: key,
    label: say(plan.language, `shell.menu.${key}`),
    submenu: [...before(key, plan), ...ofMenu(key, plan), ...after(key, plan)],
    ...(key === 'window' ? { role: 'window' } : {}),
    ...(key === 'help' ? { role: 'help' } : {}),
  }))
  return plan.platform === 'darwin' ? [appMenu(plan), ...menus] : menus
}

type Entry = MenuItemConstructorOptions
type Role = NonNullable<Entry['role']>

const separator: Entry = { type: 'separator' }

/** On macOS settings and "about" belong to the app's own menu. */
function isInAppMenu({ id }: Pick<Command, 'id'>, platform: NodeJS.Platform): boolean {
  return platform === 'darwin' && (id === 'settings.open' || id === 'help.about')
}

function ofMenu(menu: MenuKey, plan: MenuPlan): Entry[] {
  return commands
    .filter((command) => command.menu === menu && !isInAppMenu(command, plan.platform))
    .flatMap((command) => {
      const entry = entryOf(command, plan)
      return command.opensGroup ? [separator, entry] : [entry]
    })
}

function entryOf(command: Command, plan: MenuPlan): Entry {
  const accelerator = acceleratorOn(command, plan.platform === 'darwin')
  return {
    id: command.id,
    label: say(plan.language, command.word),
    click: () => plan.onCommand(command.id),
    ...(accelerator === null ? {} : { accelerator }),
  }
}

function role(plan: MenuPlan, name: Role): Entry {
  return { role: name, label: say(plan.language, `shell.role.${name}`) }
}

function before(menu: MenuKey, plan: MenuPlan): Entry[] {
  if (menu !== 'window') return []
  return [
    {
      id: 'window.new',
      label: say(plan.language, 'shell.window.new'),
      accelerator: 'CmdOrCtrl+Shift+N',
      click: plan.onNewWindow,
    },
    separator,
    role(plan, 'minimize'),
    ...(plan.platform === 'darwin' ? [role(plan, 'front')] : []),
  ]
}

function after(menu: MenuKey, plan: MenuPlan): Entry[] {
  const isMac = plan.platform === 'darwin'
  switch (menu) {
    case 'article':
      return [separator, role(plan, 'close'), ...(isMac ? [] : [role(plan, 'quit')])]
    case 'edit':
      return [
        separator,
        role(plan, 'cut'),
        role(plan, 'copy'),
        role(plan, 'paste'),
        role(plan, 'pasteAndMatchStyle'),
        separator,
        role(plan, 'selectAll'),
      ]
    case 'view':
      return [
        separator,
        role(plan, 'resetZoom'),
        role(plan, 'zoomIn'),
        role(plan, 'zoomOut'),
        separator,
        role(plan, 'togglefullscreen'),
      ]
    case 'desk':
    case 'window':
    case 'help':
      return []
  }
}

function appMenu(plan: MenuPlan): Entry {
  const own = commands.filter((command) => isInAppMenu(command, plan.platform))
  const [settings, about] = own.map((command) => entryOf(command, plan))
  return {
    id: 'app',
    label: say(plan.language, 'shell.appName'),
    submenu: [
      ...(about === undefined ? [] : [about, separator]),
      ...(settings === undefined ? [] : [settings, separator]),
      role(plan, 'services'),
      separator,
      role(plan, 'hide'),
      role(plan, 'hideOthers'),
      role(plan, 'unhide'),
      separator,
      role(plan, 'quit'),
    ],
  }
}
