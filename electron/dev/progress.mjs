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
    note: (text) => stream.write(`${text}\n`),
    step: (text) => startStep(stream, text),
  }
}

function startStep(stream, text) {
  const started = Date.now()
  const isLive = stream.isTTY === true
  let printed = isLive ? 0 : started
  let detail = ''
  const seconds = () => Math.round((Date.now() - started) / 1000)
  const soFar = () => [detail, say('progress.seconds', { seconds: seconds() })].filter(Boolean)

  function show() {
    if (isLive) {
      stream.write(`\r\u001b[K${text} … ${soFar().join(', ')}`)
    } else if (Date.now() - printed >= QUIET_SECONDS * 1000) {
      printed = Date.now()
      stream.write(`  … ${soFar().join(', ')}\n`)
    }
  }

  stream.write(isLive ? `${text} …` : `${text} …\n`)
  const timer = setInterval(show, 1000)
  timer.unref()

  function close(outcome) {
    clearInterval(timer)
    const line = `${outcome} (${say('progress.seconds', { seconds: seconds() })})`
    stream.write(isLive ? `\r\u001b[K${text}: ${line}\n` : `  ${line}\n`)
  }
  return {
    /** How far it is, for example "42 %". */
    update(soFarText) {
      detail = soFarText
    },
    done: (outcome = say('progress.done')) => close(outcome),
  }
}

/** "42 %" of `total`, or the megabytes alone while the total is unknown. */
export function portion(count, total) {
  if (total > 0) return `${Math.min(100, Math.floor((count / total) * 100))} %`
  return `${Math.round(count / 1_000_000)} MB`
}
