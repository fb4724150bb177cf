import { ok } from '../../shared/result'
import type { Result } from '../../shared/result'
import { writeChosenFile } from '../files'
import { output } from './command'
import type { CommandOutput } from './command'
import type { Room } from './room'

/** Bytes for the file a person named, or for standard output, as they are, where that is `-`. */
export function sendTo(
  room: Room,
  out: string,
  bytes: Uint8Array,
  told: object,
): Promise<Result<CommandOutput>> {
  return out === '-'
    ? Promise.resolve(ok({ text: '', json: null, bytes }))
    : writeTo(room, out, bytes, told)
}

/** Bytes for the file a person named; the answer is its path, and in JSON what else is told of it. */
export async function writeTo(
  room: Room,
  out: string,
  bytes: Uint8Array,
  told: object,
): Promise<Result<CommandOutput>> {
  const path = room.path(out)
  const written = await writeChosenFile(path, bytes)
  return written.ok ? ok(output(path, { ...told, path })) : written
}
