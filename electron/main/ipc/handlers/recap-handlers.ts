import type { RecapDesk, recapCommands } from '#contract/commands/recap'
import { dayAt, weekOf, type Week } from '#domain/calendar'
import { fail, ok, type Result } from '#domain/result'
import { exportRecap, keepShareChoice, layRecap, type RecapPress } from '../../services/recap'
import type { HandlersOf, Workroom } from './handler-types'

export function recapHandlers(
  { shelf, clock }: Workroom,
  press: RecapPress & { laidOut(): void },
): HandlersOf<keyof typeof recapCommands> {
  const desk = async (week: Week | null): Promise<Result<RecapDesk, { readonly kind: 'no-household' }>> => {
    const { household, months } = shelf.books
    if (household.current === null) return fail({ kind: 'no-household' })
    const chosen = week ?? weekOf(dayAt(clock.now(), clock.zone()))
    return ok(layRecap(household.current, await months.all(), chosen, clock.zone()))
  }

  return {
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
