import type { Schema } from '@tiptap/pm/model'
import { Step } from '@tiptap/pm/transform'
import { OutsideStep } from './outside-step'

/**
 * The change of a field outside the body: one undo takes back a replacement in the text, the captions and
 * the headline together, and it outlives the window with the rest.
 */
export class FieldStep extends OutsideStep {
  readonly path: string
  readonly before: string
  readonly after: string

  constructor(path: string, before: string, after: string) {
    super()
    this.path = path
    this.before = before
    this.after = after
  }

  override invert(): Step {
    return new FieldStep(this.path, this.after, this.before)
  }

  override toJSON(): object {
    const { path, before, after } = this
    return { stepType: stepName, path, before, after }
  }

  static override fromJSON(_schema: Schema, json: unknown): Step {
    const { path, before, after } = json as Readonly<Record<string, unknown>>
    if (typeof path !== 'string' || typeof before !== 'string' || typeof after !== 'string')
      throw new RangeError('not a step of a field')
    return new FieldStep(path, before, after)
  }
}

const stepName = 'field'
Step.jsonID(stepName, FieldStep)
