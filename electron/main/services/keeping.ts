import type { CopyPreview, Deleted, Keeping } from '#contract/commands/keeping'
import type { ArchiveFailure } from '#contract/commands/keeping'
import { instantAfter } from '#domain/calendar'
import { outlineOf, sumUp, type HouseholdSum } from '#domain/outline'
import type { WholeHousehold } from '#domain/merge/merge'
import { ok, type Result } from '#domain/result'
import type { Backup } from '../storage/backups/backups'
import { digitsOf, noDigits } from '../storage/backups/backup-name'
import { longestKeptDays } from '../storage/backups/thinning'
import type { Disk } from '../storage/disk/disk'
import type { Shelf } from '../storage/shelf'

/** Where everything lies, which copies there are, and what is still in them. */
export async function lookAtKeeping(shelf: Shelf, disk: Disk): Promise<Keeping> {
  const copies = await shelf.backups.list()
  return {
    booksFolder: shelf.booksFolder,
    backupFolder: shelf.backupFolder,
    isFolderChosen: shelf.backupFolder !== shelf.ownBackupFolder,
    isFolderThere: shelf.backupFolder === shelf.ownBackupFolder || disk.stampOf(shelf.backupFolder) !== null,
    copies: copies.map(({ file, path, madeAt, reason, size }) => ({
      file,
      folder: path.slice(0, -file.length - 1),
      madeAt,
      reason,
      size,
    })),
    deleted: deletedIn(shelf, copies),
    setAside: await shelf.setAside(),
  }
}

/** What is in a copy, beside what is there now. */
export async function lookIntoCopy(shelf: Shelf, file: string): Promise<Result<CopyPreview, ArchiveFailure>> {
  const opened = await shelf.backups.open(file)
  if (!opened.ok) return opened
  const { madeAt, whole } = opened.value
  return ok({ file, madeAt, copy: sumOf(whole), now: sumNow(shelf) })
}

/** A household in a few numbers. */
export const sumOf = ({ household, months }: WholeHousehold): HouseholdSum =>
  sumUp(household, new Map([...months].map(([month, record]) => [month, outlineOf(record)])))

function sumNow(shelf: Shelf): HouseholdSum | null {
  const own = shelf.openBooks
  if (own === null) return null
  const { household, months } = own
  return household.current === null ? null : sumUp(household.current, months.outlines())
}

function deletedIn(shelf: Shelf, copies: readonly Backup[]): Deleted {
  const own = shelf.openBooks
  if (own === null) return { count: 0, heldUntil: null }
  const outlines = [...own.months.outlines().values()]
  const count = outlines.reduce((sum, month) => sum + month.tombstones, 0)
  const last = outlines
    .flatMap(month => month.lastDeletedAt ?? [])
    .sort()
    .at(-1)
  // Copies are listed with the newest first; the first one from before the deletion is the last to go.
  const ours = digitsOf(own.household.current?.id ?? '')
  const holding = copies.find(
    copy => last !== undefined && copy.madeAt < last && [ours, noDigits].includes(copy.household),
  )
  return {
    count,
    heldUntil: holding === undefined ? null : instantAfter(holding.madeAt, longestKeptDays),
  }
}
