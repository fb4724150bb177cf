import { endChild, startChild } from './child.mjs'
import { Refused } from './words.mjs'

const PATIENCE = 15_000

/**
 * A virtual screen of our own, on the first free display number.
 *
 * Xvfb picks the number itself and tells it through a pipe, so that two runs never meet. With
 * `isForOne` it leaves by itself after its only program.
 *
 * @returns {Promise<{ display: string, stop: () => Promise<void> }>}
 */
export function startDisplay({ isForOne = false, size = '1440x900x24' } = {}) {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp']
    if (isForOne) args.push('-terminate')
    const server = startChild('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
    let said = ''
    const fail = (detail) => {
      clearTimeout(timer)
      reject(new Refused('display.failed', { detail }))
    }
    const timer = setTimeout(() => {
      void endChild(server)
      fail(said.trim())
    }, PATIENCE)
    server.on('error', (error) => fail(error.message))
    server.on('exit', () => fail(said.trim()))
    server.stderr.on('data', (text) => {
      said = (said + String(text)).slice(-2000)
    })
    server.stdio[3].once('data', (number) => {
      clearTimeout(timer)
      resolve({ display: `:${String(number).trim()}`, stop: () => endChild(server) })
    })
  })
}
