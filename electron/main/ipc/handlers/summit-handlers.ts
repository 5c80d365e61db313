import { agendas } from '#content/agendas'
import type { NoSummit, SummitSummary, SummitTable, summitCommands } from '#contract/commands/summit'
import type { StorageFailure } from '#contract/command'
import { dayAt, monthOf } from '#domain/calendar'
import { asHeld } from '#domain/agenda'
import type { MemberId } from '#domain/ids'
import { putEntry } from '#domain/month-record'
import { itemsAsked } from '#domain/own-items'
import { fail, ok, type Kinded, type Result } from '#domain/result'
import {
  closeSummit,
  forgetAnswers,
  isRevealed,
  recordSummit,
  reopenSummit,
  revealCheckIns,
} from '#domain/summit/close-summit'
import {
  goToStep,
  openSummit,
  sayReady,
  takeAnswer,
  type OpenSummit,
  type OpenSummitFailure,
} from '#domain/summit/open-summit'
import { withoutRevealed } from '#domain/summit/prepared'
import { seatMember } from '#domain/summit/seats'
import { rateSummit, type NotPresentThen } from '#domain/summit/summit-record'
import { spendTime } from '#domain/summit/time-spent'
import { layTable } from '../../services/summit-table'
import { summaryOf } from '../../services/summit-summary'
import type { HandlersOf, Workroom } from './handler-types'

type SummitHandlers = HandlersOf<
  Exclude<keyof typeof summitCommands, 'check-in.take-back' | 'promise.settle'>
>

export function summitHandlers({ shelf, clock, newId }: Workroom): SummitHandlers {
  const changeSummit = <Failure extends Kinded>(
    rule: (summit: OpenSummit) => Result<OpenSummit, Failure>,
  ): Promise<Result<unknown, Failure | NoSummit | StorageFailure>> =>
    shelf.books.drafts.change<Failure | NoSummit>(drafts => {
      if (drafts.summit === null) return fail({ kind: 'no-summit' })
      const changed = rule(drafts.summit)
      return changed.ok ? ok({ ...drafts, summit: changed.value }) : changed
    })

  const table = async (reader: MemberId | null = null): Promise<Result<SummitTable, NoSummit>> => {
    const laid = await layTable(shelf.books, reader)
    return laid === null ? fail({ kind: 'no-summit' }) : ok(laid)
  }

  return {
    'summit.current': async ({ reader }) => ok(await layTable(shelf.books, reader)),

    'summit.open': async ({ agenda: key, present, isForAll, hasGuesses }) => {
      const { household, drafts, months } = shelf.books
      const home = household.current
      if (home === null) return fail({ kind: 'no-household' })
      const members = home.members.map(member => member.id)
      const agenda = [...agendas, ...home.agendas.map(asHeld)].find(candidate => candidate.key === key)
      if (agenda === undefined) return fail({ kind: 'no-such-agenda' })

      const now = clock.now()
      const heldBefore = [...months.outlines().values()].reduce((sum, month) => sum + month.summits, 0)
      const plan = {
        agenda,
        present,
        isForAll: isForAll === true,
        hasGuesses: hasGuesses === true,
        asked: itemsAsked(home),
        on: dayAt(now, clock.zone()),
        heldBefore,
      }
      const opened = await drafts.change<OpenSummitFailure | { readonly kind: 'summit-running' }>(current => {
        if (current.summit !== null) return fail({ kind: 'summit-running' })
        const summit = openSummit(plan, members, newId(), now)
        return summit.ok ? ok({ ...current, summit: summit.value }) : summit
      })
      return opened.ok ? table() : opened
    },

    'summit.go-to': async ({ step }) => {
      const gone = await changeSummit(summit => goToStep(summit, step, clock.now()))
      return gone.ok ? table() : gone
    },

    'summit.spend': async ({ step, ...time }) => {
      const spent = await changeSummit(summit => spendTime(summit, step, time))
      return spent.ok ? ok(null) : spent
    },

    'summit.answer': async ({ step, answer, reader }) => {
      const taken = await changeSummit(summit => takeAnswer(summit, step, answer, clock.now()))
      return taken.ok ? table(reader) : taken
    },

    'summit.say-ready': async ({ memberId, isReady }) => {
      const said = await changeSummit(summit => sayReady(summit, memberId, isReady, clock.now()))
      return said.ok ? table() : said
    },

    'summit.seat': async ({ memberId, isPresent }) => {
      const members = shelf.books.household.current?.members.map(member => member.id) ?? []
      const seated = await changeSummit(summit =>
        seatMember(summit, memberId, isPresent, members, clock.now()),
      )
      return seated.ok ? table() : seated
    },

    // The month first, then the drafts: a crash in between is finished at the next start.
    'check-in.reveal': async () => {
      const { drafts, months } = shelf.books
      await drafts.settled()
      const { summit } = drafts.current
      if (summit === null) return fail({ kind: 'no-summit' })
      const now = clock.now()
      const revealed = revealCheckIns(summit, newId, now)
      if (!revealed.ok) return revealed
      const record = recordSummit(summit, revealed.value, now, null)
      const month = monthOf(summit.on)
      const kept = await months.put(month, body => ({ ...body, summits: putEntry(body.summits, record) }))
      if (!kept.ok) return kept
      const authors = revealed.value.map(({ author }) => author)
      const cleared = await drafts.put(current => ({
        ...current,
        summit: current.summit === null ? null : forgetAnswers(current.summit),
        prepared: withoutRevealed(current.prepared, authors),
      }))
      if (cleared.ok) return table()
      // Not turned over after all, so nothing of it may stay where the revealed answers are.
      if (drafts.current.summit !== null && !isRevealed(drafts.current.summit))
        await months.put(month, body => ({
          ...body,
          summits: body.summits.filter(other => other.id !== summit.id),
        }))
      return cleared
    },

    'summit.close': async () => {
      const { drafts, months } = shelf.books
      // What was answered a moment ago belongs to it, however slow the disk is.
      await drafts.settled()
      const { summit } = drafts.current
      if (summit === null) return fail({ kind: 'no-summit' })
      const month = monthOf(summit.on)
      const kept = await months.put(month, body => closeSummit(body, summit, newId, clock.now()))
      if (!kept.ok) return kept
      const cleared = await drafts.put(current => ({ ...current, summit: null }))
      if (!cleared.ok) {
        // It goes on, so it is not closed: what people change now has to count.
        await months.put(month, body => reopenSummit(body, summit))
        return cleared
      }
      const today = dayAt(clock.now(), clock.zone())
      return ok<SummitSummary>(await summaryOf(shelf.books, kept.value, summit.id, summit.present, today))
    },

    'summit.rate': async ({ summitId, memberId, stars }) => {
      const month = await shelf.books.months.find(body => body.summits.some(({ id }) => id === summitId))
      if (month === null) return fail({ kind: 'no-summit' })
      const rated = await month.change<NotPresentThen | NoSummit>(body => {
        const summit = body.summits.find(({ id }) => id === summitId)
        if (summit === undefined) return fail({ kind: 'no-summit' })
        const next = rateSummit(summit, memberId, stars, newId(), clock.now())
        return next.ok ? ok({ ...body, summits: putEntry(body.summits, next.value) }) : next
      })
      return rated.ok ? ok(null) : rated
    },

    'summit.set-aside': async () => {
      const cleared = await shelf.books.drafts.change<NoSummit>(drafts =>
        drafts.summit === null ? fail({ kind: 'no-summit' }) : ok({ ...drafts, summit: null }),
      )
      return cleared.ok ? ok(null) : cleared
    },
  }
}
