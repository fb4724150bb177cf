/** A text as one line of at most so many characters, cut off by an ellipsis. */
export function shortened(text: string, most = 40): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim())
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join('')
}
