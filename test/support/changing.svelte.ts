/** Props of a mounted component that may be given anew, as its parent would. */
export function changing<Props extends Record<string, unknown>>(props: Props): Props {
  // Each prop alone is reactive, and replaced whole: a deep proxy would change what the test gave.
  let version = $state(0)
  const kept = { ...props }
  return new Proxy(kept, {
    get: (target, key) => {
      void version
      return Reflect.get(target, key) as unknown
    },
    set: (target, key, value) => {
      version += 1
      return Reflect.set(target, key, value)
    },
  })
}
