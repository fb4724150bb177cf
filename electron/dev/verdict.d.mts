export type Verdict = {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly string[]
  readonly failures: readonly string[]
}
type Ended = {
  readonly code: number
  readonly report: unknown
  readonly underWay?: readonly string[]
}
export function verdictOf(name: string, ended: Ended, read: (report: never) => Verdict): Verdict
export function readVitest(report: unknown): Verdict
export function readPlaywright(report: unknown): Verdict
export function closingLine(verdict: Pick<Verdict, 'passed' | 'failed'>): string
