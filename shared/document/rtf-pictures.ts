/**
 * The PNG and JPEG pictures of rich text (RTF 1.9.1, "Pictures"), in order, as bytes.
 *
 * Each picture is there twice, as itself (`shppict`) and as a metafile for old programs (`nonshppict`);
 * metafiles are no pictures a page can show and are left out. Time grows linearly with the length.
 */
export function picturesOfRtf(rtf: string): readonly Uint8Array[] {
  const found: Uint8Array[] = []
  const start = /\{\\pict(?![a-z])/g
  for (let match = start.exec(rtf); match !== null; match = start.exec(rtf)) {
    const end = groupEnd(rtf, match.index)
    const group = withoutGroups(rtf.slice(match.index + 1, end - 1))
    const isShown = /\\(?:png|jpeg)blip(?![a-z])/.test(group)
    const digits = group.replace(/\\[a-z]+-?\d*[ ]?/g, '').replace(/\s/g, '')
    const isHex = digits.length % 2 === 0 && /^[0-9a-f]+$/i.test(digits)
    if (isShown && isHex) found.push(bytesOf(digits))
    start.lastIndex = end
  }
  return found
}

function groupEnd(rtf: string, from: number): number {
  let depth = 0
  for (let at = from; at < rtf.length; at += 1) {
    const sign = rtf[at]
    if (sign === '\\') at += 1
    else if (sign === '{') depth += 1
    else if (sign === '}') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return rtf.length
}

/** The group's own words, without the groups in it (`\blipuid`, `\picprop`). */
function withoutGroups(group: string): string {
  let kept = ''
  let depth = 0
  let from = 0
  for (let at = 0; at < group.length; at += 1) {
    if (group[at] !== '{' && group[at] !== '}') continue
    if (depth === 0) kept += group.slice(from, at)
    depth += group[at] === '{' ? 1 : -1
    from = at + 1
  }
  return depth === 0 ? kept + group.slice(from) : kept
}

function bytesOf(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length / 2)
  for (let at = 0; at < bytes.length; at += 1)
    bytes[at] = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16)
  return bytes
}
