import { protocol } from 'electron'
import type { ProtocolResponse } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { clipEndings } from '../../shared/article/clip'
import { appScheme, parseAddress } from './addresses'
import type { FoundPart } from '../media-part'
import type { Wanted } from './addresses'
import { previewPolicy, windowPolicy } from './content-policy'
import { faultText } from './fault-text'
import { PageFiles } from './page-files'

/** What the scheme gives out, apart from the window's own files. */
export interface Shown {
  /** Folder of the built window. */
  readonly folder: string
  readonly findPicture: (hash: string) => Promise<{ bytes: Uint8Array; type: string } | null>
  /** The part of an original that a `Range` asks for: some of it, as much as is good at once. */
  readonly findPart: (hash: string, range: string) => Promise<FoundPart | 'outside' | null>
  readonly findPreview: (token: string) => string | null
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        codeCache: true,
        stream: true,
      },
    },
  ])
}

/**
 * Answers every `app:` address. Anything not known is 404, and never a hint of the disk.
 *
 * The promise resolves when the first page and every file it names were given out: its process is busy
 * with them then, and the host's thread free.
 *
 * `protocol.handle`, the newer way, makes Node read its classes for web requests first: 50 to 85 ms of
 * this thread between the window and its page (docs/decisions/0010-start.md).
 */
export function serveScheme(shown: Shown): Promise<void> {
  const page = new PageFiles()
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  protocol.registerBufferProtocol(appScheme, (request, give) => {
    const wanted = request.method === 'GET' ? parseAddress(request.url) : null
    void answer(wanted, request.headers['Range'], shown)
      .catch((fault: unknown) => {
        process.stderr.write(`${appScheme}: ${faultText(fault)}\n`)
        return { statusCode: 500, data: Buffer.alloc(0) }
      })
      .then((response) => {
        give(response)
        if (wanted?.kind === 'file') page.note(wanted.path.join('/'), response.data)
      })
  })
  return page.given
}

interface Answer extends ProtocolResponse {
  readonly data: Buffer
}

async function answer(
  wanted: Wanted | null,
  range: string | undefined,
  shown: Shown,
): Promise<Answer> {
  switch (wanted?.kind) {
    case 'file':
      return answerFile(join(shown.folder, ...wanted.path))
    case 'media':
      // Players ask for parts, and nothing else does.
      return range === undefined
        ? answerPicture(await shown.findPicture(wanted.hash))
        : answerPart(await shown.findPart(wanted.hash, range))
    case 'preview':
      return answerPreview(shown.findPreview(wanted.token))
    case undefined:
      return notFound()
  }
}

async function answerFile(path: string): Promise<Answer> {
  const type = fileTypes[extname(path)]
  if (type === undefined) return notFound()
  try {
    return found(await readFile(path), {
      'Content-Type': type,
      'Content-Security-Policy': windowPolicy,
      'Cache-Control': 'no-cache',
    })
  } catch {
    return notFound()
  }
}

function answerPicture(picture: { bytes: Uint8Array; type: string } | null): Answer {
  if (picture === null || !mediaTypes.includes(picture.type)) return notFound()
  return found(Buffer.from(picture.bytes), {
    'Content-Type': picture.type,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    // The address holds the hash of the bytes, so it never means anything else.
    'Cache-Control': 'max-age=31536000, immutable',
  })
}

/**
 * Of a scheme that is not HTTP a player takes the length of the whole from `Content-Length`: it says what was asked
 * for. Where fewer bytes come, the player asks for the rest when it has played those (Chromium,
 * resource_multi_buffer_data_provider.cc).
 */
function answerPart(part: FoundPart | 'outside' | null): Answer {
  if (part === null) return notFound()
  if (part === 'outside') return { statusCode: 416, data: Buffer.alloc(0) }
  const { from, to, size, type } = part
  return {
    ...found(Buffer.from(part.bytes), {
      'Content-Type': type,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Content-Length': String(to - from),
      'Content-Range': `bytes ${from}-${to - 1}/${size}`,
      'Accept-Ranges': 'bytes',
      'Cache-Control': 'no-store',
    }),
    statusCode: 206,
  }
}

function answerPreview(page: string | null): Answer {
  if (page === null) return notFound()
  return found(Buffer.from(page), {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': previewPolicy(page),
    'Cache-Control': 'no-store',
  })
}

function found(data: Buffer, headers: Readonly<Record<string, string>>): Answer {
  return {
    statusCode: 200,
    data,
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      ...headers,
    },
  }
}

function notFound(): Answer {
  return { statusCode: 404, data: Buffer.alloc(0) }
}

const mediaTypes: readonly string[] = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  ...Object.keys(clipEndings),
]

const fileTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}
