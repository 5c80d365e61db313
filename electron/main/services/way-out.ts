import type { StorageFailure, WayOutFailure } from '#contract/command'
import { fail, ok, type Result } from '#domain/result'
import type { Disk } from '../storage/disk/disk'
import { writeDurably } from '../storage/disk/durable-file'
import { errorCode, storageFailure } from '../storage/disk/faults'

// Somebody stands before it and waits, and a viewer holds a file for longer than anybody would.
const patienceMs = 3000

const reasons: Readonly<Record<StorageFailure['reason'], WayOutFailure['reason']>> = {
  'disk-full': 'disk-full',
  'not-allowed': 'in-use',
  'folder-gone': 'folder-gone',
  'book-lost': 'unknown',
  unknown: 'unknown',
}

/** Puts a file where people chose, whole or not at all. A folder that is gone is not made anew: it may be a stick. */
export async function writeOut(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
): Promise<Result<null, WayOutFailure>> {
  try {
    await writeDurably(disk, path, bytes, { mayMakeFolder: false, patienceMs })
    return ok(null)
  } catch (fault) {
    const failure = storageFailure(fault)
    if (failure === null) throw fault
    const isHeld = errorCode(fault) === 'EBUSY'
    return fail({ kind: 'not-exported', reason: isHeld ? 'in-use' : reasons[failure.reason] })
  }
}
