import type { BooksClosed, NoticeKind, BookName } from '#contract/keeping'
import type { Instant } from '#domain/calendar'
import type { Disk } from './disk/disk'
import type { Home } from './home'
import type { Saving } from './saving'

/** What the books of one household work with. */
export interface Keeper {
  readonly disk: Disk
  readonly saving: Saving
  /** The folder below which the books lie. */
  readonly home: Pick<Home, 'ensure'>
  now(): Instant
  /** Says something about a book to the people. */
  tell(book: BookName, notice: NoticeKind): void
  readonly rescue: Rescue
}

/** Where copies of the books are. */
export interface Rescue {
  /** Copies of a book in the backups, newest first, looked up as they are asked for. */
  copiesOf(path: string): AsyncIterable<BackupCopy>
  /** Copies everything before a book of an earlier version is handed out. */
  beforeMigration(): Promise<void>
}

export interface BackupCopy {
  readonly bytes: Uint8Array
  readonly madeAt: Instant
}

/** Thrown where books are asked for and none may be opened. */
export class BooksAreClosed extends Error {
  readonly failure: BooksClosed

  /** `cause`: the fault of the disk that is in the way, if it is one. */
  constructor(why: BooksClosed['why'], file: string, cause?: unknown) {
    super(`${file}: ${why}`, { cause })
    this.name = 'BooksAreClosed'
    this.failure = { kind: 'books-closed', why, file }
  }
}
