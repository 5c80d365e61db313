import type { Instant } from './calendar'
import type { Id, MemberId } from './ids'

/** Who may see an entry: named members, or whoever belongs to the household. */
export type Audience = 'everyone' | readonly MemberId[]

/** What every stored thing carries, so that two copies of a household can be merged one day. */
export interface Entry<Of extends string> {
  readonly id: Id<Of>
  readonly createdAt: Instant
  readonly updatedAt: Instant
  /** Whose it is; null for what the household made together. */
  readonly author: MemberId | null
  readonly audience: Audience
}

/** What a deleted entry leaves behind: that it was there, and nothing of what it said. */
export interface Tombstone {
  readonly id: Id<string>
  readonly deletedAt: Instant
}

export const entry = <Of extends string>(
  id: Id<Of>,
  at: Instant,
  author: MemberId | null,
  audience: Audience,
): Entry<Of> => ({ id, createdAt: at, updatedAt: at, author, audience })
