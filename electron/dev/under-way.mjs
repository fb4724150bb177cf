import { rmSync, writeFileSync } from 'node:fs'

/**
 * A reporter for vitest that keeps in the file `CAIBIAN_UNDER_WAY` which test files have begun and not
 * ended, a path a line. A test that never comes back leaves no report; this tells where it stands.
 */
export default class UnderWay {
  #files = new Set()
  #place = process.env.CAIBIAN_UNDER_WAY

  onTestModuleQueued({ relativeModuleId }) {
    this.#files.add(relativeModuleId)
    this.#write()
  }

  onTestModuleEnd({ relativeModuleId }) {
    this.#files.delete(relativeModuleId)
    this.#write()
  }

  onTestRunEnd() {
    if (this.#place) rmSync(this.#place, { force: true })
  }

  #write() {
    if (this.#place) writeFileSync(this.#place, [...this.#files].join('\n'))
  }
}
