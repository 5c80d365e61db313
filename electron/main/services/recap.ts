import type { ShareChoice } from '#contract/commands/recap'
import type { StorageFailure } from '#contract/command'
import { isForTheHouse } from '#domain/audience'
import type { Instant } from '#domain/calendar'
import type { Entry } from '#domain/entry'
import type { Household } from '#domain/household'
import {
  holdsAppreciation,
  holdsCheckIn,
  holdsSummit,
  promiseIn,
  putPromise,
  shareAppreciation,
  shareCheckIn,
  sharePlans,
} from '#domain/month-changes'
import type { MonthRecord } from '#domain/month-record'
import type { Gathered, RecapSource } from '#domain/recap/gather'
import type { Period } from '#domain/recap/period-text'
import { choosable, composeRecap, type HourAhead, type Recap } from '#domain/recap/recap'
import { fail, type Result } from '#domain/result'
import { withCheckInsFor } from '#domain/summit/summit-record'
import { withShownScores } from '#domain/trends/shown'
import type { Months } from '../storage/months'

/** The recap of a period as it will be printed, beside everything there is to choose from. */
export function layRecap(
  household: Household,
  months: readonly MonthRecord[],
  period: Period,
  zone: string,
  hoursAhead: readonly HourAhead[],
): { readonly recap: Recap; readonly gathered: Gathered | null } {
  const forAll = (entry: Entry<string>) => isForTheHouse(entry, household.members)
  const source: RecapSource = {
    household,
    // How a summit felt is for the eyes of its author alone.
    summits: months
      .flatMap(month => month.summits)
      .filter(forAll)
      .map(summit => ({ ...withShownScores(household, withCheckInsFor(summit, forAll)), ratings: [] })),
    heldOn: months.flatMap(month => month.summits).map(({ id, on }) => ({ id, on })),
    promises: months.flatMap(month => month.promises).filter(forAll),
    appreciations: months
      .flatMap(month => month.appreciations)
      .filter(card => !card.isKeptForSummit && forAll(card)),
    unplugSessions: months.flatMap(month => month.unplugSessions).filter(forAll),
  }
  const isShort = period.kind === 'week' || period.kind === 'month'
  return {
    recap: composeRecap(source, period, zone, hoursAhead),
    gathered: isShort ? choosable(source, period, zone) : null,
  }
}

/** Keeps an author's choice in the month of the thing it is about. */
export async function keepShareChoice(
  months: Months,
  choice: ShareChoice,
  at: Instant,
): Promise<Result<MonthRecord, StorageFailure | { readonly kind: 'nothing-to-share' }>> {
  const month = await months.find(body => isChoiceIn(body, choice))
  return month === null ? fail({ kind: 'nothing-to-share' }) : month.put(body => withChoice(body, choice, at))
}

function isChoiceIn(month: MonthRecord, choice: ShareChoice): boolean {
  switch (choice.kind) {
    case 'check-in':
      return holdsCheckIn(month, choice.id)
    case 'promise':
      return promiseIn(month, choice.id) !== undefined
    case 'appreciation':
      return holdsAppreciation(month, choice.id)
    case 'plans':
      return holdsSummit(month, choice.id)
  }
}

function withChoice(month: MonthRecord, choice: ShareChoice, at: Instant): MonthRecord {
  switch (choice.kind) {
    case 'check-in':
      return shareCheckIn(month, choice.id, choice, at)
    case 'promise': {
      const promise = promiseIn(month, choice.id)
      return promise === undefined
        ? month
        : putPromise(month, { ...promise, shareable: choice.shareable, updatedAt: at })
    }
    case 'appreciation':
      return shareAppreciation(month, choice.id, choice.shareable, at)
    case 'plans':
      return sharePlans(month, choice.id, choice.shareable, at)
  }
}
