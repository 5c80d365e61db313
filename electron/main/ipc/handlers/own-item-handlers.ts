import type { House } from '#contract/commands/house'
import type { ownItemCommands } from '#contract/commands/own-items'
import { keepItem, type ItemFailure } from '#domain/own-items'
import { fail, ok } from '#domain/result'
import type { HandlersOf, Workroom } from './handler-types'

/** The scores that a household asks for beside ours. */
export const ownItemHandlers = (
  { shelf, clock, newId }: Workroom,
  look: () => Promise<House>,
): HandlersOf<keyof typeof ownItemCommands> => ({
  'item.keep': async ({ itemId, plan }) => {
    const kept = await shelf.books.household.change<ItemFailure | { readonly kind: 'no-household' }>(
      household =>
        household === null
          ? fail({ kind: 'no-household' })
          : keepItem(household, plan, itemId ?? newId(), clock.now()),
    )
    return kept.ok ? ok(await look()) : kept
  },
})
