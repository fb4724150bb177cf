import type { ImportFile } from '../shared/ipc'
import type { Result } from '../shared/result'
import type { ReadOrder, Reader, ReadStory } from './reading/reader'

/** Looks for pictures by their paths from a file (`nearPath`); those there are none of are left out. */
export type FindNear = (paths: readonly string[]) => Promise<NonNullable<ImportFile['beside']>>

/**
 * What a file holds, with the pictures it names that lie near it: the file is read, they are looked for, and
 * where there are any it is read once more with them. The order is the one that was read last. Where that
 * second reading fails, as for size, the text counts for more than its pictures.
 */
export async function readNear(
  reader: Reader,
  order: ReadOrder,
  find: FindNear | undefined,
): Promise<{ readonly order: ReadOrder; readonly read: Result<readonly ReadStory[]> }> {
  const read = await reader.read(order)
  const paths = read.ok ? [...new Set(read.value.flatMap(({ near }) => near))] : []
  const found = find === undefined || paths.length === 0 ? [] : await find(paths)
  if (found.length === 0) return { order, read }
  const { file } = order
  const whole = { ...order, file: { ...file, beside: [...(file.beside ?? []), ...found] } }
  const again = await reader.read(whole)
  return again.ok ? { order: whole, read: again } : { order, read }
}
