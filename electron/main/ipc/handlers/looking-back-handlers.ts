import type { lookingBackCommands } from '#contract/commands/looking-back'
import { isForTheHouse } from '#domain/audience'
import { keptShare } from '#domain/promise'
import { ok } from '#domain/result'
import type { HandlersOf, Workroom } from './handler-types'

export const lookingBackHandlers = ({ shelf }: Workroom): HandlersOf<keyof typeof lookingBackCommands> => ({
  'promise.history': async () => {
    const members = shelf.books.household.current?.members ?? []
    const months = await shelf.books.months.all()
    const promises = months
      .flatMap(month => month.promises)
      .filter(promise => isForTheHouse(promise, members))
      .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
    const heldOn = months.flatMap(month => month.summits.map(({ id, on }) => [id, on] as const))
    return ok({ promises, kept: keptShare(promises), heldOn: Object.fromEntries(heldOn) })
  },
})
