import type { SummitTable } from '#contract/commands/summit'
import { monthOf } from '#domain/calendar'
import type { CheckIn } from '#domain/check-in'
import type { MemberId } from '#domain/ids'
import type { Member } from '#domain/member'
import type { MonthRecord } from '#domain/month-record'
import type { Appreciation } from '#domain/appreciation'
import { isForTheHouse, maySee } from '#domain/audience'
import { isOnTheTable, keptShare } from '#domain/promise'
import { turnIn } from '#domain/steps/round'
import { forgetAnswers, isRevealed } from '#domain/summit/close-summit'
import { progressAt, showSummit, type OpenSummit } from '#domain/summit/open-summit'
import { withoutRevealed, withPrepared } from '#domain/summit/prepared'
import { withoutStrangers } from '#domain/summit/seats'
import { speakingOrder } from '#domain/summit/speaking-order'
import { BooksAreClosed } from '../storage/keeper'
import type { Books } from '../storage/books'
import type { Shelf } from '../storage/shelf'
import { lotBefore } from './lot'

/** The running summit as the interface may know it, or null when none is running. */
export async function layTable(books: Books, reader: MemberId | null): Promise<SummitTable | null> {
  const { summit, prepared } = books.drafts.current
  if (summit === null) return null
  const months = await books.months.all()
  const promises = months.flatMap(month => month.promises)
  const present = membersAt(books, summit)
  return {
    summit: showSummit(reader === null ? summit : withPrepared(summit, reader, prepared[reader]), reader),
    checkIns: isRevealed(summit) ? revealedIn(months, summit) : [],
    promises: promises.filter(promise => isOnTheTable(promise, summit.id, present)),
    kept: keptShare(promises.filter(promise => isForTheHouse(promise, present))),
    topics: await lotBefore(books, present, summit.id),
    keptCards: months.flatMap(month => month.appreciations).filter(isOnTurnIn(summit, present)),
  }
}

// What a round of thanks brings: the cards that the one whose turn it is has kept, for people who are here.
function isOnTurnIn(summit: OpenSummit, present: readonly Member[]): (card: Appreciation) => boolean {
  const round = progressAt(summit, summit.current, 'appreciations')
  const speaker = round === null ? null : turnIn(round, speakingOrder(summit, summit.current))
  return card =>
    card.isKeptForSummit &&
    card.author === speaker &&
    card.to.every(member => summit.present.includes(member)) &&
    // One that is for few waits for an evening on which the others are not here.
    isForTheHouse(card, present)
}

export const membersAt = ({ household }: Books, { present }: OpenSummit): readonly Member[] =>
  household.current?.members.filter(member => present.includes(member.id)) ?? []

/**
 * Ends what a crash may have left between two books: a summit whose check-ins are revealed in the month but still
 * hidden in the drafts, or one that is closed in the month but still running in the drafts.
 */
export async function finishInterrupted(shelf: Shelf): Promise<void> {
  if (shelf.closed !== null) return
  const { books } = shelf
  const running = books.drafts.current.summit
  if (running === null) return
  const members = books.household.current?.members.map(({ id }) => id) ?? []
  const seated = withoutStrangers(running, members)
  if (seated !== running) await books.drafts.put(drafts => ({ ...drafts, summit: seated }))
  const month = await books.months.of(monthOf(running.on)).catch((fault: unknown) => {
    // Nothing can be finished in a book that cannot be read; whoever asks for it will hear why.
    if (fault instanceof BooksAreClosed) return null
    throw fault
  })
  if (month === null) return
  const record = month.current.summits.find(summit => summit.id === running.id)
  if (record === undefined) return
  if (record.closedAt !== null) await books.drafts.put(drafts => ({ ...drafts, summit: null }))
  else if (!isRevealed(seated))
    await books.drafts.put(drafts => ({
      ...drafts,
      summit: forgetAnswers(seated),
      prepared: withoutRevealed(
        drafts.prepared,
        record.checkIns.map(({ author }) => author),
      ),
    }))
}

// Whoever sat down afterwards does not see what was turned over before those who were here.
const revealedIn = (months: readonly MonthRecord[], summit: OpenSummit): readonly CheckIn[] =>
  (months.flatMap(month => month.summits).find(record => record.id === summit.id)?.checkIns ?? []).filter(
    checkIn => maySee(checkIn.audience, summit.present),
  )
