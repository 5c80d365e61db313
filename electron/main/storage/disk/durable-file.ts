import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Disk } from './disk'
import { errorCode } from './faults'
import { isAlive } from './processes'
import { renamePatiently } from './rename-patiently'

export interface WriteSettings {
  /** Where the content that is replaced is kept; absent: nowhere. */
  readonly previous?: string
  /** Whether a folder that is not there is made. A folder that was there and is gone may come back with its files. */
  readonly mayMakeFolder?: boolean
}

/**
 * Replaces a file so that it holds either the old content or the new one, whatever happens in between: a temporary
 * file beside it is written and brought to the disk, then renamed into place, then the folder is brought to the disk.
 * Only the owner may read it.
 */
export async function writeDurably(
  disk: Disk,
  path: string,
  content: string | Uint8Array,
  { previous, mayMakeFolder = true }: WriteSettings = {},
): Promise<void> {
  const folder = dirname(path)
  if (mayMakeFolder) await makeFolderDurably(disk, folder)
  const temporary = join(folder, temporaryName())
  try {
    const file = await disk.create(temporary)
    try {
      await file.write(content)
      await file.sync()
    } finally {
      await file.close()
    }
    if (previous !== undefined) await keepGeneration(disk, path, previous)
    await renamePatiently(disk, temporary, path)
  } catch (fault) {
    await disk.remove(temporary).catch(() => undefined)
    throw fault
  }
  await disk.syncFolder(folder)
}

/** Makes a folder; a new one is an entry in its own parent, which has to reach the disk too. */
export async function makeFolderDurably(disk: Disk, folder: string): Promise<void> {
  const firstMade = await disk.makeFolder(folder)
  if (firstMade !== undefined) await disk.syncFolder(dirname(firstMade))
}

// A second name for the old content costs nothing, and at no moment is there no file under the first.
async function keepGeneration(disk: Disk, path: string, previous: string): Promise<void> {
  if (disk.stampOf(path) === null) return
  const folder = dirname(previous)
  await disk.makeFolder(folder)
  const temporary = join(folder, temporaryName())
  try {
    await disk.doubleAs(path, temporary)
    await renamePatiently(disk, temporary, previous)
  } finally {
    // Renaming one of two names of the same file to the other does nothing at all.
    await disk.remove(temporary)
  }
}

const temporaryName = (): string => `.${process.pid}-${randomUUID()}.tmp`

/**
 * Removes what interrupted writes have left in a folder; it may hold words that were since taken back. What a living
 * process is writing stays.
 */
export async function sweepTemporaryFiles(disk: Disk, folder: string): Promise<void> {
  const names = await disk.list(folder).catch((fault: unknown) => {
    if (errorCode(fault) === null) throw fault
    return []
  })
  const left = names.filter(name => {
    const pid = /^\.(?:(\d+)-)?[0-9a-f-]{36}\.tmp$/.exec(name)
    return pid !== null && (pid[1] === undefined || !isAlive(Number(pid[1])))
  })
  await Promise.all(left.map(name => disk.remove(join(folder, name))))
}
