import { statSync, type Stats } from 'node:fs'
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import type { Disk } from './disk'
import { errorCode } from './faults'

const isWindows = process.platform === 'win32'

/** The disk of this computer. */
export const realDisk: Disk = {
  read: path => unlessAbsent(readFile(path), null),
  list: folder => unlessAbsent(readdir(folder), []),
  // Asked of many files in a row, where waiting for each in turn would cost more than the answer.
  stampOf: path => {
    const stat = statOf(path)
    return stat === null
      ? null
      : [stat.ino, stat.size, stat.mtimeMs * 1000, stat.ctimeMs * 1000]
          .map(part => Math.trunc(part).toString(36))
          .join('-')
  },
  sizeOf: path => statOf(path)?.size ?? null,
  makeFolder: folder => mkdir(folder, { recursive: true, mode: 0o700 }),
  create: async path => {
    const file = await open(path, 'wx', 0o600)
    return {
      write: content => file.writeFile(content),
      sync: () => file.sync(),
      close: () => file.close(),
    }
  },
  doubleAs: async (path, second) => {
    try {
      await link(path, second)
    } catch (fault) {
      // FAT and some network disks have no second names.
      if (errorCode(fault) === 'ENOENT') throw fault
      await copyFile(path, second)
    }
  },
  rename,
  remove: path => rm(path, { recursive: true, force: true, maxRetries: isWindows ? 5 : 0 }),
  syncFolder: async folder => {
    // Windows cannot open a folder, and brings its entries to the disk by itself.
    if (isWindows) return
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } catch (fault) {
      // Some network disks keep no order of their own that could be asked for.
      if (!['EINVAL', 'ENOTSUP'].includes(errorCode(fault) ?? '')) throw fault
    } finally {
      await handle.close()
    }
  },
  passingFaults: new Set(isWindows ? ['EPERM', 'EACCES', 'EBUSY'] : ['EBUSY']),
}

// What cannot be reached is not there; whoever needs it will hear why when reading or writing it.
function statOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null
  } catch (fault) {
    if (errorCode(fault) === null) throw fault
    return null
  }
}

async function unlessAbsent<Found, None>(asking: Promise<Found>, none: None): Promise<Found | None> {
  try {
    return await asking
  } catch (fault) {
    if (errorCode(fault) === 'ENOENT') return none
    throw fault
  }
}
