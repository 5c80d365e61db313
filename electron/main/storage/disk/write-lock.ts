import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Disk } from './disk'
import { errorCode } from './faults'
import { isAlive } from './processes'

// A write takes milliseconds; whoever holds the lock for so long has lost it.
const longestHeldMs = 5000
const longestUnnamedMs = 250
const betweenMs = 10

/**
 * Does something with a file that no other process of ours does at the same time. The lock is a file beside it that
 * names its process; one that was left behind by a process that ended is taken away.
 */
export async function exclusively<Outcome>(
  disk: Disk,
  path: string,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const lock = join(dirname(path), `.${basename(path)}.lock`)
  const isHeld = await acquire(disk, lock)
  try {
    return await work()
  } finally {
    if (isHeld) await disk.remove(lock).catch(() => undefined)
  }
}

// False where there is no folder yet, and so nobody to be in the way.
async function acquire(disk: Disk, lock: string): Promise<boolean> {
  let seen: string | null = null
  let seenMs = performance.now()
  for (;;) {
    try {
      const file = await disk.create(lock)
      await file.write(String(process.pid)).finally(() => file.close())
      return true
    } catch (fault) {
      if (errorCode(fault) === 'ENOENT') return false
      if (errorCode(fault) !== 'EEXIST') throw fault
    }
    const stamp = disk.stampOf(lock)
    if (stamp !== seen) [seen, seenMs] = [stamp, performance.now()]
    if (await isAbandoned(disk, lock, performance.now() - seenMs)) await disk.remove(lock)
    else await pause(betweenMs)
  }
}

async function isAbandoned(disk: Disk, lock: string, heldMs: number): Promise<boolean> {
  const holder = Number(new TextDecoder().decode((await disk.read(lock)) ?? new Uint8Array()))
  // Not a number yet: whoever is about to write it does so at once, or ended before it could.
  if (!(holder > 0)) return heldMs > longestUnnamedMs
  return !isAlive(holder) || heldMs > longestHeldMs
}
