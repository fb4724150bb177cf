import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { CallFailed, callWeb } from '../net/call-web'
import type { AskWeb, WebAnswer } from '../net/call-web'
import { jsonIn } from './site-state'

/**
 * The Micropub endpoint of a site by the address of a page of it: what its `Link` header or a `link` or `a`
 * element names with `rel="micropub"` (Micropub, 5.3). An address that is an endpoint itself is answered as it
 * is. Nothing secret is sent. Refused where neither is there.
 */
export async function findMicropub(
  address: string,
  web: AskWeb = callWeb,
): Promise<Result<{ endpoint: string }>> {
  try {
    if (!URL.canParse(address)) throw new CallFailed('target.reason.noEndpoint', false)
    const { answer, url } = await pageAt(new URL(address), web)
    const named = inHeader(answer) ?? inPage(answer)
    if (named !== null && URL.canParse(named, url))
      return ok({ endpoint: new URL(named, url).href })
    if (await isEndpoint(url, web)) return ok({ endpoint: url })
    throw new CallFailed('target.reason.noEndpoint', false)
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error
    const { reason, values } = error
    return refuse('refusal.noEndpoint', { values: { ...values, page: address, reason } })
  }
}

/** A page, with the redirects before it followed. */
async function pageAt(
  address: URL,
  web: AskWeb,
  left = 5,
): Promise<{ readonly answer: WebAnswer; readonly url: string }> {
  try {
    return { answer: await web({ method: 'GET', address }), url: address.href }
  } catch (error) {
    const to = error instanceof CallFailed ? String(error.values['address'] ?? '') : ''
    if (to === '' || left === 0 || !URL.canParse(to, address.href)) throw error
    return pageAt(new URL(to, address), web, left - 1)
  }
}

/** `<…>; rel="micropub"`, one of several (RFC 8288). */
function inHeader({ headers }: WebAnswer): string | null {
  const links = [...(headers.get('link') ?? '').matchAll(/<([^>]*)>((?:[^,"]|"[^"]*")*)/g)]
  const isNamed = (parameters = '') =>
    /;\s*rel=(?:"[^"]*\bmicropub(?![\w-])[^"]*"|micropub\b)/i.test(parameters)
  return links.find(([, , parameters]) => isNamed(parameters))?.[1] ?? null
}

function inPage({ bytes }: WebAnswer): string | null {
  const visit = (node: DefaultTreeAdapterTypes.Node): string | null => {
    if ((node.nodeName === 'link' || node.nodeName === 'a') && 'attrs' in node) {
      const said = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
      const isNamed = (said['rel'] ?? '').toLowerCase().split(/\s+/).includes('micropub')
      if (isNamed && said['href'] !== undefined) return said['href']
    }
    for (const child of 'childNodes' in node ? node.childNodes : []) {
      const found = visit(child)
      if (found !== null) return found
    }
    return null
  }
  return visit(parse(new TextDecoder().decode(bytes)))
}

/** An endpoint that is asked by nobody it knows says so in JSON, or at least that it wants to know who asks. */
async function isEndpoint(url: string, web: AskWeb): Promise<boolean> {
  const address = new URL(url)
  address.searchParams.set('q', 'config')
  const headers = { accept: 'application/json' }
  const { status, bytes } = await web({ method: 'GET', address, headers })
  const said = jsonIn(bytes)
  return status === 401 || (status < 500 && typeof said === 'object' && said !== null)
}
