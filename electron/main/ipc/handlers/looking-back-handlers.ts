import type { lookingBackCommands, RecapDesk } from '#contract/commands/looking-back'
import { isForTheHouse } from '#domain/audience'
import { dayAt, weekOf, type Week } from '#domain/calendar'
import { itemsEver } from '#domain/own-items'
import { keptShare } from '#domain/promise'
import { fail, ok, type Result } from '#domain/result'
import { withCheckInsFor } from '#domain/summit/summit-record'
import { trendOf, weeksCovered } from '#domain/trend'
import { exportRecap, keepShareChoice, layRecap, type RecapPress } from '../../services/recap'
import type { HandlersOf, Workroom } from './handler-types'

export function lookingBackHandlers(
  { shelf, clock }: Workroom,
  press: RecapPress & { laidOut(): void },
): HandlersOf<keyof typeof lookingBackCommands> {
  const desk = async (week: Week | null): Promise<Result<RecapDesk, { readonly kind: 'no-household' }>> => {
    const { household, months } = shelf.books
    if (household.current === null) return fail({ kind: 'no-household' })
    const chosen = week ?? weekOf(dayAt(clock.now(), clock.zone()))
    return ok(layRecap(household.current, await months.all(), chosen, clock.zone()))
  }

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

    'recap.compose': async ({ week }) => desk(week),

    'recap.share': async ({ week, choice }) => {
      const kept = await keepShareChoice(shelf.books.months, choice, clock.now())
      return kept.ok ? desk(week) : kept
    },

    'recap.export': ({ week }) => exportRecap(press, week),

    'recap.laid-out': async () => {
      press.laidOut()
      return ok(null)
    },
  }
}
