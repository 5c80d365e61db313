import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Disk } from './disk'
import { temporaryName } from './durable-file'
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
  let seen: Seen = { holder: '', sinceMs: performance.now() }
  for (;;) {
    try {
      const file = await disk.create(lock)
      await file.write(`${process.pid} ${randomUUID()}`).finally(() => file.close())
      return true
    } catch (fault) {
      if (errorCode(fault) === 'ENOENT') return false
      if (errorCode(fault) !== 'EEXIST') throw fault
    }
    const holder = await textOf(disk, lock)
    if (holder !== seen.holder) seen = { holder, sinceMs: performance.now() }
    if (isAbandoned(seen)) await takeAway(disk, lock, seen.holder)
    else await pause(betweenMs)
  }
}

interface Seen {
  readonly holder: string
  readonly sinceMs: number
}

function isAbandoned({ holder, sinceMs }: Seen): boolean {
  const heldMs = performance.now() - sinceMs
  const pid = Number.parseInt(holder)
  // Not a number yet: whoever is about to write it does so at once, or ended before it could.
  if (!(pid > 0)) return heldMs > longestUnnamedMs
  return !isAlive(pid) || heldMs > longestHeldMs
}

// Somebody else may have taken it away meanwhile, and hold a lock of their own: that one is put back.
async function takeAway(disk: Disk, lock: string, abandoned: string): Promise<void> {
  const aside = join(dirname(lock), temporaryName())
  try {
    await disk.rename(lock, aside)
  } catch (fault) {
    if (errorCode(fault) === 'ENOENT') return
    throw fault
  }
  if ((await textOf(disk, aside)) === abandoned) await disk.remove(aside)
  else await disk.rename(aside, lock)
}

const textOf = async (disk: Disk, path: string): Promise<string> =>
  new TextDecoder().decode((await disk.read(path)) ?? new Uint8Array())
