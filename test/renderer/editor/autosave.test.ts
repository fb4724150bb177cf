import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Autosave } from '../../../renderer/editor/autosave.svelte'
import type { Refusal } from '../../../shared/result'

/** A disk that answers when told to, and counts how many writes are under way. */
class Disk {
  writes = 0
  most = 0
  composing = false
  refusal: Refusal | null = null
  #underWay = 0
  readonly #waiting: (() => void)[] = []
  isSlow = false

  readonly save = new Autosave({
    write: async () => {
      this.writes += 1
      this.#underWay += 1
      this.most = Math.max(this.most, this.#underWay)
      if (this.isSlow) await new Promise<void>((resolve) => this.#waiting.push(resolve))
      this.#underWay -= 1
      return this.refusal
    },
    isComposing: () => this.composing,
  })

  answer(): void {
    this.#waiting.shift()?.()
  }
}

const diskFull: Refusal = { code: 'refusal.diskFull' }

describe('autosave', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is on the disk within a second of the last change', async () => {
    const { save, ...disk } = watched()
    save.changed()
    expect(save.state).toBe('unsaved')
    await vi.advanceTimersByTimeAsync(999)
    expect(disk.writes()).toBe(1)
    expect(save.state).toBe('saved')
  })

  it('saves every few seconds while somebody types without a pause', async () => {
    const { save, ...disk } = watched()
    for (let key = 0; key < 200; key += 1) {
      save.changed()
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(disk.writes()).toBeGreaterThanOrEqual(4)
    expect(disk.writes()).toBeLessThanOrEqual(6)
  })

  it('says saved only after the disk has answered', async () => {
    const disk = new Disk()
    disk.isSlow = true
    disk.save.changed()
    await vi.advanceTimersByTimeAsync(5000)
    expect(disk.save.state).toBe('saving')
    disk.answer()
    await vi.advanceTimersByTimeAsync(0)
    expect(disk.save.state).toBe('saved')
  })

  it('never has two saves under way, and saves what was typed during one', async () => {
    const disk = new Disk()
    disk.isSlow = true
    disk.save.changed()
    await vi.advanceTimersByTimeAsync(600)
    disk.save.changed()
    const flushed = disk.save.flush()
    await vi.advanceTimersByTimeAsync(3000)
    expect(disk.writes).toBe(1)
    disk.answer()
    await vi.advanceTimersByTimeAsync(0)
    expect(disk.save.state).not.toBe('saved')
    expect(disk.writes).toBe(2)
    disk.answer()
    expect(await flushed).toBe(true)
    expect(disk.most).toBe(1)
    expect(disk.save.state).toBe('saved')
  })

  it('keeps a failed save in sight, tries again more and more slowly, and mends by itself', async () => {
    const disk = new Disk()
    disk.refusal = diskFull
    disk.save.changed()
    await vi.advanceTimersByTimeAsync(600)
    expect(disk.save.state).toBe('failed')
    expect(disk.save.refusal).toEqual(diskFull)
    disk.save.changed()
    expect(disk.save.state).toBe('failed')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(disk.writes).toBeGreaterThanOrEqual(6)
    expect(disk.writes).toBeLessThanOrEqual(8)
    disk.refusal = null
    await vi.advanceTimersByTimeAsync(31_000)
    expect(disk.save.state).toBe('saved')
    expect(disk.save.refusal).toBeNull()
  })

  it('does not try by itself to write over what was changed elsewhere', async () => {
    const disk = new Disk()
    disk.refusal = { code: 'refusal.stale' }
    disk.save.changed()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(disk.writes).toBe(1)
    expect(disk.save.state).toBe('failed')
  })

  it('waits for a composition to end, but not for ever', async () => {
    const disk = new Disk()
    disk.composing = true
    disk.save.changed()
    await vi.advanceTimersByTimeAsync(5000)
    expect(disk.writes).toBe(0)
    disk.composing = false
    await vi.advanceTimersByTimeAsync(300)
    expect(disk.writes).toBe(1)

    disk.composing = true
    disk.save.changed()
    await vi.advanceTimersByTimeAsync(11_000)
    expect(disk.writes).toBe(2)
  })

  it('answers a flush with false when the text is not on the disk', async () => {
    const disk = new Disk()
    disk.refusal = diskFull
    disk.save.changed()
    expect(await disk.save.flush()).toBe(false)
    disk.refusal = null
    expect(await disk.save.flush()).toBe(true)
    expect(await disk.save.flush()).toBe(true)
    expect(disk.writes).toBe(2)
  })

  it('shows a break on the way as a failed save instead of losing the text', async () => {
    const save = new Autosave({
      write: () => Promise.reject(new Error('gone')),
      isComposing: () => false,
    })
    save.changed()
    expect(await save.flush()).toBe(false)
    expect(save.state).toBe('failed')
    expect(save.refusal?.values).toEqual({ detail: 'gone' })
    save.stop()
  })
})

function watched() {
  const disk = new Disk()
  return { save: disk.save, writes: () => disk.writes }
}
