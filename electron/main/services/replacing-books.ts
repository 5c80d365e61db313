import { dirname, join } from 'node:path'
import type { StorageFailure } from '#contract/command'
import type { BooksClosed } from '#contract/keeping'
import type { CopyReason, ReplaceFailure } from '#contract/commands/keeping'
import type { WholeHousehold } from '#domain/merge/merge'
import { picturesOf } from '#domain/pictures-of'
import { fail, ok, type Kinded, type Result } from '#domain/result'
import { householdFile } from '../storage/archive/household-archive'
import { householdKind, monthKind } from '../storage/book-kinds'
import { digitsOf } from '../storage/backups/backup-name'
import type { Disk } from '../storage/disk/disk'
import { writeDurably } from '../storage/disk/durable-file'
import { Pictures, type PicturePlace } from '../storage/pictures'
import { asText, seal } from '../storage/envelope'
import type { Shelf } from '../storage/shelf'
import { finishInterrupted } from './summit-table'

/**
 * Copies the books as they are and then puts a whole household in their place; all of it or nothing. Its pictures come
 * from where they are now, from the copies, and from what is `arriving`.
 */
export async function replaceBooks<Failure extends Kinded>(
  shelf: Shelf,
  disk: Disk,
  next: () => Promise<Result<WholeHousehold, Failure>>,
  reason: CopyReason,
  arriving: readonly PicturePlace[] = [],
): Promise<Result<null, Failure | ReplaceFailure | StorageFailure | BooksClosed>> {
  let aside: string | null = null
  const wasClosed = shelf.closed !== null
  if (shelf.isDemo) return fail({ kind: 'in-demo' })
  if (shelf.closed === null) {
    if (shelf.books.drafts.current.summit !== null) return fail({ kind: 'summit-running' })
  } else {
    if (!mayBeSetAside(shelf.closed)) return fail(shelf.closed)
    // What cannot be opened is no longer in the way, and is kept as it is.
    const begun = await shelf.beginAnew()
    if (!begun.ok) return begun
    aside = begun.value
  }
  const replaced = await shelf.replaceOwn<Failure | ReplaceFailure | StorageFailure>(async () => {
    const copied = await shelf.backups.make(reason)
    if (!copied.ok && copied.failure.kind !== 'nothing-to-copy') return copied
    const whole = await next()
    if (!whole.ok) return whole
    return ok(async (into: string) => {
      await writeHousehold(disk, into, whole.value)
      const places = [
        new Pictures(disk, join(shelf.booksFolder, 'pictures')),
        ...shelf.backups.picturesOf(digitsOf(whole.value.household.id)),
      ]
      const pictures = new Pictures(disk, join(into, 'pictures'))
      await pictures.fill(picturesOf(whole.value.months.values()), [...places, ...arriving])
    })
  })
  if (replaced.ok) await finishInterrupted(shelf)
  else if (wasClosed) await shelf.takeBack(aside)
  return replaced
}

/**
 * Whether closed books may make room for others; they are kept aside as they are. While it cannot be read which
 * household is on the table, nobody has looked at the books, and they may be whole.
 */
export const mayBeSetAside = ({ why, file }: BooksClosed): boolean =>
  file !== 'machine.json' && (why === 'lost' || why === 'not-readable')

/** Writes every book of a household into an empty folder. */
export async function writeHousehold(
  disk: Disk,
  folder: string,
  { household, months }: WholeHousehold,
): Promise<void> {
  await writeDurably(disk, join(folder, householdFile), asText(seal(householdKind, household)))
  for (const [month, record] of months) {
    const path = join(folder, 'months', `${month}.json`)
    await writeDurably(disk, path, asText(seal(monthKind, record)), { mayMakeFolder: true })
  }
  await disk.syncFolder(dirname(folder))
}
