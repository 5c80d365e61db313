import type { lookingBackCommands } from '#contract/commands/looking-back'
import { isForTheHouse } from '#domain/audience'
import { itemsEver } from '#domain/own-items'
import { keptShare } from '#domain/promise'
import { ok } from '#domain/result'
import { withCheckInsFor } from '#domain/summit/summit-record'
import { trendOf, weeksCovered } from '#domain/trend'
import type { HandlersOf, Workroom } from './handler-types'

export function lookingBackHandlers({ shelf }: Workroom): HandlersOf<keyof typeof lookingBackCommands> {
  return {
    'trends.look': async () => {
      const household = shelf.books.household.current
      const members = household?.members ?? []
      const items = household === null ? [] : itemsEver(household)
      const summits = (await shelf.books.months.all())
        .flatMap(month => month.summits)
        .filter(summit => isForTheHouse(summit, members))
        .map(summit => withCheckInsFor(summit, checkIn => isForTheHouse(checkIn, members)))
      const weeks = weeksCovered(summits)
      return ok({
        weeks,
        trends: members.flatMap(member => items.map(item => trendOf(summits, member.id, item, weeks))),
      })
    },

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
  }
}
