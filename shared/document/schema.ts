import { Schema } from '@tiptap/pm/model'
import type { AttributeSpec, MarkSpec, NodeSpec } from '@tiptap/pm/model'
import { ok, refuse } from '../result'
import type { Result } from '../result'
import type { Body } from './body'
import { markGrammar, nodeGrammar } from './grammar'
import type { AttrGrammar, MarkGrammar, NodeGrammar } from './grammar'
import { normalBody } from './normal-form'

export { openNotes, stripWorking } from './working'

/** The ProseMirror schema of the body, derived from the grammar. It has no DOM rules: the editor adds those. */
export const storySchema: Schema = new Schema({
  topNode: 'doc',
  nodes: mapped(nodeGrammar, nodeSpec),
  marks: mapped(markGrammar, markSpec),
})

/**
 * A body in its normal form, or `refusal.invalid` where the grammar does not allow it.
 *
 * Normal form: text with the same marks is one text node, no text node is empty, marks stand in the
 * grammar's order, every attribute is written out and no other is there, text holds no control
 * character and no half of a surrogate pair, and a link whose address may not be opened is plain text.
 * The normal form of a normal form is the same. Never throws.
 */
export function parseBody(input: unknown): Result<Body> {
  try {
    const normal = normalBody(input)
    if (normal === null)
      return refuse('refusal.invalid', { values: { detail: 'body' }, field: 'body' })
    const node = storySchema.nodeFromJSON(normal)
    node.check()
    return ok(node.toJSON() as Body)
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem
    return refuse('refusal.invalid', { values: { detail: problem.message }, field: 'body' })
  }
}

function mapped<Name extends string, From, To>(
  table: Readonly<Record<Name, From>>,
  change: (entry: From) => To,
): Record<Name, To> {
  const entries = Object.entries<From>(table).map(([name, entry]) => [name, change(entry)])
  return Object.fromEntries(entries) as Record<Name, To>
}

function nodeSpec(grammar: NodeGrammar): NodeSpec {
  const { html: _html, working: _working, lineBreak, attrs, ...same } = grammar
  return {
    ...same,
    ...(attrs === undefined ? {} : { attrs: attrSpecs(attrs) }),
    ...(lineBreak === undefined ? {} : { linebreakReplacement: true, selectable: false }),
  }
}

function markSpec(grammar: MarkGrammar): MarkSpec {
  const { html: _html, working: _working, attrs, ...same } = grammar
  return { ...same, ...(attrs === undefined ? {} : { attrs: attrSpecs(attrs) }) }
}

function attrSpecs(attrs: Readonly<Record<string, AttrGrammar>>): Record<string, AttributeSpec> {
  return mapped(attrs, (grammar) => ({
    ...('default' in grammar ? { default: grammar.default } : {}),
    validate: (value: unknown) => {
      if (!grammar.valid(value)) throw new RangeError(`not a valid value: ${JSON.stringify(value)}`)
    },
  }))
}
