import { fork } from 'node:child_process'
import type { StartReading } from './process-reader'

/**
 * Starts reading processes on plain Node: for the command line and for tests. `script` is the built
 * entry. The process is given nothing of this one's environment, and no open files.
 */
export function forkedProcess(script: string): StartReading {
  return (megabytes, { onAnswer, onEnd }) => {
    const child = fork(script, [], {
      execArgv: [`--max-old-space-size=${megabytes}`],
      env: systemOnly(),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    child.on('message', onAnswer)
    child.on('exit', onEnd)
    child.on('error', onEnd)
    child.unref()
    child.channel?.unref()
    return {
      send: (order) => void child.send(order),
      kill: () => void child.kill('SIGKILL'),
    }
  }
}

/** Windows starts no process without its own folder. */
function systemOnly(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env
  return SystemRoot === undefined ? {} : { SystemRoot }
}
