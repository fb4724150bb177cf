/**
 * One step of a file form, from `from` to the version after it. Takes and gives `unknown` and imports no
 * live types, so that it still does the same when the types have moved on. Frozen once released. It lies
 * in a file of its own beside this one, `NNNN-purpose.ts`, and is named in its form (`forms.ts`); a file of
 * the version before is kept in `test/cases/migrations/`.
 */
export interface Migration {
  readonly from: number
  /** May throw on data that is not of version `from`: the file then counts as damaged. */
  readonly run: (data: unknown) => unknown
}

/** The data brought from `version` up to `wanted`, one step after the other. Throws where a step is missing. */
export function migrate(
  data: unknown,
  version: number,
  wanted: number,
  migrations: readonly Migration[],
): unknown {
  let current = data
  for (let from = version; from < wanted; from += 1) {
    const step = migrations.find((migration) => migration.from === from)
    if (step === undefined) throw new Error(`no migration from version ${from}`)
    current = step.run(current)
  }
  return current
}
