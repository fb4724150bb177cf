/** The bytes of a module as a `data:` address, so that they travel inside the bundle. */
declare module '*.wasm?url&inline' {
  const address: string
  export default address
}

/** What the codecs need of a browser: pixels with their size. */
interface ImageData {
  readonly data: Uint8ClampedArray<ArrayBuffer>
  readonly width: number
  readonly height: number
}

declare namespace WebAssembly {
  interface Module {
    readonly [made: symbol]: never
  }
  const Module: { new (bytes: Uint8Array): Module }
}
