/** What the books ask of a disk. Faults are Node's own, told apart by their `code`. */
export interface Disk {
  /** The bytes of a file, or null when there is none. */
  read(path: string): Promise<Uint8Array | null>
  /** The names in a folder; none when it is not there. */
  list(folder: string): Promise<readonly string[]>
  /** Something that changes whenever a file is written or replaced; null when none can be reached. Cheap. */
  stampOf(path: string): string | null
  /** The size of a file in bytes; null when none can be reached. */
  sizeOf(path: string): number | null
  /** Makes a folder that only its owner may enter; answers the topmost one that was missing. */
  makeFolder(folder: string): Promise<string | undefined>
  /** Begins a file that is not there yet and that only its owner may read. */
  create(path: string): Promise<FileInMaking>
  /** Gives a file a second name where the disk can; a copy of it otherwise. */
  doubleAs(path: string, second: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** Removes a file or a whole folder; well when it is gone already. */
  remove(path: string): Promise<void>
  /** Brings the entries of a folder to the disk. */
  syncFolder(folder: string): Promise<void>
  /** The faults of a rename that pass by themselves, as when a virus scanner looks at a new file. */
  readonly passingFaults: ReadonlySet<string>
}

export interface FileInMaking {
  write(content: string | Uint8Array): Promise<void>
  /** Brings the content to the disk. */
  sync(): Promise<void>
  close(): Promise<void>
}
