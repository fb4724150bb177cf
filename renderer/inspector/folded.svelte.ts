import { SvelteSet } from 'svelte/reactivity'

const key = 'caibian.inspector.folded'

/** Which groups of fields are folded away: layout, so it lives with the window, not with the article. */
class FoldedGroups {
  readonly #names = new SvelteSet<string>(remembered())

  has(name: string): boolean {
    return this.#names.has(name)
  }

  set(name: string, folded: boolean): void {
    if (folded === this.#names.has(name)) return
    if (folded) this.#names.add(name)
    else this.#names.delete(name)
    localStorage.setItem(key, [...this.#names].join(' '))
  }
}

export const foldedGroups = new FoldedGroups()

function remembered(): string[] {
  const text = localStorage.getItem(key) ?? 'subjects rights related embargo plan imports'
  return text.split(' ').filter((name) => name !== '')
}
