import type { StorageFailure } from '#contract/command'
import { fail, type Result } from '#domain/result'

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
  const origin = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault
  const code = origin instanceof Error && 'syscall' in origin ? errorCode(origin) : null
  return code === null ? null : { kind: 'not-saved', reason: reasons[code] ?? 'unknown' }
}

/** Turns faults of the disk into a failure that has a name; lets every other fault through. */
export async function savedOrNot<Value, Failure extends { readonly kind: string }>(
  saving: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | StorageFailure>> {
  try {
    return await saving()
  } catch (fault) {
    const failure = storageFailure(fault)
    if (failure === null) throw fault
    return fail(failure)
  }
}

/** The code of a fault of the file system, `ENOSPC`; null for any other fault. */
export const errorCode = (fault: unknown): string | null =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : null
