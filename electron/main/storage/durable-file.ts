import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { StorageFailure } from '#contract/command'

/** The content of a file as UTF-8 text, or null when there is none. */
export async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (fault) {
    if (errorCode(fault) === 'ENOENT') return null
    throw fault
  }
}

/**
 * Replaces a file so that it holds either the old content or the new one, whatever happens in between: a temporary
 * file beside it is written and brought to the disk, then renamed into place, then the folder is brought to the disk.
 * Only the owner may read it.
 */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path)
  const firstMade = await mkdir(folder, { recursive: true, mode: 0o700 })
  // A new folder is an entry in its own parent, which has to reach the disk too.
  if (firstMade !== undefined) await syncFolder(dirname(firstMade))
  const temporary = join(folder, `.${randomUUID()}.tmp`)
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (fault) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw fault
  }
  await syncFolder(folder)
}

// Windows cannot open a folder, and brings its entries to the disk by itself.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Removes what an interrupted write has left in a folder; it may hold words that were since taken back. */
export async function sweepTemporaryFiles(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const left = names.filter(name => /^\.[0-9a-f-]{36}\.tmp$/.test(name))
  await Promise.all(left.map(name => rm(join(folder, name), { force: true })))
}

const reasons: Readonly<Record<string, StorageFailure['reason']>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'not-allowed',
  ENOENT: 'folder-gone',
  ENOTDIR: 'folder-gone',
  EEXIST: 'folder-gone',
}

/** What a failed write means to people, or null when the fault has nothing to do with the disk. */
export function storageFailure(fault: unknown): StorageFailure | null {
  // Faults of the file system name the call that failed; other errors of Node carry a code as well.
  const code = fault instanceof Error && 'syscall' in fault ? errorCode(fault) : null
  return code === null ? null : { kind: 'not-saved', reason: reasons[code] ?? 'unknown' }
}

/** The code of a fault of the file system, `ENOSPC`; null for any other fault. */
export const errorCode = (fault: unknown): string | null =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : null
