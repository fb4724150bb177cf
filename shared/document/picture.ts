/**
 * A picture that stands in foreign HTML, or a clip that lies near it. `id` is the one its figure in the body carries;
 * a poster has none there.
 */
export interface Picture {
  readonly id: string
  /**
   * A `data:` URI with the picture in it, or a web address; nothing is fetched. With `keepsLocal`, also
   * an address that only the program that copied it can read.
   */
  readonly address: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
  /** Id of the picture a clip shows before it plays. */
  readonly poster?: string
}
