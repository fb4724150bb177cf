import { isClipType } from '../../shared/article/clip'
import type { ClipType } from '../../shared/article/clip'

/** The kinds of files that hold clips. */
export type ClipContainer = 'mp4' | 'webm' | 'mp3' | 'ogg' | 'wav' | 'flac'

/** The kind of file as its first bytes tell it (WHATWG MIME Sniffing, 6.2); null for none that browsers play. */
export function clipContainerOf(head: Uint8Array): ClipContainer | null {
  const text = Buffer.from(head.subarray(0, 64)).toString('latin1')
  // The brand of QuickTime is left out: few browsers play what it holds.
  if (/^[^]{4}ftyp(?!qt {2}|avif|avis|heic|heix|mif1)/.test(text)) return 'mp4'
  if (text.startsWith('\x1a\x45\xdf\xa3')) return text.includes('webm') ? 'webm' : null
  if (text.startsWith('OggS')) return 'ogg'
  if (/^RIFF[^]{4}WAVE/.test(text)) return 'wav'
  if (text.startsWith('fLaC')) return 'flac'
  const [first = 0, second = 0] = head
  // A frame of layer III (ISO 11172-3, 2.4.1.3), or the tag that stands before the first.
  const isFrame = first === 0xff && (second & 0xe6) === 0xe2
  return text.startsWith('ID3') || isFrame ? 'mp3' : null
}

/** The type, where the first bytes bear it out. */
export function clipTypeAs(type: string, head: Uint8Array): ClipType | null {
  const container = clipContainerOf(head)
  return container !== null && isClipType(type) && typesOf[container].includes(type) ? type : null
}

const typesOf: Readonly<Record<ClipContainer, readonly ClipType[]>> = {
  mp4: ['video/mp4', 'audio/mp4'],
  webm: ['video/webm'],
  mp3: ['audio/mpeg'],
  ogg: ['audio/ogg'],
  wav: ['audio/wav'],
  flac: ['audio/flac'],
}
