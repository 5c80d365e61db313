import type { summitCommands } from '#contract/commands/summit'
import {
  holdsCheckIn,
  isBuriedIn,
  promiseIn,
  putBackCheckIn,
  putPromise,
  takeBackCheckIn,
} from '#domain/month-changes'
import { settlePromise, type SettlePromiseFailure } from '#domain/promise'
import { fail, ok } from '#domain/result'
import { layTable } from '../../services/summit-table'
import type { HandlersOf, Workroom } from './handler-types'

/** Changes to what was already said: settled promises, check-ins taken back. */
export function saidHandlers({
  shelf,
  clock,
  deleted,
}: Workroom): HandlersOf<Extract<keyof typeof summitCommands, 'check-in.take-back' | 'promise.settle'>> {
  return {
    'check-in.take-back': async ({ checkInId }) => {
      const month = await shelf.books.months.find(body => holdsCheckIn(body, checkInId))
      if (month === null) return fail({ kind: 'no-such-check-in' })
      const summit = month.current.summits.find(({ checkIns }) => checkIns.some(({ id }) => id === checkInId))
      const checkIn = summit?.checkIns.find(({ id }) => id === checkInId)
      const taken = await month.forget(body => takeBackCheckIn(body, checkInId, clock.now()))
      if (taken.ok && summit !== undefined && checkIn !== undefined)
        deleted.remember(checkInId, async () => {
          const holding = await shelf.books.months.find(body => isBuriedIn(body, checkInId))
          return (
            holding?.put(body => putBackCheckIn(body, summit.id, checkIn, clock.now())) ??
            fail({ kind: 'too-late' })
          )
        })
      return taken.ok ? ok(await layTable(shelf.books, null)) : taken
    },

    'promise.settle': async ({ promiseId, outcome }) => {
      const { drafts, months } = shelf.books
      const summit = drafts.current.summit
      if (summit === null) return fail({ kind: 'no-summit' })
      const month = await months.find(body => promiseIn(body, promiseId) !== undefined)
      if (month === null) return fail({ kind: 'no-such-promise' })
      const settled = await month.change<SettlePromiseFailure | { readonly kind: 'no-such-promise' }>(
        body => {
          const promise = promiseIn(body, promiseId)
          if (promise === undefined) return fail({ kind: 'no-such-promise' })
          const next = settlePromise(promise, outcome, summit.id, clock.now())
          return next.ok ? ok(putPromise(body, next.value)) : next
        },
      )
      if (!settled.ok) return settled
      const table = await layTable(shelf.books, null)
      return table === null ? fail({ kind: 'no-summit' }) : ok(table)
    },
  }
}
