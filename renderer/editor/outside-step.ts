import type { Node } from '@tiptap/pm/model'
import { Step, StepMap, StepResult } from '@tiptap/pm/transform'

/**
 * A change beside the body, as a step of the body's history: it leaves the document as it is, and whoever
 * hears the transaction carries it out. So one undo takes back all that belonged together.
 */
export abstract class OutsideStep extends Step {
  override apply(doc: Node): StepResult {
    return StepResult.ok(doc)
  }

  override getMap(): StepMap {
    return StepMap.empty
  }

  override map(): Step {
    return this
  }
}
