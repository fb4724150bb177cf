import { say } from './words.mjs'

const QUIET_SECONDS = 10

/**
 * Lines that say what is being done and how far it is.
 *
 * On a terminal the current line is rewritten; elsewhere a step prints when it starts, every ten
 * seconds while it runs, and when it ends. Writes to the given stream only: the command line keeps
 * standard output for its own answers.
 */
export function createProgress(stream = process.stdout) {
  return {
    note: (text) => void stream.write(`${text}\n`),
    /**
     * Runs `work` under a line of its own. `work` gets a function to say how far it is; a sentence
     * it returns closes the line, else "done" does.
     */
    async step(text, work) {
      const line = startLine(stream, text)
      try {
        const outcome = await work(line.update)
        line.close(typeof outcome === 'string' ? outcome : say('progress.done'))
        return outcome
      } catch (error) {
        line.close(say('progress.failed'))
        throw error
      }
    },
  }
}

function startLine(stream, text) {
  const started = Date.now()
  const isLive = stream.isTTY === true
  let printed = started
  let detail = ''
  const seconds = () =>
    say('progress.seconds', { seconds: Math.round((Date.now() - started) / 1000) })
  const soFar = () => [detail, seconds()].filter((part) => part !== '').join(', ')

  const timer = setInterval(() => {
    if (isLive) stream.write(`\r\u001b[K${text} … ${soFar()}`)
    else if (Date.now() - printed >= QUIET_SECONDS * 1000) {
      printed = Date.now()
      stream.write(`  … ${soFar()}\n`)
    }
  }, 1000)
  timer.unref()
  stream.write(isLive ? `${text} …` : `${text} …\n`)

  return {
    update: (far) => {
      detail = far
    },
    close: (outcome) => {
      clearInterval(timer)
      const ending = `${outcome} (${seconds()})`
      stream.write(isLive ? `\r\u001b[K${text}: ${ending}\n` : `  ${ending}\n`)
    },
  }
}

/** "42 %" of `total`, or the megabytes alone while the total is unknown. */
export function portion(count, total) {
  if (total > 0) return `${Math.min(100, Math.floor((count / total) * 100))} %`
  return `${Math.round(count / 1_000_000)} MB`
}
