import type { BooksClosed, Notice } from '#contract/keeping'
import type { Clock } from '#domain/clock'
import type { NewId } from '#domain/ids'
import type { Disk } from './disk/disk'
import { storageFailure } from './disk/faults'
import { BooksAreClosed, type Keeper, type Rescue } from './keeper'
import type { Notices } from './notices'
import { Saving } from './saving'

/** What the shelf needs of the world, and whom it tells. */
export interface ShelfTools {
  readonly disk: Disk
  readonly clock: Clock
  readonly newId: NewId
  readonly noticed: (notices: readonly Notice[]) => void
  readonly savingSlowly: (isSlow: boolean) => void
}

export const noRescue: Rescue = {
  // eslint-disable-next-line @typescript-eslint/no-empty-function -- there are none to be found
  async *copiesOf() {},
  beforeMigration: () => Promise.resolve(),
}

/** While books are opened or replaced. */
export const busy: BooksClosed = { kind: 'books-closed', why: 'busy', file: '' }

/** What a fault at the opening means to people; one that has nothing to do with the disk is thrown again. */
export function closedBy(fault: unknown): BooksClosed {
  if (fault instanceof BooksAreClosed) return fault.failure
  if (storageFailure(fault) === null) throw fault
  return { kind: 'books-closed', why: 'not-readable', file: 'books' }
}

/** What the books of one household work with, once they have a home. */
export const keeperOf = (
  { disk, clock, savingSlowly }: ShelfTools,
  notices: Notices,
  rescue: Rescue,
): Omit<Keeper, 'home'> => ({
  disk,
  saving: new Saving(savingSlowly),
  rescue,
  now: () => clock.now(),
  tell: (book, notice) => notices.tell(book, notice),
})
