/**
 * The path of the first text in a value that holds half a surrogate pair, or null when all are well
 * formed. Such text has no UTF-8 form, so it can be neither hashed nor written to a file unharmed.
 */
export function loneSurrogatePath(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return loneSurrogate.test(value) ? path : null
  if (typeof value !== 'object' || value === null) return null
  for (const [key, part] of Object.entries(value)) {
    const found = loneSurrogatePath(part, path === '' ? key : `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}

/** True for text that holds half a surrogate pair. */
export function hasLoneSurrogate(text: string): boolean {
  return loneSurrogate.test(text)
}

const loneSurrogate = /\p{Surrogate}/u
