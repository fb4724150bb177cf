/** The few globals that the window, the host and plain Node all have. Nothing else may be used in `shared/`. */
declare class TextEncoder {
  encode(text: string): Uint8Array
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes: Uint8Array): string
}
declare class URL {
  constructor(url: string, base?: string | URL)
  href: string
  protocol: string
  host: string
  hostname: string
  pathname: string
  search: string
  hash: string
  username: string
  password: string
  origin: string
  toString(): string
  static canParse(url: string, base?: string): boolean
}
declare function structuredClone<T>(value: T): T
