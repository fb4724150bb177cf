import { basename } from 'node:path'
import { v7 as uuid } from 'uuid'
import type { ReadOrder } from './reading/reader'
import { InlineReader } from './reading/inline-reader'
import { refuse } from '../shared/result'
import type { Result } from '../shared/result'

/* The process that reads files, alone with each: what goes wrong here costs nobody a text. */

const reader = new InlineReader(() => uuid())

// Nothing that is read can be a reason to ask the network for anything.
for (const way of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) {
  Reflect.deleteProperty(globalThis, way)
}

async function answerTo(order: ReadOrder): Promise<Result<unknown>> {
  try {
    return await reader.read(order)
  } catch (fault) {
    const name = basename(order.file.name)
    // Nested deeper than the stack is high: the file's fault, and no story's form.
    if (fault instanceof RangeError) return refuse('refusal.importUnpacks', { values: { name } })
    const detail = fault instanceof Error ? fault.name : 'unknown'
    return refuse('refusal.fault', { values: { detail } })
  }
}

const port = (process as Partial<Pick<NodeJS.Process, 'parentPort'>>).parentPort
if (port === undefined) {
  process.on('message', (order) => {
    void answerTo(order as ReadOrder).then((answer) => process.send?.(answer))
  })
} else {
  port.on('message', ({ data }) => {
    void answerTo(data as ReadOrder).then((answer) => port.postMessage(answer))
  })
}
