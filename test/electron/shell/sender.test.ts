import { expect, test } from 'vitest'
import { senderWindow } from '../../../electron/shell/sender'

const page = { url: 'app://caibian/index.html' }
const frame = { url: 'app://caibian/index.html' }
const contents = { mainFrame: page }
const window = { webContents: contents }

test('a call from the page of our window is ours', () => {
  expect(senderWindow({ sender: contents, senderFrame: page }, [window], null)).toBe(window)
})

test('a frame inside the page is nobody, whatever its address', () => {
  expect(senderWindow({ sender: contents, senderFrame: frame }, [window], null)).toBeNull()
})

test('a window that shows another page is nobody', () => {
  const elsewhere = { url: 'https://example.com/' }
  const moved = { mainFrame: elsewhere }
  const event = { sender: moved, senderFrame: elsewhere }
  expect(senderWindow(event, [{ webContents: moved }], null)).toBeNull()
})

test('contents that are none of our windows are nobody', () => {
  const other = { mainFrame: page }
  expect(senderWindow({ sender: other, senderFrame: page }, [window], null)).toBeNull()
})

test('a frame that is gone is nobody', () => {
  expect(senderWindow({ sender: contents, senderFrame: null }, [window], null)).toBeNull()
})
