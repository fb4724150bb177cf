/**
 * Where the file of a picture or a clip lies from the file that names it: `img/1.jpg`, `../img/1.jpg`, with `/`
 * between folders, without `.`, and `..` only in front. Percent signs are read (RFC 3986, 2.1), and what stands
 * behind `?` or `#` goes. Null for an address of the web, a place from the root, and any other file.
 */
export function nearPath(written: string): string | null {
  const path = decoded(written.trim().replace(/[?#].*$/s, '')).replaceAll('\\', '/')
  if (path.length > longestPath || !mediaFile.test(path)) return null
  const folders: string[] = []
  for (const folder of path.split('/')) {
    if (folder === '' || folder === '.') continue
    if (folder === '..' && folders.length > 0 && folders.at(-1) !== '..') folders.pop()
    else folders.push(folder)
  }
  return folders.join('/')
}

/** Whether a path that `nearPath` gave names the file of a clip. */
export function isClipPath(path: string): boolean {
  return clipFile.test(path)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const mediaFile =
  /^[^/:<>"|?*\p{Cc}][^:<>"|?*\p{Cc}]*\.(?:png|jpe?g|gif|webp|avif|mp4|m4v|webm|m4a|mp3|ogg|oga|wav|flac)$/iu

const clipFile = /\.(?:mp4|m4v|webm|m4a|mp3|ogg|oga|wav|flac)$/i

/** In characters, as most systems have it. */
const longestPath = 1000
