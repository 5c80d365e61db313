import type { Instant, Month } from '#domain/calendar'
import type { Id } from '#domain/ids'

/** A stored file as people speak of it: who we are, what is half said, this computer, or what happened in a month. */
export type BookName = 'household' | 'drafts' | 'machine' | 'reminders' | Month

/** Something that happened to a book and that people are told once. */
export type Notice = {
  readonly id: Id<'notice'>
  readonly at: Instant
  readonly book: BookName
} & NoticeKind

export type NoticeKind =
  /** Could not be read or was gone; an older copy is in its place. `setAsideAs` is null when there was no file left. */
  | {
      readonly kind: 'restored'
      readonly from: 'previous' | 'backup'
      /** When the backup was made; null for the content before the last change. */
      readonly copiedAt: Instant | null
      readonly setAsideAs: string | null
    }
  /** Could not be read, and no copy of it can. It stays locked until people begin it anew. */
  | { readonly kind: 'lost'; readonly setAsideAs: string | null }
  /** Half-typed words or settings of this computer that could not be read; they are empty now. */
  | { readonly kind: 'began-anew'; readonly setAsideAs: string | null }
  /** Changed by something else than this app, and taken over. `keptAs` names a copy with what we do not know. */
  | { readonly kind: 'edited-elsewhere'; readonly keptAs: string | null }
  /** Something else wrote into it while it was open, and it was no book any more; ours is in its place. */
  | { readonly kind: 'overwritten-elsewhere'; readonly setAsideAs: string }

/** Why no book may be opened or written. Nothing has been touched. */
export interface BooksClosed {
  readonly kind: 'books-closed'
  readonly why:
    /** Written by a newer app. */
    | 'newer'
    /** The system does not let us read it. */
    | 'not-readable'
    /** Nobody knows who lives here, and no copy does. */
    | 'lost'
    /** They are of an older version, and the copy that comes before every change of version could not be made. */
    | 'not-copied'
    /** They are being replaced this very moment. */
    | 'busy'
  /** The file, from the folder of the books on. */
  readonly file: string
}
