import { beforeEach, describe, expect, test } from 'vitest'
import { LockWatch } from '../../../electron/shell/lock-watch'

const minute = 60_000

let now = 0
let after = 0
let open: readonly string[] = []
let isTaken = true
let asked: string[] = []
let locks = 0
let watch: LockWatch<string>

beforeEach(() => {
  now = 0
  after = 0
  open = ['first', 'second']
  isTaken = true
  asked = []
  locks = 0
  watch = new LockWatch({
    windows: () => open,
    ask: (window) => void asked.push(window),
    after: () => after,
    isTaken: () => isTaken,
    onLock: () => (locks += 1),
    now: () => now,
  })
})

describe('somebody locks the window', () => {
  test('nothing is locked before every window has saved', () => {
    watch.ask()
    expect(asked).toEqual(['first', 'second'])
    watch.noteReady('first')
    expect(locks).toBe(0)
    watch.noteReady('second')
    expect(locks).toBe(1)
  })

  test('a window that is closed meanwhile is waited for no longer', () => {
    watch.ask()
    watch.noteReady('first')
    watch.noteGone('second')
    expect(locks).toBe(1)
  })

  test('the key that asked for it does not call it off', () => {
    watch.ask()
    watch.noteTouch()
    watch.noteReady('first')
    watch.noteReady('second')
    expect(locks).toBe(1)
  })

  test('there is nothing to lock while nobody is signed in', () => {
    isTaken = false
    watch.ask()
    expect(asked).toEqual([])
    expect(locks).toBe(0)
  })
})

describe('nobody touches the window', () => {
  test('it locks after the minutes that were set, counted from the last touch', () => {
    after = 5
    now = 4 * minute
    watch.noteTouch()
    now = 9 * minute - 1
    watch.check()
    expect(asked).toEqual([])
    now = 9 * minute
    watch.check()
    watch.noteReady('first')
    watch.noteReady('second')
    expect(locks).toBe(1)
  })

  test('it never locks where nothing was set', () => {
    now = 10_000 * minute
    watch.check()
    expect(asked).toEqual([])
  })

  test('a window that still composes is asked once, and waited for', () => {
    after = 5
    now = 5 * minute
    watch.check()
    now = 20 * minute
    watch.check()
    expect(asked).toEqual(['first', 'second'])
    expect(locks).toBe(0)
  })

  test('who is back before the windows have answered is not locked out', () => {
    after = 5
    now = 5 * minute
    watch.check()
    watch.noteReady('first')
    watch.noteTouch()
    watch.noteReady('second')
    expect(locks).toBe(0)
    now = 10 * minute
    watch.check()
    watch.noteReady('first')
    watch.noteReady('second')
    expect(locks).toBe(1)
  })
})
