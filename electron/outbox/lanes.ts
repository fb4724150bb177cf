/**
 * Does one thing after another in each lane; different lanes do not wait for each other.
 *
 * A lane belongs to `owner` (an open library) and a name (a target): two orders to one target never
 * write to it at once, whoever gave them.
 */
export function inLane<T>(owner: object, name: string, act: () => Promise<T>): Promise<T> {
  const lanes = lanesOf.get(owner) ?? new Map<string, Promise<unknown>>()
  lanesOf.set(owner, lanes)
  const before = lanes.get(name) ?? Promise.resolve()
  const mine = before.then(act, act)
  lanes.set(
    name,
    mine.catch(() => undefined),
  )
  return mine
}

const lanesOf = new WeakMap<object, Map<string, Promise<unknown>>>()
