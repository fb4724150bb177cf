import { startFaulty } from './faulty-server'
import type { Answer, FaultyServer, Start } from './faulty-server'

/** A folder of a WebDAV server in memory (RFC 4918), as the target uses it. */
export interface WebDavModel {
  readonly server: FaultyServer
  readonly user: string
  readonly password: string
  /** By path below the root. */
  readonly files: Map<string, Buffer>
}

export async function startWebDavModel(start: Start = startFaulty): Promise<WebDavModel> {
  const [user, password] = ['desk', '桥 and bridges']
  const wanted = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  const files = new Map<string, Buffer>()
  const server = await start(({ method, path, headers, body }, root): Answer => {
    if (headers.authorization !== wanted) return { status: 401 }
    const place = decodeURIComponent(path.slice(1))
    const known = files.get(place)
    switch (method) {
      case 'PUT':
        files.set(place, body)
        return { status: known === undefined ? 201 : 204 }
      case 'MOVE': {
        if (known === undefined) return { status: 404 }
        const to = decodeURIComponent(String(headers['destination']).slice(root.length))
        files.delete(place)
        files.set(to, known)
        return { status: 201 }
      }
      case 'DELETE':
        return { status: files.delete(place) ? 204 : 404 }
      case 'MKCOL':
        return { status: 405 }
      default:
        return known === undefined ? { status: 404 } : { status: 200, body: known }
    }
  })
  return { server, user, password, files }
}
