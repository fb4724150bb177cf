import type { Result } from '../../shared/result'
import type { Recipe } from './recipe'

/** An original as it lies on the shelf. */
export interface Original {
  readonly bytes: Uint8Array
  /** Media type, from the bytes. */
  readonly type: string
}

/** One file made of a picture: the pixels alone, nothing of who took it, where, or with what. */
export interface Print {
  /** `main` is the one every browser shows; `modern` are its widths in WebP; `card` is for shared links. */
  readonly purpose: 'main' | 'modern' | 'card'
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif'
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/**
 * The port to the place where pictures are read and printed. Implementations: `thread-darkroom.ts` (a
 * thread of its own) and `inline-darkroom.ts` (this thread, for what is short-lived and for tests).
 *
 * Both are pure in what they answer. Refused with `pictureUnreadable` where the bytes cannot be read to
 * their end, and with `pictureCancelled` where the signal says so.
 */
export interface Darkroom {
  /** Reads every pixel once: answers with the size as it is shown, orientation applied. */
  inspect(original: Original, signal?: AbortSignal): Promise<Result<Size>>
  /** Prints an original by a recipe, `main` first. */
  print(original: Original, recipe: Recipe): Promise<Result<readonly Print[]>>
  close(): Promise<void>
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** What is asked of the place itself, as it travels to the thread. */
export type Task =
  | { readonly kind: 'inspect'; readonly original: Original }
  | { readonly kind: 'print'; readonly original: Original; readonly recipe: Recipe }
