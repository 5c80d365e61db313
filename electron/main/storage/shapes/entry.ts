import { id, guarded } from '#contract/shapes/guarded'
import { z } from '#contract/zod'
import { isInstant } from '#domain/calendar-text'
import type { Audience } from '#domain/entry'

export const instant = guarded(isInstant, 'not-an-instant')
export const memberId = id<'member'>()
export const audience: z.ZodMiniType<Audience> = z.union([z.literal('everyone'), z.array(memberId)])

/** The fields that every stored thing carries. */
export const entryFields = <Of extends string>() => ({
  id: id<Of>(),
  createdAt: instant,
  updatedAt: instant,
  author: z.nullable(memberId),
  audience,
})

/** The same for what always has an author. */
export const authoredFields = <Of extends string>() => ({ ...entryFields<Of>(), author: memberId })

export const tombstone = z.object({ id: id<string>(), deletedAt: instant })
