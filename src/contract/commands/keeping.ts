import type { Instant, Month } from '#domain/calendar'
import type { HouseholdSum } from '#domain/outline'
import type { MergeFailure, MergeSum } from '#domain/merge/merge'
import type { MemberId } from '#domain/ids'
import { isMonth } from '#domain/calendar-text'
import { command, type WayOutFailure } from '../command'
import type { BooksClosed, Notice } from '../keeping'
import { guarded, id } from '../shapes/guarded'
import { z } from '../zod'

/** The copies of the books, and everything there is to know about their keeping. */
export interface Keeping {
  readonly booksFolder: string
  readonly backupFolder: string
  /** Whether people chose that folder themselves. */
  readonly isFolderChosen: boolean
  /** Whether the folder can be reached now; if not, copies go beside the books. */
  readonly isFolderThere: boolean
  /** Newest first. */
  readonly copies: readonly CopyOnDisk[]
  /** What was deleted and may still be in copies. */
  readonly deleted: Deleted
  /** Files that were set aside because they could not be read, from the folder of the books on. */
  readonly setAside: readonly string[]
}

export interface CopyOnDisk {
  /** Its file name, by which it is asked for. */
  readonly file: string
  readonly folder: string
  readonly madeAt: Instant
  readonly reason: CopyReason
  /** In bytes. */
  readonly size: number
}

export type CopyReason =
  'routine' | 'asked' | 'before-migration' | 'before-restore' | 'before-import' | 'before-purge'

export interface Deleted {
  readonly count: number
  /** The last day on which a copy that exists now may still hold something deleted; null when none does. */
  readonly heldUntil: Instant | null
}

/** What is in a copy, beside what is there now; null when nothing can be read now. */
export interface CopyPreview {
  readonly file: string
  readonly madeAt: Instant
  readonly copy: HouseholdSum
  readonly now: HouseholdSum | null
}

/** A file from elsewhere, read and checked and not yet taken in. */
export interface ImportPreview {
  /** Names what was read, for `import.take-in`. */
  readonly token: string
  readonly file: string
  readonly arriving: HouseholdSum
  /** What would happen to the books. */
  readonly sum: MergeSum
}

/** How much of each member's own would be in an export. */
export interface TakeAlongDesk {
  readonly joint: number
  readonly members: readonly { readonly memberId: MemberId; readonly count: number }[]
}

/** Why an archive cannot be used. Nothing has been changed. */
export type ArchiveFailure =
  | { readonly kind: 'not-an-archive' }
  | { readonly kind: 'archive-too-large' }
  | { readonly kind: 'unsafe-archive' }
  | { readonly kind: 'no-household-in-archive' }
  | { readonly kind: 'archive-damaged'; readonly file: string }
  | { readonly kind: 'archive-newer' }
  | { readonly kind: 'archive-gone' }

/** Why no copy was made. */
export type CopyFailure =
  /** There are no books yet. */
  | { readonly kind: 'nothing-to-copy' }
  /** The copy was read back and is not what was written; it was not kept. */
  | { readonly kind: 'copy-not-readable' }

export type ReplaceFailure = CopyFailure | { readonly kind: 'summit-running' } | { readonly kind: 'in-demo' }

export interface Cancelled {
  readonly kind: 'cancelled'
}

const copy = z.object({ file: z.string().check(z.maxLength(200)) })

export const keepingCommands = {
  'keeping.look': command<Keeping>()(z.undefined()),
  'notices.look': command<readonly Notice[]>()(z.undefined()),
  'notices.acknowledge': command<readonly Notice[]>()(z.object({ id: id<'notice'>() })),

  'backup.make': command<Keeping, CopyFailure | { readonly kind: 'in-demo' }>()(z.undefined()),
  'backup.choose-folder': command<Keeping, Cancelled | { readonly kind: 'folder-unusable' }>()(z.undefined()),
  'backup.use-own-folder': command<Keeping>()(z.undefined()),
  'backup.preview': command<CopyPreview, ArchiveFailure>()(copy),
  /** Copies what is there, then puts the copy in its place. */
  'backup.restore': command<null, ArchiveFailure | ReplaceFailure>()(copy),
  /** Makes one copy of how it is now, then removes every older one and the content before each last change. */
  'backup.purge': command<Keeping, CopyFailure | { readonly kind: 'in-demo' }>()(z.undefined()),

  'export.look': command<TakeAlongDesk>()(z.undefined()),
  /** Asks for a place and puts what these members and all together have written there. */
  'export.save': command<{ readonly path: string }, Cancelled | WayOutFailure>()(
    z.object({ members: z.array(id<'member'>()).check(z.maxLength(8)) }),
  ),
  /** Asks for a file and reads it. */
  'import.choose': command<ImportPreview, ArchiveFailure | MergeFailure | Cancelled>()(z.undefined()),
  'import.take-in': command<null, ArchiveFailure | MergeFailure | ReplaceFailure>()(
    z.object({ token: z.string() }),
  ),

  /** Opens the books again after something was done about them from outside. */
  'books.try-again': command<null, BooksClosed>()(z.undefined()),
  /** Sets what is left of the books aside and begins with none. */
  'books.begin-anew': command<null>()(z.undefined()),
  /** Lets a month that was lost be written again, from nothing. */
  'month.begin-anew': command<null>()(z.object({ month: guarded<Month>(isMonth, 'not-a-month') })),

  /** Puts back what was deleted a moment ago. */
  'entry.put-back': command<null, { readonly kind: 'too-late' }>()(z.object({ id: id<string>() })),
}
