/** True where a letter would be text: plain keys are no shortcuts there. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  )
}

/** Moves the focus to the next column (or the one before), to the first thing in it that takes it. */
export function nextRegion(columns: HTMLElement, backwards: boolean): void {
  const regions = [...columns.querySelectorAll<HTMLElement>('[data-region]')]
  const here = regions.findIndex((region) => region.contains(document.activeElement))
  const step = backwards ? -1 : 1
  for (let count = 1; count <= regions.length; count += 1) {
    const start = here === -1 && backwards ? regions.length : here
    const region = regions[(start + step * count + regions.length * 2) % regions.length]
    const inside = region === undefined ? null : firstFocusable(region)
    if (inside !== null) {
      inside.focus()
      return
    }
  }
}

function firstFocusable(region: HTMLElement): HTMLElement | null {
  return region.querySelector<HTMLElement>(
    '[contenteditable="true"], [role="listbox"][tabindex="0"], [aria-current="true"], ' +
      '[role="tab"][tabindex="0"], button:not(:disabled), input:not(:disabled), [tabindex="0"]',
  )
}
