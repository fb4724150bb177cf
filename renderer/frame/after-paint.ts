/** What was loaded, once the window has been painted: what was first asked for is shown first. */
export async function afterPaint<Loaded>(loading: Promise<Loaded>): Promise<Loaded> {
  const [loaded] = await Promise.all([loading, painted()])
  return loaded
}

/** Resolves when the next frame is on its way: a task begins after it. Behind other windows no frame comes. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 200)
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(late)
        resolve()
      }),
    )
  })
}
