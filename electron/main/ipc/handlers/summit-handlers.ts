import { agendas } from '#content/agendas'
import type { NoSummit, SummitTable, summitCommands } from '#contract/commands/summit'
import type { StorageFailure } from '#contract/command'
import { dayAt, monthOf } from '#domain/calendar'
import type { MemberId } from '#domain/ids'
import { putEntry } from '#domain/month-record'
import { fail, ok, type Kinded, type Result } from '#domain/result'
import {
  closeSummit,
  forgetAnswers,
  isRevealed,
  recordSummit,
  revealCheckIns,
} from '#domain/summit/close-summit'
import {
  goToStep,
  openSummit,
  spendTime,
  takeAnswer,
  type OpenSummit,
  type OpenSummitFailure,
} from '#domain/summit/open-summit'
import { layTable } from '../../services/summit-table'
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

    'summit.open': async ({ agenda: key, present, isForAll }) => {
      const { household, drafts, months } = shelf.books
      const members = household.current?.members.map(member => member.id)
      const agenda = agendas.find(candidate => candidate.key === key)
      if (members === undefined) return fail({ kind: 'no-household' })
      if (agenda === undefined) return fail({ kind: 'no-such-agenda' })

      const now = clock.now()
      const heldBefore = [...months.outlines().values()].reduce((sum, month) => sum + month.summits, 0)
      const plan = { agenda, present, isForAll: isForAll === true, on: dayAt(now, clock.zone()), heldBefore }
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

    'summit.spend': async ({ step, seconds }) => {
      const spent = await changeSummit(summit => spendTime(summit, step, seconds))
      return spent.ok ? ok(null) : spent
    },

    'summit.answer': async ({ step, answer, reader }) => {
      const taken = await changeSummit(summit => takeAnswer(summit, step, answer, clock.now()))
      return taken.ok ? table(reader) : taken
    },

    // The month first, then the drafts: a crash in between is finished at the next start.
    'check-in.reveal': async () => {
      const { drafts, months } = shelf.books
      const { summit } = drafts.current
      if (summit === null) return fail({ kind: 'no-summit' })
      const now = clock.now()
      const revealed = revealCheckIns(summit, newId, now)
      if (!revealed.ok) return revealed
      const record = recordSummit(summit, revealed.value, now, null)
      const month = monthOf(summit.on)
      const kept = await months.put(month, body => ({ ...body, summits: putEntry(body.summits, record) }))
      if (!kept.ok) return kept
      const cleared = await changeSummit<never>(current => ok(forgetAnswers(current)))
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
      const { summit } = drafts.current
      if (summit === null) return fail({ kind: 'no-summit' })
      const kept = await months.put(monthOf(summit.on), body => closeSummit(body, summit, newId, clock.now()))
      if (!kept.ok) return kept
      const cleared = await drafts.put(current => ({ ...current, summit: null }))
      if (!cleared.ok) return cleared
      return ok({ promises: kept.value.promises.filter(promise => promise.madeAt === summit.id) })
    },

    'summit.set-aside': async () => {
      const cleared = await shelf.books.drafts.change<NoSummit>(drafts =>
        drafts.summit === null ? fail({ kind: 'no-summit' }) : ok({ ...drafts, summit: null }),
      )
      return cleared.ok ? ok(null) : cleared
    },
  }
}
