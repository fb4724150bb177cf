/** What tells one writing of a file from the next: a file replaced by rename has another inode. */
export interface FileStamp {
  /** Bytes. */
  readonly size: number
  /** Last change of the bytes, milliseconds since 1970, with the fractions the system gives. */
  readonly modified: number
  readonly inode: number
}

/** A file that was just made and is being filled. */
export interface NewFile {
  /** Writes from `offset` in `bytes` to the end of the file; answers how many bytes went in, maybe fewer. */
  write(bytes: Uint8Array, offset: number): Promise<number>
  /** Returns once the bytes are on the disk (fsync; F_FULLFSYNC on macOS). */
  sync(): Promise<void>
  stamp(): Promise<FileStamp>
  close(): Promise<void>
}

/**
 * The few system calls the library is built on, so that a test can let each of them fail.
 *
 * Every call rejects with the system's error (`code` is the errno name). Paths are absolute.
 */
export interface FileSystem {
  read(path: string): Promise<Uint8Array>
  /** Bytes from a place on; fewer only at the end of the file. */
  readPart(path: string, from: number, length: number): Promise<Uint8Array>
  /** Makes a file that is not there yet; EEXIST when it is. */
  create(path: string): Promise<NewFile>
  /** Atomic; replaces what has the new name. */
  rename(from: string, to: string): Promise<void>
  /** A second name for the same file; EEXIST when the name is taken. */
  link(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  /** With its parents; one that is there already is no error. */
  makeFolder(path: string): Promise<void>
  stamp(path: string): Promise<FileStamp>
  /** The files and folders in a folder; a file that vanishes meanwhile is left out. */
  list(path: string): Promise<readonly FolderEntry[]>
  openFolder(path: string): Promise<OpenFolder>
}

/** A folder whose names can be put on the disk. */
export interface OpenFolder {
  /** Returns once the names in the folder are on the disk; does nothing where the platform cannot. */
  sync(): Promise<void>
  close(): Promise<void>
}

export interface FolderEntry extends FileStamp {
  readonly name: string
}

/** Puts the names in a folder on the disk. */
export async function syncFolder(fileSystem: FileSystem, path: string): Promise<void> {
  const folder = await fileSystem.openFolder(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** The errno name of a failed system call; null when it is no such error. */
export function errnoOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

export function isMissing(error: unknown): boolean {
  const code = errnoOf(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}
