/** How far an arrow key moves what lies on a picture, across and down; null for any other key. */
export function arrowStep(key: string, step: number): readonly [number, number] | null {
  switch (key) {
    case 'ArrowLeft':
      return [-step, 0]
    case 'ArrowRight':
      return [step, 0]
    case 'ArrowUp':
      return [0, -step]
    case 'ArrowDown':
      return [0, step]
    default:
      return null
  }
}
