import decodeAvif, { init as startAvif } from '@jsquash/avif/decode.js'
import avifModule from '@jsquash/avif/codec/dec/avif_dec.wasm?url&inline'
import decodeJpeg, { init as startJpegDecoder } from '@jsquash/jpeg/decode.js'
import jpegDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm?url&inline'
import encodeJpeg, { init as startJpegEncoder } from '@jsquash/jpeg/encode.js'
import jpegEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm?url&inline'
import decodePng, { init as startPng } from '@jsquash/png/decode.js'
import encodePng from '@jsquash/png/encode.js'
import pngModule from '@jsquash/png/codec/pkg/squoosh_png_bg.wasm?url&inline'
import resize, { initResize } from '@jsquash/resize'
import resizeModule from '@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm?url&inline'
import decodeWebp, { init as startWebpDecoder } from '@jsquash/webp/decode.js'
import webpDecoder from '@jsquash/webp/codec/dec/webp_dec.wasm?url&inline'
import webpEncoding from '@jsquash/webp/codec/enc/webp_enc_simd.js'
import webpEncoder from '@jsquash/webp/codec/enc/webp_enc_simd.wasm?url&inline'
import { defaultOptions as webpDefaults } from '@jsquash/webp/meta.js'
import { initEmscriptenModule } from '@jsquash/webp/utils.js'
import type { Original } from './darkroom'
import type { Pixels } from './pixels'

/* The codecs are WebAssembly: the same bytes come out on every machine, and nothing is built or fetched. */

/** The pixels as they are stored, not yet turned. Rejects where the bytes cannot be read. */
export async function decode({ bytes, type }: Original): Promise<Pixels> {
  const buffer = Uint8Array.from(bytes).buffer
  switch (type) {
    case 'image/jpeg':
      await started('jpeg-decoder', () => startWith(startJpegDecoder, jpegDecoder))
      return decodeJpeg(buffer)
    case 'image/png':
      await started('png', () => startPng(moduleOf(pngModule)))
      return decodePng(buffer)
    case 'image/webp':
      await started('webp-decoder', () => startWith(startWebpDecoder, webpDecoder))
      return decodeWebp(buffer)
    case 'image/avif':
      await started('avif', () => startWith(startAvif, avifModule))
      return found(await decodeAvif(buffer))
    default:
      throw new Error(`no codec for ${type}`)
  }
}

/** Lanczos with three lobes; colours behind transparent parts do not bleed in. */
export async function scale(pixels: Pixels, width: number, height: number): Promise<Pixels> {
  if (pixels.width === width && pixels.height === height) return pixels
  await started('resize', () => initResize(moduleOf(resizeModule)))
  return resize(pixels as ImageData, { width, height, linearRGB: false, premultiply: true })
}

export async function jpegOf(pixels: Pixels): Promise<Uint8Array> {
  await started('jpeg-encoder', () => startWith(startJpegEncoder, jpegEncoder))
  return new Uint8Array(await encodeJpeg(pixels as ImageData, { quality: 82 }))
}

export async function pngOf(pixels: Pixels): Promise<Uint8Array> {
  await started('png', () => startPng(moduleOf(pngModule)))
  return new Uint8Array(await encodePng(pixels as ImageData))
}

/** `lossless` for drawings and type, which lossy coding blurs. */
export async function webpOf(pixels: Pixels, how: { lossless: boolean }): Promise<Uint8Array> {
  const encoder = await started('webp-encoder', async () => {
    const module: unknown = await initEmscriptenModule(
      webpEncoding,
      moduleOf(webpEncoder),
      besideNothing,
    )
    return module as WebpEncoder
  })
  const options = { ...webpDefaults, quality: 80, lossless: how.lossless ? 1 : 0 }
  const encoded = encoder.encode(pixels.data, pixels.width, pixels.height, options)
  if (encoded === null) throw new Error('WebP')
  return Uint8Array.from(encoded)
}

/** A codec that finds no picture answers with nothing. */
function found(pixels: ImageData | null): Pixels {
  if (pixels === null) throw new Error('no picture')
  return pixels
}

interface WebpEncoder {
  encode(
    pixels: Uint8ClampedArray,
    width: number,
    height: number,
    options: typeof webpDefaults,
  ): Uint8Array | null
}

const running = new Map<string, Promise<unknown>>()

/** Each codec is started once, when it is first needed. */
function started<T>(name: string, start: () => Promise<T>): Promise<T> {
  const known = running.get(name)
  if (known !== undefined) return known as Promise<T>
  const starting = start()
  running.set(name, starting)
  return starting
}

/** The declared type of `init` leaves out the module it takes. */
function startWith(init: (options?: never) => Promise<unknown>, address: string): Promise<unknown> {
  const start = init as unknown as (
    module: WebAssembly.Module,
    options: typeof besideNothing,
  ) => Promise<unknown>
  return start(moduleOf(address), besideNothing)
}

/** The codecs look for their module beside their script, and this one has no place: it is `data:`. */
const besideNothing = { locateFile: (name: string) => name }

function moduleOf(address: string): WebAssembly.Module {
  return new WebAssembly.Module(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'))
}
