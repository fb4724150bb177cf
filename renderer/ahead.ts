import { articleEditor, openArticle } from './part'

/** What nearly everyone needs next, in the order it is needed; each is also loaded where it is used. */
let waiting: readonly (() => Promise<unknown>)[] = [
  async () => openArticle.get(),
  async () => articleEditor.get(),
  () => import('./editor/rehearsal').then(({ rehearse }) => rehearse()),
  () => import('./inspector/Inspector.svelte'),
  () => import('./inspector/StoryTab.svelte'),
  // Whoever asks for it types at once: what comes before it is there goes into the story.
  () => import('./editor/FindBar.svelte'),
]

/**
 * Loads the code of the editor while the window has nothing to do, as when somebody types a passphrase:
 * one part at a time, so that no key waits.
 */
export function loadAhead(): void {
  const [load, ...rest] = waiting
  waiting = rest
  // A part that cannot be loaded is said where it is used.
  if (load !== undefined) requestIdleCallback(() => void load().then(loadAhead, loadAhead))
}
