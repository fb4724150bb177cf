/** The single texts of a pasted or typed list: split at 、，, ；; and line breaks, trimmed, none empty. */
export function splitTags(written: string): readonly string[] {
  return written
    .split(/[、，,；;\r\n\t]+/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
}
