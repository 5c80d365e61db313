import type { RecapDesk, recapCommands } from '#contract/commands/recap'
import { dayAt } from '#domain/calendar'
import { periodAround } from '#domain/recap/period'
import { readPeriod } from '#domain/recap/period-text'
import { fail, ok, type Result } from '#domain/result'
import { keepShareChoice, layRecap } from '../../services/recap'
import type { PressLine } from '../../services/press-line'
import { exportRecap, type RecapPress } from '../../services/recap-press'
import type { HandlersOf, Workroom } from './handler-types'

/** The press as the handlers know it, with whoever waits for it. */
export interface PressRoom extends RecapPress {
  readonly line: PressLine
  laidOut(): void
}

export function recapHandlers(
  { shelf, clock }: Workroom,
  press: PressRoom,
): HandlersOf<keyof typeof recapCommands> {
  const desk = async (
    asked: string | null,
  ): Promise<Result<RecapDesk, { readonly kind: 'no-household' }>> => {
    const { household, months } = shelf.books
    if (household.current === null) return fail({ kind: 'no-household' })
    const [now, zone] = [clock.now(), clock.zone()]
    const today = dayAt(now, zone)
    const period = readPeriod(asked) ?? periodAround(today, 'week')
    // What computes calendars is loaded when somebody needs it.
    const { hoursAhead } = await import('../../services/recap-hours')
    const hours = hoursAhead(household.current, period, now, zone)
    return ok({
      ...layRecap(household.current, await months.all(), period, zone, hours),
      today,
      paper: press.usualPaper(),
      stage: press.line.stage,
    })
  }

  return {
    'recap.compose': async ({ period }) => desk(period),

    'recap.share': async ({ period, choice }) => {
      const kept = await keepShareChoice(shelf.books.months, choice, clock.now())
      return kept.ok ? desk(period) : kept
    },

    'recap.export': order => press.line.alone(at => exportRecap(press, order, at)),

    'recap.print': order => press.line.alone(({ reached }) => press.printOnPaper(order, reached)),

    'recap.cancel': async () => {
      press.line.stop()
      return ok(null)
    },

    'recap.laid-out': async () => {
      press.laidOut()
      return ok(null)
    },
  }
}
