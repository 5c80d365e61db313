import type { ExportRecapFailure, RecapDesk, ShareChoice } from '#contract/commands/recap'
import type { StorageFailure } from '#contract/command'
import { isForTheHouse } from '#domain/audience'
import type { Instant, Week } from '#domain/calendar'
import type { Entry } from '#domain/entry'
import type { Household } from '#domain/household'
import {
  holdsAppreciation,
  holdsCheckIn,
  promiseIn,
  putPromise,
  shareAppreciation,
  shareCheckIn,
} from '#domain/month-changes'
import type { MonthRecord } from '#domain/month-record'
import { composeRecap, gatherWeek, type RecapSource } from '#domain/recap'
import { fail, ok, type Result } from '#domain/result'
import { withCheckInsFor } from '#domain/summit/summit-record'
import type { Months } from '../storage/months'

/** The page of a week as it will be printed, beside everything there is to choose from. */
export function layRecap(
  household: Household,
  months: readonly MonthRecord[],
  week: Week,
  zone: string,
): RecapDesk {
  const forAll = (entry: Entry<string>) => isForTheHouse(entry, household.members)
  const source: RecapSource = {
    household,
    // How a summit felt is for the eyes of its author alone.
    summits: months
      .flatMap(month => month.summits)
      .filter(forAll)
      .map(summit => ({ ...withCheckInsFor(summit, forAll), ratings: [] })),
    promises: months.flatMap(month => month.promises).filter(forAll),
    appreciations: months
      .flatMap(month => month.appreciations)
      .filter(card => !card.isKeptForSummit && forAll(card)),
  }
  return { recap: composeRecap(source, week, zone), gathered: gatherWeek(source, week, zone) }
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
  }
}

function withChoice(month: MonthRecord, choice: ShareChoice, at: Instant): MonthRecord {
  switch (choice.kind) {
    case 'check-in':
      return shareCheckIn(month, choice.id, choice.parts, at)
    case 'promise': {
      const promise = promiseIn(month, choice.id)
      return promise === undefined
        ? month
        : putPromise(month, { ...promise, shareable: choice.shareable, updatedAt: at })
    }
    case 'appreciation':
      return shareAppreciation(month, choice.id, choice.shareable, at)
  }
}

/** What exporting needs from the world outside. */
export interface RecapPress {
  /** Asks where to put the file; null when people changed their minds. */
  askWhere(suggestedName: string): Promise<string | null>
  /** Prints the page of a week; null when it did not come out whole. */
  print(week: Week): Promise<Uint8Array | null>
  /** Puts the file there whole, or leaves what was there. */
  write(path: string, pdf: Uint8Array): Promise<Result<null, StorageFailure>>
}

/** Prints the page of a week and puts it where people choose. */
export async function exportRecap(
  press: RecapPress,
  week: Week,
): Promise<Result<{ readonly path: string }, ExportRecapFailure | StorageFailure>> {
  const path = await press.askWhere(`Hearthside ${week}.pdf`)
  if (path === null) return fail({ kind: 'export-cancelled' })
  const pdf = await press.print(week)
  if (pdf === null) return fail({ kind: 'print-failed' })
  const written = await press.write(path, pdf)
  return written.ok ? ok({ path }) : written
}
