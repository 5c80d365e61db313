import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Disk } from './disk'
import { temporaryName } from './durable-file'
import { errorCode } from './faults'
import { isAlive } from './processes'

// A write takes milliseconds, or a minute when something holds the new file; whoever needs longer has lost the lock.
const longestHeldMs = 65_000
const longestUnnamedMs = 250
const betweenMs = 10

// What this process holds.
const held = new Set<string>()

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
  const token = await acquire(disk, lock)
  try {
    return await work()
  } finally {
    if (token !== null) {
      held.delete(token)
      // Whoever waited too long may have taken it away, and hold one of their own.
      if ((await textOf(disk, lock).catch(() => token)) === token)
        await disk.remove(lock).catch(() => undefined)
    }
  }
}

// Null where there is no folder yet, and so nobody to be in the way.
async function acquire(disk: Disk, lock: string): Promise<string | null> {
  let seen: Seen = { holder: '', sinceMs: performance.now() }
  for (;;) {
    try {
      return await take(disk, lock)
    } catch (fault) {
      if (errorCode(fault) === 'ENOENT') return null
      if (errorCode(fault) !== 'EEXIST') throw fault
    }
    const holder = await textOf(disk, lock)
    if (holder !== seen.holder) seen = { holder, sinceMs: performance.now() }
    if (isAbandoned(seen)) await takeAway(disk, lock, seen.holder)
    else await pause(betweenMs)
  }
}

async function take(disk: Disk, lock: string): Promise<string> {
  const token = `${process.pid} ${randomUUID()}`
  const file = await disk.create(lock)
  held.add(token)
  try {
    await file.write(token).finally(() => file.close())
  } catch (fault) {
    held.delete(token)
    await disk.remove(lock).catch(() => undefined)
    throw fault
  }
  return token
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
  // One of ours that we know nothing of could not be removed when its work was done.
  const isOursNoMore = pid === process.pid && !held.has(holder)
  return isOursNoMore || !isAlive(pid) || heldMs > longestHeldMs
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
  // Putting it back must not cost a third one theirs.
  if ((await textOf(disk, aside)) !== abandoned && disk.stampOf(lock) === null) await disk.rename(aside, lock)
  else await disk.remove(aside)
}

const textOf = async (disk: Disk, path: string): Promise<string> =>
  new TextDecoder().decode((await disk.read(path)) ?? new Uint8Array())
