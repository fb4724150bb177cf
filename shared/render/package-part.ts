/** One file inside a packed rendition. */
export type PackagePart =
  /** `isStored`: it lies in the package as it is, for those who look for its bytes. */
  | { readonly path: string; readonly text: string; readonly isStored?: true }
  | { readonly path: string; readonly base64: string }
