import { setTimeout as pause } from 'node:timers/promises'
import type { Disk } from './disk'
import { errorCode } from './faults'

// Virus scanners on Windows hold a new file for up to so long.
const longestPatienceMs = 60_000
const longestPauseMs = 2000

/** Renames, and tries again with longer and longer pauses while the fault is one that passes; a minute at most. */
export async function renamePatiently(
  disk: Disk,
  from: string,
  to: string,
  patienceMs = longestPatienceMs,
): Promise<void> {
  const begunMs = performance.now()
  for (let pauseMs = 10; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      await disk.rename(from, to)
      return
    } catch (fault) {
      const isPassing = disk.passingFaults.has(errorCode(fault) ?? '')
      if (!isPassing || performance.now() - begunMs + pauseMs > patienceMs) throw fault
    }
    await pause(pauseMs)
  }
}
