/** Seeded chance: the same seed draws the same each time, on every machine (mulberry32). */
export class Draw {
  #state: number

  constructor(seed: number) {
    this.#state = (seed * 0x9e3779b9) >>> 0
  }

  /** A whole number from 0 to below `most`. */
  number(most: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most
  }

  of<T>(list: readonly T[]): T {
    return list[this.number(list.length)]!
  }

  /** True so many times in a hundred. */
  chance(percent: number): boolean {
    return this.number(100) < percent
  }

  /** So many of a list, all different, in a drawn order. */
  some<T>(list: readonly T[], count: number): readonly T[] {
    const left = [...list]
    return Array.from({ length: Math.min(count, list.length) }, () =>
      left.splice(this.number(left.length), 1),
    ).flat()
  }
}
