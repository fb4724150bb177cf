import type { WordKey } from './words/en'

/** The menus of the native menu bar, in order. `app` exists on macOS only; its entries go elsewhere on the others. */
export const menuKeys = ['article', 'edit', 'view', 'desk', 'window', 'help'] as const
export type MenuKey = (typeof menuKeys)[number]

/**
 * Something a person can ask the window to do, from the native menu, from the palette or by a shortcut.
 *
 * `accelerator` is in Electron's notation (`CmdOrCtrl+Shift+P`); null where there is none. The native menu
 * owns these shortcuts: the window hears them as a `command` push and binds none of them itself. A key that
 * the focused editor or field consumes does not reach the menu.
 */
export interface Command {
  readonly id: string
  readonly word: WordKey
  readonly accelerator: string | null
  readonly menu: MenuKey
  /** True before the first entry of a new group. */
  readonly opensGroup: boolean
}

/**
 * Every command of the native menu that the window carries out, in the order of the menus.
 *
 * `edit.undo` and `edit.redo` reach the body's own history when it has the focus, and the field's otherwise:
 * Chromium's undo knows nothing of a history that was read back from the disk.
 */
export const commands = [
  command('article', 'article.new', 'CmdOrCtrl+N'),
  command('article', 'article.newFrom', 'CmdOrCtrl+Alt+Shift+N'),
  command('article', 'import.open', 'CmdOrCtrl+O'),
  command('article', 'import.folder', 'CmdOrCtrl+Shift+O'),
  command('article', 'import.address', 'CmdOrCtrl+Alt+U'),
  group('article', 'article.save', 'CmdOrCtrl+S'),
  command('article', 'article.freeze', 'CmdOrCtrl+Alt+S'),
  command('article', 'write.saveTemplate', null),
  group('article', 'export.page', 'CmdOrCtrl+E'),
  command('article', 'export.text', null),
  command('article', 'export.markdown', null),
  command('article', 'export.copy', 'CmdOrCtrl+Alt+C'),
  command('article', 'export.copyWechat', null),
  command('article', 'packet.save', null),
  command('article', 'book.open', null),
  group('article', 'library.choose', null),
  command('article', 'settings.open', 'CmdOrCtrl+,'),
  command('article', 'session.lock', 'CmdOrCtrl+L'),
  command('article', 'session.signOut', null),

  command('edit', 'edit.undo', 'CmdOrCtrl+Z'),
  command('edit', 'edit.redo', 'CmdOrCtrl+Shift+Z'),
  group('edit', 'edit.find', 'CmdOrCtrl+F'),
  command('edit', 'edit.findNext', 'CmdOrCtrl+G'),
  command('edit', 'edit.findPrevious', 'CmdOrCtrl+Shift+G'),
  command('edit', 'edit.replace', 'CmdOrCtrl+H'),
  group('edit', 'write.day', 'CmdOrCtrl+Alt+Shift+D'),
  command('edit', 'write.dateline', null),
  command('edit', 'write.standing', 'CmdOrCtrl+Alt+Shift+T'),
  command('edit', 'write.nextPrompt', 'F7'),
  group('edit', 'proof.next', 'F8'),
  command('edit', 'proof.previous', 'Shift+F8'),
  command('edit', 'proof.fix', 'CmdOrCtrl+.'),
  group('edit', 'suggest.mode', 'CmdOrCtrl+Shift+E'),
  command('edit', 'suggest.next', 'F9'),
  command('edit', 'suggest.previous', 'Shift+F9'),
  command('edit', 'suggest.accept', 'CmdOrCtrl+Alt+Y'),
  command('edit', 'suggest.reject', 'CmdOrCtrl+Alt+X'),
  group('edit', 'comment.add', 'CmdOrCtrl+Alt+M'),
  command('edit', 'comment.next', 'CmdOrCtrl+F8'),
  command('edit', 'comment.previous', 'CmdOrCtrl+Shift+F8'),

  command('view', 'view.palette', 'CmdOrCtrl+Shift+P'),
  command('view', 'list.search', 'CmdOrCtrl+Shift+F'),
  group('view', 'view.inspector', 'CmdOrCtrl+Alt+I'),
  command('view', 'view.preview', 'CmdOrCtrl+Alt+P'),
  command('view', 'view.compare', 'CmdOrCtrl+Alt+D'),
  command('view', 'view.versions', 'CmdOrCtrl+Alt+V'),
  command('view', 'view.history', 'CmdOrCtrl+Alt+H'),
  group('view', 'view.outline', 'CmdOrCtrl+Alt+O'),
  command('view', 'view.invisibles', null),
  command('view', 'view.focus', 'CmdOrCtrl+Alt+Z'),
  command('view', 'view.typewriter', null),
  group('view', 'theme.system', null),
  command('view', 'theme.light', null),
  command('view', 'theme.dark', null),
  group('view', 'language.zh', null),
  command('view', 'language.en', null),

  command('desk', 'article.submit', 'CmdOrCtrl+Shift+Enter'),
  command('desk', 'desk.recall', null),
  group('desk', 'seat.open', 'CmdOrCtrl+Shift+R'),
  command('desk', 'board.open', 'CmdOrCtrl+Alt+B'),
  command('desk', 'calendar.open', null),
  command('desk', 'dashboard.open', null),
  command('desk', 'reminders.open', null),
  command('desk', 'desk.claim', 'CmdOrCtrl+Alt+L'),
  command('desk', 'desk.release', null),
  command('desk', 'desk.approve', 'CmdOrCtrl+Alt+Enter'),
  command('desk', 'desk.return', 'CmdOrCtrl+Alt+R'),
  group('desk', 'desk.hold', null),
  command('desk', 'desk.resume', null),
  command('desk', 'desk.spike', null),
  command('desk', 'desk.restore', null),
  group('desk', 'publish.open', 'CmdOrCtrl+Shift+U'),
  command('desk', 'publish.correct', null),
  command('desk', 'publish.withdraw', null),
  group('desk', 'slip.open', null),
  command('desk', 'evidence.open', null),
  group('desk', 'outbox.open', null),
  command('desk', 'verify.run', null),

  command('help', 'help.tour', null),
  command('help', 'help.shortcuts', 'CmdOrCtrl+/'),
  command('help', 'sample.remove', null),
  group('help', 'help.about', null),
] as const satisfies readonly Command[]

export type CommandId = (typeof commands)[number]['id']

/** The keys of a command on a system: on macOS ⌘H hides the program. */
export function acceleratorOn({ id, accelerator }: Command, isMac: boolean): string | null {
  return isMac && id === 'edit.replace' ? 'Cmd+Alt+F' : accelerator
}

function command<Id extends string>(menu: MenuKey, id: Id, accelerator: string | null) {
  return { id, word: `shell.command.${id}` as const, accelerator, menu, opensGroup: false }
}

function group<Id extends string>(menu: MenuKey, id: Id, accelerator: string | null) {
  return { ...command(menu, id, accelerator), opensGroup: true }
}
