import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { appScheme, parseAddress } from './addresses'
import { previewPolicy, windowPolicy } from './content-policy'

/** What the scheme gives out, apart from the window's own files. */
export interface Shown {
  /** Folder of the built window. */
  readonly folder: string
  readonly findPicture: (hash: string) => Promise<{ bytes: Uint8Array; type: string } | null>
  readonly findPreview: (token: string) => string | null
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Answers every `app:` address. Anything not known is 404, and never a hint of the disk. */
export function serveScheme(shown: Shown): void {
  protocol.handle(appScheme, async (request) => {
    const wanted = request.method === 'GET' ? parseAddress(request.url) : null
    switch (wanted?.kind) {
      case 'file':
        return answerFile(join(shown.folder, ...wanted.path))
      case 'media':
        return answerPicture(await shown.findPicture(wanted.hash))
      case 'preview':
        return answerPreview(shown.findPreview(wanted.token))
      case undefined:
        return notFound()
    }
  })
}

async function answerFile(path: string): Promise<Response> {
  const type = fileTypes[extname(path)]
  if (type === undefined) return notFound()
  try {
    return answer(await readFile(path), {
      'Content-Type': type,
      'Content-Security-Policy': windowPolicy,
      'Cache-Control': 'no-cache',
    })
  } catch {
    return notFound()
  }
}

function answerPicture(picture: { bytes: Uint8Array; type: string } | null): Response {
  if (picture === null || !pictureTypes.includes(picture.type)) return notFound()
  return answer(picture.bytes, {
    'Content-Type': picture.type,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    // The address holds the hash of the bytes, so it never means anything else.
    'Cache-Control': 'max-age=31536000, immutable',
  })
}

function answerPreview(page: string | null): Response {
  if (page === null) return notFound()
  return answer(new TextEncoder().encode(page), {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': previewPolicy(page),
    'Cache-Control': 'no-store',
  })
}

function answer(bytes: Uint8Array, headers: Readonly<Record<string, string>>): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      ...headers,
    },
  })
}

function notFound(): Response {
  return new Response(null, { status: 404 })
}

const pictureTypes: readonly string[] = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
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
