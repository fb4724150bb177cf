import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny'

/* Clips made here, byte by byte: their sound is a tone or silence, their picture nothing anybody sees. */

/** What a phone writes into a clip: where it was taken, and with what. */
export const tags = { place: '+31.2304+121.4737/', maker: 'Wanxiang V9' }

/** Two seconds of 320 by 240 as H.264 in MP4, turned by a quarter, with tags as a phone writes them. */
export function mp4Clip(): Promise<Uint8Array> {
  const format = new Mp4OutputFormat({ fastStart: 'in-memory' })
  return videoClip(format, 'avc', {
    codec: 'avc1.42001e',
    description: Uint8Array.of(1, 66, 0, 30, 255, 225, 0, 4, 0x67, 66, 0, 30, 1, 0, 2, 0x68, 0xce),
  })
}

/** The same as HEVC, which many browsers do not play. */
export function hevcClip(): Promise<Uint8Array> {
  const format = new Mp4OutputFormat({ fastStart: 'in-memory' })
  return videoClip(format, 'hevc', {
    codec: 'hev1.1.6.L93.B0',
    description: Uint8Array.of(1, ...new Uint8Array(22)),
  })
}

/** The same as VP8 in WebM. */
export function webmClip(): Promise<Uint8Array> {
  return videoClip(new WebMOutputFormat(), 'vp8', { codec: 'vp8' })
}

/** A tone in WAV, mono, 16 bits, 8 kHz, with a list that says who recorded it. */
export function wavClip(seconds: number): Uint8Array {
  const rate = 8000
  const sound = Buffer.alloc(rate * 2 * seconds)
  for (let place = 0; place < rate * seconds; place += 1)
    sound.writeInt16LE(Math.round(Math.sin((place * 440 * 2 * Math.PI) / rate) * 8000), place * 2)
  const form = Buffer.alloc(16)
  form.writeUInt16LE(1, 0)
  form.writeUInt16LE(1, 2)
  form.writeUInt32LE(rate, 4)
  form.writeUInt32LE(rate * 2, 8)
  form.writeUInt16LE(2, 12)
  form.writeUInt16LE(16, 14)
  const list = Buffer.from(`INFOIART\x0c\0\0\0${tags.maker}\0`, 'latin1')
  const chunks = [chunk('fmt ', form), chunk('LIST', list), chunk('data', sound)]
  return Uint8Array.from(chunk('RIFF', Buffer.concat([Buffer.from('WAVE'), ...chunks])))
}

/** A second of silence in MP3, between an ID3v2 tag and an ID3v1 tag. */
export function mp3Clip(): Uint8Array {
  const said = Buffer.from(tags.place, 'latin1')
  const size = 10 + said.length + 20
  const head = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0x40, 0, 0, 0, size])
  const frame = Buffer.concat([Buffer.from('TXXX\0\0\0'), Buffer.from([said.length, 0, 0]), said])
  const sound = Buffer.alloc(417)
  sound.set([0xff, 0xfb, 0x90, 0xc0])
  const old = Buffer.alloc(128)
  old.write(`TAG${tags.maker}`, 'latin1')
  const frames = Array.from({ length: 38 }, () => sound)
  return Uint8Array.from(Buffer.concat([head, frame, Buffer.alloc(20), ...frames, old]))
}

function chunk(name: string, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(bytes.length, 4)
  return Buffer.concat([head, bytes])
}

async function videoClip(
  format: Mp4OutputFormat | WebMOutputFormat,
  codec: 'avc' | 'hevc' | 'vp8',
  config: { readonly codec: string; readonly description?: Uint8Array },
): Promise<Uint8Array> {
  const target = new BufferTarget()
  const output = new Output({ format, target })
  const source = new EncodedVideoPacketSource(codec)
  output.addVideoTrack(source, codec === 'vp8' ? {} : { rotation: 90 })
  const isMp4 = format instanceof Mp4OutputFormat
  output.setMetadataTags({
    title: tags.maker,
    raw: isMp4 ? { '©xyz': tags.place } : { LOCATION: tags.place },
  })
  await output.start()
  const decoderConfig = { ...config, codedWidth: 320, codedHeight: 240 }
  for (let frame = 0; frame < 50; frame += 1) {
    const type = frame % 10 === 0 ? 'key' : 'delta'
    const packet = new EncodedPacket(Uint8Array.of(0, 0, 0, 2, 9, 16), type, frame / 25, 1 / 25)
    await source.add(packet, { decoderConfig })
  }
  await output.finalize()
  return new Uint8Array(target.buffer ?? new ArrayBuffer())
}
