import { CustomSource, FLAC, Input, MP3, MP4, OGG, WAVE, WEBM } from 'mediabunny'
import type { ClipType } from '../../shared/article/clip'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { ClipContainer } from '../library/clip-type'
import type { ByteSource } from './byte-source'

export interface MeasuredClip {
  readonly type: ClipType
  /** Pixels as it is shown, turned as its head says; 0 for sound. */
  readonly width: number
  readonly height: number
  readonly milliseconds: number
}

/**
 * What a clip is, as its container tells it: nothing is decoded. Refused where it cannot be read, and where its
 * picture or sound is of a kind that not every browser plays, as HEVC (MDN, "Web video codec guide").
 */
export async function measureClip(
  source: ByteSource,
  container: ClipContainer,
  name: string,
): Promise<Result<MeasuredClip>> {
  const input = new Input({
    formats: [MP4, WEBM, MP3, OGG, WAVE, FLAC],
    source: new CustomSource({
      getSize: () => source.size,
      read: (start, end) => source.read(start, end - start),
    }),
  })
  try {
    return await measured(input, container, name)
  } catch {
    return refuse('refusal.clipUnreadable', { values: { name } })
  } finally {
    input.dispose()
  }
}

async function measured(
  input: Input,
  container: ClipContainer,
  name: string,
): Promise<Result<MeasuredClip>> {
  const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()]
  if (video === null && audio === null)
    return refuse('refusal.clipUnreadable', { values: { name } })
  for (const track of [video, audio]) {
    const codec = track === null ? '' : ((await track.getCodec()) ?? '?')
    if (codec !== '' && !plays.test(codec))
      return refuse('refusal.clipCodec', { values: { name, codec } })
  }
  const type = video === null ? soundTypes[container] : videoTypes[container]
  if (type === null) return refuse('refusal.notAClip', { values: { name } })
  const seconds = await input.computeDuration()
  if (!(seconds > 0)) return refuse('refusal.clipUnreadable', { values: { name } })
  const milliseconds = Math.max(1, Math.round(seconds * 1000))
  if (video === null) return ok({ type, width: 0, height: 0, milliseconds })
  const [width, height] = [await video.getDisplayWidth(), await video.getDisplayHeight()]
  if (Math.min(width, height) < 1) return refuse('refusal.clipUnreadable', { values: { name } })
  return ok({ type, width: Math.round(width), height: Math.round(height), milliseconds })
}

const plays = /^(?:avc|vp8|vp9|av1|aac|mp3|opus|vorbis|flac|pcm-[suf]\d+)$/

const videoTypes: Readonly<Record<ClipContainer, ClipType | null>> = {
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: null,
  ogg: null,
  wav: null,
  flac: null,
}

const soundTypes: Readonly<Record<ClipContainer, ClipType | null>> = {
  mp4: 'audio/mp4',
  webm: null,
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
}
