type File = { readonly relativeModuleId: string }
export default class UnderWay {
  onTestModuleQueued(file: File): void
  onTestModuleEnd(file: File): void
  onTestRunEnd(): void
}
