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
  /** How long a file that another program holds is waited for; a minute when absent. */
  readonly patienceMs?: number
}

/**
 * Replaces a file so that it holds either the old content or the new one, whatever happens in between: a temporary
 * file beside it is written and brought to the disk, then renamed into place, then the folder is brought to the disk.
 * When this throws, the old content is in its place again as far as the disk lets itself be written. Only the owner
 * may read it.
 */
export async function writeDurably(
  disk: Disk,
  path: string,
  content: string | Uint8Array,
  { previous, mayMakeFolder = true, patienceMs }: WriteSettings = {},
): Promise<void> {
  const folder = dirname(path)
  if (mayMakeFolder) await makeFolderDurably(disk, folder)
  const [temporary, replaced] = [join(folder, temporaryName()), join(folder, temporaryName())]
  try {
    const file = await disk.create(temporary)
    try {
      await file.write(content)
      await file.sync()
    } finally {
      await file.close()
    }
    if (previous !== undefined) await disk.makeFolder(dirname(previous))
    await putInPlace(disk, temporary, path, { replaced, patienceMs })
    // The new content is safe; the older generation is a matter of its own.
    if (previous !== undefined && disk.stampOf(replaced) !== null)
      await renamePatiently(disk, replaced, previous).catch(() => undefined)
  } finally {
    for (const left of [temporary, replaced])
      if (disk.stampOf(left) !== null) await disk.remove(left).catch(() => undefined)
  }
}

// The old content keeps a second name until the new one is on the disk, so that it can come back.
async function putInPlace(
  disk: Disk,
  temporary: string,
  path: string,
  { replaced, patienceMs }: { readonly replaced: string; readonly patienceMs: number | undefined },
): Promise<void> {
  const isReplacing = disk.stampOf(path) !== null
  if (isReplacing) await disk.doubleAs(path, replaced)
  await renamePatiently(disk, temporary, path, patienceMs)
  try {
    await disk.syncFolder(dirname(path))
  } catch (fault) {
    await (isReplacing ? disk.rename(replaced, path) : disk.remove(path)).catch(() => undefined)
    throw fault
  }
}

/** Makes a folder; a new one is an entry in its own parent, which has to reach the disk too. */
export async function makeFolderDurably(disk: Disk, folder: string): Promise<void> {
  const firstMade = await disk.makeFolder(folder)
  if (firstMade !== undefined) await disk.syncFolder(dirname(firstMade))
}

/** A name that nobody else uses, and by which `sweepTemporaryFiles` knows what was left behind. */
export const temporaryName = (): string => `.${process.pid}-${randomUUID()}.tmp`

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
