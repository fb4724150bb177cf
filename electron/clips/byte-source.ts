import { open } from 'node:fs/promises'

/** Bytes that are read piece by piece, since a clip need not fit into memory. */
export interface ByteSource {
  readonly size: number
  /** Fewer only at the end. */
  read(from: number, length: number): Promise<Uint8Array>
  close(): Promise<void>
}

/** A file on the disk. Rejects with the system's error. */
export async function fileSource(path: string): Promise<ByteSource> {
  const file = await open(path, 'r')
  try {
    const stats = await file.stat()
    return {
      size: stats.isFile() ? stats.size : 0,
      read: async (from, length) => {
        const piece = new Uint8Array(length)
        let filled = 0
        while (filled < length) {
          const { bytesRead } = await file.read(piece, filled, length - filled, from + filled)
          if (bytesRead === 0) break
          filled += bytesRead
        }
        return piece.subarray(0, filled)
      },
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

/** Bytes that were dropped or pasted. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (from, length) => Promise.resolve(bytes.subarray(from, from + length)),
    close: () => Promise.resolve(),
  }
}

/**
 * A source for those who read many small headers: it is asked for larger pieces, and what a piece before holds is
 * not asked for again.
 */
export class HeaderReader {
  readonly size: number
  readonly #source: ByteSource
  #from = 0
  #piece: Uint8Array = new Uint8Array()

  constructor(source: ByteSource) {
    this.#source = source
    this.size = source.size
  }

  async bytes(from: number, length: number): Promise<DataView> {
    if (from < this.#from || from + length > this.#from + this.#piece.length) {
      this.#piece = await this.#source.read(from, Math.max(length, 4096))
      this.#from = from
    }
    const start = from - this.#from
    const found = this.#piece.subarray(start, start + length)
    return new DataView(found.buffer, found.byteOffset, found.byteLength)
  }
}

/** The four letters at a place. */
export function lettersAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((place) => view.getUint8(at + place)))
}
