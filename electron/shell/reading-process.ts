import { utilityProcess } from 'electron'
import type { StartReading } from '../reading/process-reader'

/** Starts reading processes of the app's own runtime. `script` is the built entry. */
export function utilityReading(script: string): StartReading {
  return (megabytes, { onAnswer, onEnd }) => {
    const child = utilityProcess.fork(script, [`--memory=${megabytes}`], {
      execArgv: [`--max-old-space-size=${megabytes}`],
      env: {},
      stdio: 'ignore',
      serviceName: 'Caibian Reading',
    })
    child.on('message', onAnswer)
    child.on('exit', onEnd)
    return {
      send: (order) => child.postMessage(order),
      // A process that never comes back to its messages does not hear a polite request.
      kill: () => {
        const { pid } = child
        if (pid !== undefined) process.kill(pid, 'SIGKILL')
        else child.once('spawn', () => child.kill())
      },
    }
  }
}
