import { Menu } from 'electron'
import { menuTemplate } from './menu-template'
import type { MenuPlan } from './menu-template'

/** Sets the app's menu in one language; called again when the language changes. */
export function showMenu(plan: MenuPlan): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(plan)))
}
