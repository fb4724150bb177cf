import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import PictureProgress from '../../../renderer/editor/PictureProgress.svelte'
import { TakingIn } from '../../../renderer/editor/taking-in.svelte'
import type { Bridge, MediaAsset, Pushes } from '../../../shared/ipc'
import { ok, type Result } from '../../../shared/result'
import { click, closeAll, mounted } from '../../support/mounted'

type Told = Pushes['media.progress']

/** A host that reads a picture until it is told that it is done. */
function host() {
  let hear: ((told: Told) => void) | null = null
  let done: ((answer: Result<readonly MediaAsset[]>) => void) | null = null
  const called: string[] = []
  const call = ((name: string) => {
    called.push(name)
    return name === 'media.add' ? new Promise((resolve) => (done = resolve)) : ok(null)
  }) as unknown as Bridge['call']
  const on = (_: string, listener: (told: Told) => void) => {
    hear = listener
    return () => (hear = null)
  }
  Object.assign(window, { caibian: { call, on } })
  return {
    taking: new TakingIn(call),
    called,
    tell: (told: Told) => hear?.(told),
    isHeard: () => hear !== null,
    end: async () => {
      done?.(ok([]))
      await vi.advanceTimersByTimeAsync(0)
      flushSync()
    },
  }
}

describe('a picture that is taken in', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => {
    closeAll()
    vi.useRealTimers()
  })

  it('says which one it is where it takes more than a moment, until it is there', async () => {
    const { taking, tell, end, isHeard } = host()
    const { all, root, close } = mounted(PictureProgress, { taking })
    const isShown = () => all('[data-testid=picture-progress]').length > 0
    const adding = taking.add({ name: '全景.png', bytes: null })
    tell({ name: '全景.png', number: 2, of: 3 })
    flushSync()
    expect(isShown()).toBe(false)
    vi.advanceTimersByTime(1000)
    flushSync()
    expect(isShown()).toBe(true)
    expect(root.textContent).toContain('全景.png')
    expect(root.textContent).toMatch(/2.*3/)
    await end()
    expect(await adding).toEqual(ok([]))
    expect(isShown()).toBe(false)
    close()
    expect(isHeard()).toBe(false)
  })

  it('says nothing of a picture that another part of the window takes in', () => {
    const { taking, tell } = host()
    const { all } = mounted(PictureProgress, { taking })
    tell({ name: '全景.png', number: 1, of: 1 })
    vi.advanceTimersByTime(1000)
    flushSync()
    expect(all('[data-testid=picture-progress]')).toEqual([])
  })

  it('can be given up', () => {
    const { taking, called, tell } = host()
    const { one } = mounted(PictureProgress, { taking })
    void taking.add({ name: '全景.png', bytes: null })
    tell({ name: '全景.png', number: 1, of: 1 })
    flushSync()
    vi.advanceTimersByTime(1000)
    flushSync()
    click(one('button'))
    expect(called).toEqual(['media.add', 'media.stop'])
  })
})
