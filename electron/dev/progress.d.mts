export type Progress = {
  readonly note: (text: string) => void
  readonly step: <T>(
    text: string,
    work: (update: (far: string) => void) => Promise<T> | T,
  ) => Promise<T>
}
export function createProgress(stream?: NodeJS.WritableStream): Progress
