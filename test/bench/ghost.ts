import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { BodyNode } from '../../shared/document/body'
import { fragment } from '../../shared/render/fragment'
import { page } from '../../shared/render/page'
import type { Figure } from './figure'
import { pagesInRound, stories } from './render'

const rounds = 8

/**
 * Renditions a second on one core, beside the renderer by which Ghost makes HTML of what its editor keeps: the same
 * texts, each in the form of its own editor. Ghost's makes the body alone, ours a whole page, or for a website's own
 * template the story with its furniture and the sentence that says where it comes from.
 */
export async function benchGhost(packages: string): Promise<readonly Figure[]> {
  const inputs = stories()
  const texts = inputs.map(({ content }) => lexicalOf(content.body.content))
  const { renderer, name } = ghostRenderer(packages)
  const theirs = (turn: number) => renderer.render(texts[turn % texts.length]!, {})
  const formats = [
    ['whole pages rendered', (turn: number) => page(inputs[turn % inputs.length]!)],
    [
      'stories rendered for another’s page',
      (turn: number) => fragment(inputs[turn % inputs.length]!),
    ],
  ] as const
  const ours = formats.map((): number[] => [])
  const peer: number[] = []
  for (let round = -1; round < rounds; round += 1) {
    const took = await pagesInRound(theirs)
    if (round >= 0) peer.push(took)
    for (const [place, [, render]] of formats.entries()) {
      const own = await pagesInRound(render)
      if (round >= 0) ours[place]?.push(own)
    }
  }
  return formats.map(([what], place) => ({
    name: `${what}, 8 KB article`,
    peerName: `${name}, the body alone`,
    unit: 'pages/s',
    ours: Math.max(...(ours[place] ?? [])),
    peer: Math.max(...peer),
    most: null,
    least: null,
    samples: rounds,
  }))
}

interface GhostRenderer {
  render(lexical: string, options: object): Promise<string>
}

/** Made once, as Ghost does when it starts. */
function ghostRenderer(packages: string): {
  readonly renderer: GhostRenderer
  readonly name: string
} {
  const load = createRequire(join(packages, 'package.json'))
  const { JSDOM } = load('jsdom') as { JSDOM: new () => unknown }
  const nodes = load('@tryghost/kg-default-nodes') as { DEFAULT_NODES: unknown }
  const made = load('@tryghost/kg-lexical-html-renderer') as { default: Renderer } | Renderer
  const Made = 'default' in made ? made.default : made
  const { dependencies } = load('./package.json') as { dependencies: Record<string, string> }
  const version = dependencies['@tryghost/kg-lexical-html-renderer'] ?? ''
  return {
    renderer: new Made({ dom: new JSDOM(), nodes: nodes.DEFAULT_NODES }),
    name: `Ghost’s renderer ${version}`,
  }
}

type Renderer = new (options: { dom: unknown; nodes: unknown }) => GhostRenderer

/** These blocks as Ghost's editor keeps them (Lexical 0.13). */
function lexicalOf(blocks: readonly BodyNode[]): string {
  const children = blocks.map((block) => {
    const inline = (block.content ?? []).map(inlineOf)
    return block.type === 'heading'
      ? { ...element, type: 'extended-heading', tag: 'h2', children: inline }
      : { ...element, type: 'paragraph', children: inline }
  })
  return JSON.stringify({ root: { ...element, type: 'root', children } })
}

function inlineOf({ text = '', marks = [] }: BodyNode): object {
  const isBold = marks.some(({ type }) => type === 'bold')
  const words = {
    ...{ type: 'extended-text', version: 1, detail: 0, mode: 'normal', style: '' },
    ...{ text, format: isBold ? 1 : 0 },
  }
  const link = marks.find(({ type }) => type === 'link')
  if (link === undefined) return words
  const fields = { url: link.attrs?.['href'], rel: 'noopener', target: null, title: null }
  return { ...element, type: 'link', ...fields, children: [words] }
}

const element = { version: 1, direction: 'ltr', format: '', indent: 0 }
