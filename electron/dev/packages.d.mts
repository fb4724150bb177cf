type LockFile = {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string
        readonly integrity?: string
        readonly optional?: boolean
        readonly devOptional?: boolean
      }
    >
  >
}
export function agree(wanted: LockFile | null, installed: LockFile | null): boolean
