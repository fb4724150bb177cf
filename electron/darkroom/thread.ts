import { parentPort } from 'node:worker_threads'
import type { Task } from './darkroom'
import { work } from './work'

/** The thread's own end: one task after another, each answered with its value or null. */
parentPort?.on('message', (task: Task) => {
  work(task)
    .catch(() => null)
    .then((value) => parentPort?.postMessage(value))
    .catch(() => parentPort?.postMessage(null))
})
