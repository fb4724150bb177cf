import { expect, it } from 'vitest'
import { keyText } from '../../../renderer/ui/key-text'

it('names keys the way the keyboard of the system does', () => {
  expect(keyText('CmdOrCtrl+Shift+P', false)).toBe('Ctrl+Shift+P')
  expect(keyText('Mod+Shift+P', true)).toBe('⇧⌘P')
  expect(keyText('CmdOrCtrl+Alt+Enter', true)).toBe('⌥⌘↩')
  expect(keyText('Escape', false)).toBe('Esc')
})
