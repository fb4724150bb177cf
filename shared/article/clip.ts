import type { MediaUse } from './content'

/** What a clip is: moving pictures, with or without sound, or sound alone. */
export type ClipKind = 'video' | 'audio'

/**
 * The types of clips a story may carry as files, with the ending their files have: those that browsers play by
 * themselves (WHATWG MIME Sniffing, 6.2; MDN, "Media container formats"). A WebM file of sound alone is not taken:
 * its ending names a video.
 */
export const clipEndings = {
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/flac': 'flac',
} as const

export type ClipType = keyof typeof clipEndings

/** Whether this media type is one of a clip. */
export function isClipType(type: string): type is ClipType {
  return Object.hasOwn(clipEndings, type)
}

/** What kind of clip a use is of; null for a picture. */
export function clipKindOf({ type }: Pick<MediaUse, 'type'>): ClipKind | null {
  if (!isClipType(type)) return null
  return type.startsWith('video/') ? 'video' : 'audio'
}

/** A length in time as a player shows it: `0:07`, `12:30`, `1:02:03`. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = two(seconds % 60)
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${two(minutes)}:${rest}`
}
