/** A picture that stands in foreign HTML. `id` is the one its figure in the body carries. */
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
}
