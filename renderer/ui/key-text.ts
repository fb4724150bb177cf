const macSigns: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Backspace: '⌫',
  Delete: '⌦',
  Escape: '⎋',
}

const plainNames: Readonly<Record<string, string>> = { Mod: 'Ctrl', Escape: 'Esc' }

const signs: Readonly<Record<string, string>> = {
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/** An accelerator (`Mod+Shift+K`) as the keyboard of this system names it: `⇧⌘K`, `Ctrl+Shift+K`. */
export function keyText(accelerator: string, mac: boolean = onMac()): string {
  const parts = accelerator.replace(/^(CmdOrCtrl|Cmd)/, 'Mod').split('+')
  if (!mac) return parts.map((part) => plainNames[part] ?? signs[part] ?? part).join('+')
  const order = ['Ctrl', 'Alt', 'Shift', 'Mod']
  const sorted = [...parts].sort((a, b) => rank(order, a) - rank(order, b))
  return sorted.map((part) => macSigns[part] ?? signs[part] ?? part).join('')
}

/** True for the key that this system uses for shortcuts: ⌘ on a Mac, Ctrl elsewhere. */
export function hasMod(event: KeyboardEvent | MouseEvent, mac: boolean = onMac()): boolean {
  return mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
}

export function onMac(): boolean {
  return navigator.platform.startsWith('Mac')
}

function rank(order: readonly string[], part: string): number {
  const place = order.indexOf(part)
  return place === -1 ? order.length : place
}
