export type Pin = {
  readonly package: string
  readonly version: string
  readonly integrity: string
  readonly electron: string
}
export function registryPin(platform: string, arch: string): Pin | null
export function registryFolder(root: string): string
export function refuseChanged(file: string, integrity: string): Promise<void>
export function isElectronsOwn(name: string, prefix: string): boolean
