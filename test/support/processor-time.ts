import { expect } from 'vitest'

/**
 * Fails where `act` takes out of proportion more time for eight times the size: what is linear takes eight
 * times as long, what is quadratic 64 times. No clock of the wall is asked and no speed is expected, so neither
 * a slow machine nor a busy one makes a difference. `size` is one that takes some milliseconds.
 */
export function expectLinear(size: number, act: (size: number) => unknown): void {
  // The compiler has seen it once, at either size.
  const short = Math.max(
    shortest(3, () => act(size)),
    1,
  )
  const long = (tries: number) => shortest(tries, () => act(size * 8))
  const first = long(1)
  if (first < tooShort || first / short < mostGrowth) return
  expect(long(3) / short).toBeLessThan(mostGrowth)
}

/** Milliseconds of processor time the quickest of some tries takes. */
function shortest(tries: number, act: () => unknown): number {
  return Math.min(
    ...Array.from({ length: tries }, () => {
      const before = process.cpuUsage()
      act()
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    }),
  )
}

/** Half way, by powers, between eight and 64. */
const mostGrowth = 22
/** Milliseconds at the greater size below which a collection of garbage may be most of it, and nobody waits. */
const tooShort = 800
