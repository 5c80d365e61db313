import { ok, type Result } from '#domain/result'
import type { StorageFailure } from '#contract/command'
import { writeDurably } from '../storage/disk/durable-file'
import { savedOrNot } from '../storage/disk/faults'
import { realDisk } from '../storage/disk/real-disk'

/** Puts a file where people chose, whole or not at all. */
export const writeWhole = (path: string, bytes: Uint8Array): Promise<Result<null, StorageFailure>> =>
  savedOrNot<null, StorageFailure>(async () => {
    // A folder that is gone is nobody's to make again: it may be a stick that was pulled out.
    await writeDurably(realDisk, path, bytes, { mayMakeFolder: false })
    return ok(null)
  })
