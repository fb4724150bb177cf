import type { Node, Schema } from '@tiptap/pm/model'
import { Step } from '@tiptap/pm/transform'
import type { DecidedSuggestion } from '../../shared/article/suggested'
import { OutsideStep } from '../editor/outside-step'

/** The change of a field of the story without suggestions, of the suggested one, or of the list of what was decided. */
export interface FieldTurn {
  readonly side: 'original' | 'suggested' | 'decided'
  readonly path: string
  /** Absent where the field is not there. */
  readonly before?: unknown
  readonly after?: unknown
}

/** What was decided on, after these turns: an undo takes a decision off the list. */
export function withDecided(
  list: readonly DecidedSuggestion[],
  turns: readonly FieldTurn[],
): DecidedSuggestion[] {
  const decided = turns.filter(({ side }) => side === 'decided')
  const gone = new Set(decided.map(({ path }) => path))
  const came = decided.flatMap(({ after }) => (after === undefined ? [] : [after]))
  return [...list.filter(({ id }) => !gone.has(id)), ...(came as DecidedSuggestion[])]
}

/**
 * A change of the story as it is without suggestions, in the suggested body's history: what was accepted,
 * or was meant for both, is taken back by the same undo as everything else.
 */
export class OriginalStep extends OutsideStep {
  readonly steps: readonly Step[]
  /** What takes the steps back, the last first. */
  readonly back: readonly Step[]
  readonly fields: readonly FieldTurn[]

  constructor(steps: readonly Step[], back: readonly Step[], fields: readonly FieldTurn[] = []) {
    super()
    this.steps = steps
    this.back = back
    this.fields = fields
  }

  /** The original after this; null where the step does not belong to it. */
  turned(original: Node): Node | null {
    let doc = original
    for (const step of this.steps) {
      const result = step.apply(doc)
      if (result.doc === null) return null
      doc = result.doc
    }
    return doc
  }

  override invert(): Step {
    const fields = this.fields.map(({ before, after, ...turn }) => ({
      ...turn,
      ...(after === undefined ? {} : { before: after }),
      ...(before === undefined ? {} : { after: before }),
    }))
    return new OriginalStep(this.back, this.steps, fields.reverse())
  }

  override toJSON(): object {
    const written = (step: Step): unknown => step.toJSON() as unknown
    return {
      stepType: stepName,
      steps: this.steps.map(written),
      back: this.back.map(written),
      fields: this.fields,
    }
  }

  static override fromJSON(schema: Schema, json: unknown): Step {
    const { steps, back, fields } = json as Readonly<Record<string, unknown>>
    if (!Array.isArray(steps) || !Array.isArray(back) || !Array.isArray(fields))
      throw new RangeError('not a step of the original')
    const read = (step: unknown): Step => Step.fromJSON(schema, step)
    return new OriginalStep(steps.map(read), back.map(read), fields as FieldTurn[])
  }
}

const stepName = 'original'
Step.jsonID(stepName, OriginalStep)
