import type { SummitTable } from '#contract/commands/summit'
import { monthOf } from '#domain/calendar'
import type { CheckIn } from '#domain/check-in'
import type { MemberId } from '#domain/ids'
import type { MonthRecord } from '#domain/month-record'
import { isOnTheTable } from '#domain/promise'
import { showSummit, type OpenSummit } from '#domain/summit/open-summit'
import { forgetAnswers, isRevealed } from '#domain/summit/close-summit'
import { BooksAreClosed } from '../storage/keeper'
import type { Books } from '../storage/books'
import type { Shelf } from '../storage/shelf'

/** The running summit as the interface may know it, or null when none is running. */
export async function layTable(books: Books, reader: MemberId | null): Promise<SummitTable | null> {
  const summit = books.drafts.current.summit
  if (summit === null) return null
  const months = await books.months.all()
  return {
    summit: showSummit(summit, reader),
    checkIns: isRevealed(summit) ? revealedIn(months, summit) : [],
    promises: months
      .flatMap(month => month.promises)
      .filter(promise => isOnTheTable(promise, summit.id, summit.present)),
  }
}

/**
 * Ends what a crash may have left between two books: a summit whose check-ins are revealed in the month but still
 * hidden in the drafts, or one that is closed in the month but still running in the drafts.
 */
export async function finishInterrupted(shelf: Shelf): Promise<void> {
  if (shelf.closed !== null) return
  const { books } = shelf
  const running = books.drafts.current.summit
  if (running === null) return
  const month = await books.months.of(monthOf(running.on)).catch((fault: unknown) => {
    // Nothing can be finished in a book that cannot be read; whoever asks for it will hear why.
    if (fault instanceof BooksAreClosed) return null
    throw fault
  })
  if (month === null) return
  const record = month.current.summits.find(summit => summit.id === running.id)
  if (record === undefined) return
  if (record.closedAt !== null) await books.drafts.put(drafts => ({ ...drafts, summit: null }))
  else if (!isRevealed(running))
    await books.drafts.put(drafts => ({ ...drafts, summit: forgetAnswers(running) }))
}

const revealedIn = (months: readonly MonthRecord[], summit: OpenSummit): readonly CheckIn[] =>
  months.flatMap(month => month.summits).find(record => record.id === summit.id)?.checkIns ?? []
