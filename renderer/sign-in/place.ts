/** Notes what has the focus and what is selected in it; the answer brings both back. */
export function takePlace(): () => void {
  const focused = document.activeElement
  const selection = document.getSelection()
  const [from, start] = [selection?.anchorNode ?? null, selection?.anchorOffset ?? 0]
  const [to, end] = [selection?.focusNode ?? null, selection?.focusOffset ?? 0]
  return () => {
    if (!(focused instanceof HTMLElement) || !focused.isConnected) return
    focused.focus({ preventScroll: true })
    // The browser puts the caret of an editable element at its beginning.
    if (from !== null && to !== null && focused.contains(from) && focused.contains(to))
      document.getSelection()?.setBaseAndExtent(from, start, to, end)
  }
}
