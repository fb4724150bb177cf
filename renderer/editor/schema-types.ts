import type { MarkType, NodeType, Schema } from '@tiptap/pm/model'

/** A type of node that the grammar declares. Throws for a name it does not have. */
export function nodeType(schema: Schema, name: string): NodeType {
  const type = schema.nodes[name]
  if (type === undefined) throw new Error(`the grammar has no node ${name}`)
  return type
}

/** A type of mark that the grammar declares. Throws for a name it does not have. */
export function markType(schema: Schema, name: string): MarkType {
  const type = schema.marks[name]
  if (type === undefined) throw new Error(`the grammar has no mark ${name}`)
  return type
}
