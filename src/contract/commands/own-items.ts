import type { ItemFailure } from '#domain/own-items'
import { command } from '../command'
import { id, text } from '../shapes/guarded'
import { z } from '../zod'
import type { House } from './house'

export const ownItemCommands = {
  /** `itemId`: the one that is changed; null for a new one. */
  'item.keep': command<House, ItemFailure | { readonly kind: 'no-household' }>()(
    z.object({
      itemId: z.nullable(id<'item'>()),
      plan: z.object({ name: text('name'), question: text('line'), isAsked: z.boolean() }),
    }),
  ),
}
