import * as v from 'valibot'

/** A node of the body, as ProseMirror writes it in JSON. Which nodes there are is declared in `grammar.ts`. */
export interface BodyNode {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly BodyNode[]
  readonly marks?: readonly BodyMark[]
  readonly text?: string
}

/** A mark of the body, as ProseMirror writes it in JSON. */
export interface BodyMark {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
}

/** The body of a story: a `doc` node whose children are blocks. */
export interface Body extends BodyNode {
  readonly type: 'doc'
  readonly content: readonly BodyNode[]
}

const attrsSchema = v.record(v.string(), v.unknown())

const nodeSchema: v.GenericSchema<unknown, BodyNode> = v.strictObject({
  type: v.string(),
  attrs: v.exactOptional(attrsSchema),
  content: v.exactOptional(v.array(v.lazy(() => nodeSchema))),
  marks: v.exactOptional(
    v.array(v.strictObject({ type: v.string(), attrs: v.exactOptional(attrsSchema) })),
  ),
  text: v.exactOptional(v.string()),
})

/**
 * The outer form of a body: a tree of nodes. That the tree obeys the grammar is checked by
 * `parseBody` in `schema.ts`, which every door calls after this.
 */
export const bodySchema: v.GenericSchema<unknown, Body> = v.pipe(
  nodeSchema,
  v.check(
    (node) => node.type === 'doc' && (node.content?.length ?? 0) > 0,
    'a document with at least one block',
  ),
  v.transform((node) => node as Body),
)

/** A body with one empty paragraph. */
export const emptyBody: Body = { type: 'doc', content: [{ type: 'paragraph' }] }
