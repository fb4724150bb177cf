import { masked, mostShown } from '../../../shared/target/dry-run'
import type { DryBody, DryBytes, DryGiven, DryStep } from '../../../shared/target/dry-run'
import type { WebCall } from '../../net/call-web'
import { siteType } from '../../net/site-type'
import { sha256 } from '../../sha256'
import { bytesOf } from '../site-store'

/** Something a delivery did where nothing leaves. */
interface Recorded {
  readonly method: string
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
  /** Media type of the body. */
  readonly type: string
}

/**
 * Writes down what a delivery would send. What it would be answered with by the target is given out here, each
 * once, so that it is known again wherever the delivery puts it.
 */
export class Recorder {
  readonly #steps: Recorded[] = []
  readonly #given: (DryGiven & { readonly value: string })[] = []

  /** Gives out a value in the target's place. `make` gets its number, from 1. */
  give(what: string, make: (number: number) => string): string {
    const number = this.#given.length + 1
    const value = make(number)
    this.#given.push({ mark: `‹${number}›`, what: `dryrun.given.${what}`, value })
    return value
  }

  request({ method, address, headers = {}, body }: WebCall): void {
    this.#steps.push({
      method,
      address: address.href,
      headers,
      body: body === undefined ? null : bytesOf(body),
      type: headers['content-type'] ?? '',
    })
  }

  /** A file of a site, put in its place or taken away (null). */
  file(path: string, bytes: Uint8Array | null): void {
    const method = bytes === null ? 'REMOVE' : 'WRITE'
    this.#steps.push({ method, address: path, headers: {}, body: bytes, type: siteType(path) })
  }

  push(address: string, message: string): void {
    const body = bytesOf(message)
    this.#steps.push({ method: 'PUSH', address, headers: {}, body, type: 'text/plain' })
  }

  /** Only what stands somewhere in the steps is told as given. */
  async told(isOfSite: (address: string) => boolean): Promise<{
    readonly steps: readonly DryStep[]
    readonly given: readonly DryGiven[]
  }> {
    const steps: DryStep[] = []
    for (const { method, address, headers, body, type } of this.#steps) {
      steps.push({
        method,
        address: this.#marked(address),
        headers: Object.entries(headers).map(([name, value]) => [
          name,
          secretHeaders.has(name) ? withoutSecret(value) : this.#marked(value),
        ]),
        isQuestion: ['GET', 'HEAD', 'PROPFIND'].includes(method),
        // What a hub or a repository is told is no file of the site.
        isOfSite: method !== 'PUSH' && method !== 'POST' && isOfSite(address),
        body: body === null ? null : await this.#bodyOf(body, type),
      })
    }
    const text = JSON.stringify(steps)
    const given = this.#given
      .map(({ mark, what }) => ({ mark, what }))
      .filter(({ mark }) => text.includes(mark))
    return { steps, given }
  }

  async #bodyOf(bytes: Uint8Array, type: string): Promise<DryBody> {
    if (!type.startsWith('multipart/form-data')) return { ...this.#shown(bytes, type), parts: [] }
    const headers = { 'content-type': type }
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- no stranger's form: this program made it
    const form = await new Response(Uint8Array.from(bytes), { headers }).formData()
    const parts = [...form.entries()].map(async ([name, value]) => {
      if (typeof value === 'string')
        return { name, file: null, ...this.#shown(bytesOf(value), 'text/plain') }
      const part = new Uint8Array(await value.arrayBuffer())
      return { name, file: value.name, ...this.#shown(part, value.type) }
    })
    const whole = this.#shown(bytes, 'multipart/form-data')
    return { ...whole, sha256: null, parts: await Promise.all(parts) }
  }

  #shown(bytes: Uint8Array, type: string): DryBytes {
    const whole = isText.test(type) ? new TextDecoder().decode(bytes) : null
    const marked = whole === null ? null : this.#marked(whole)
    const isSure = marked === whole && whole?.includes(masked) !== true
    return {
      type: type.replace(/;.*$/, ''),
      size: bytes.length,
      sha256: isSure ? sha256(bytes) : null,
      text: marked === null ? null : shortened(marked),
    }
  }

  /** The longest first: one value may begin with another. */
  #marked(text: string): string {
    const given = this.#given.toSorted((a, b) => b.value.length - a.value.length)
    let marked = text.replaceAll(encodeURIComponent(masked), masked)
    for (const { value, mark } of given) {
      for (const one of new Set([value, encodeURIComponent(value)]))
        marked = marked.replaceAll(one, mark)
    }
    return marked
  }
}

/** What proves who asks, or is computed with it. */
const secretHeaders: ReadonlySet<string> = new Set([
  'authorization',
  'webhook-signature',
  'x-superdesk-signature',
])

/** The scheme is no secret (RFC 9110, 11.6.2). */
function withoutSecret(value: string): string {
  const [, scheme = ''] = /^([\w-]+ )\S/.exec(value) ?? []
  return scheme + masked
}

const isText = /^text\/|[/+](json|xml|javascript)\b|^application\/x-www-form-urlencoded/

function shortened(text: string): string {
  const short = text.replace(/[A-Za-z0-9+/]{400,}={0,2}/g, (run) => `${run.slice(0, 40)}…`)
  return short.length <= mostShown ? short : `${short.slice(0, mostShown)}…`
}
