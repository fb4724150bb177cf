/** The text of a file, put into the bundle (Vite, "Importing Asset as String"). */
declare module '*?raw' {
  const text: string
  export default text
}
/** Hunspell dictionaries read in JavaScript; nspell brings no types. */
declare module 'nspell' {
  export default function nspell(
    aff: string,
    dic: string,
  ): {
    correct(word: string): boolean
    suggest(word: string): string[]
  }
}
