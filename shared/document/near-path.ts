/**
 * Where a picture's file lies from the file that names it: `img/1.jpg`, `../img/1.jpg`, with `/` between
 * folders, without `.`, and `..` only in front. Percent signs are read (RFC 3986, 2.1), and what stands
 * behind `?` or `#` goes. Null for an address of the web, a place from the root, and what is no picture's file.
 */
export function nearPath(written: string): string | null {
  const path = decoded(written.trim().replace(/[?#].*$/s, '')).replaceAll('\\', '/')
  if (path.length > longestPath || !pictureFile.test(path)) return null
  const folders: string[] = []
  for (const folder of path.split('/')) {
    if (folder === '' || folder === '.') continue
    if (folder === '..' && folders.length > 0 && folders.at(-1) !== '..') folders.pop()
    else folders.push(folder)
  }
  return folders.join('/')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const pictureFile = /^[^/:<>"|?*\p{Cc}][^:<>"|?*\p{Cc}]*\.(?:png|jpe?g|gif|webp|avif)$/iu

/** In characters, as most systems have it. */
const longestPath = 1000
