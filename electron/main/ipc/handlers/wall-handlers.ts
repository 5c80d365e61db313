import type { Wall, wallCommands } from '#contract/commands/wall'
import { postAppreciation, type PostAppreciationFailure } from '#domain/appreciation'
import { isForTheHouse } from '#domain/audience'
import { dayAt, monthOf } from '#domain/calendar'
import {
  holdsAppreciation,
  isBuriedIn,
  putBackAppreciation,
  withdrawAppreciation,
} from '#domain/month-changes'
import { fail, ok } from '#domain/result'
import type { HandlersOf, Workroom } from './handler-types'

export function wallHandlers({
  shelf,
  clock,
  newId,
  deleted,
}: Workroom): HandlersOf<keyof typeof wallCommands> {
  const look = async (): Promise<Wall> =>
    (await shelf.books.months.all())
      .flatMap(month => month.appreciations)
      .filter(card => isForTheHouse(card, shelf.books.household.current?.members ?? []))
      .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))

  return {
    'wall.look': async () => ok(await look()),

    'appreciation.post': async draft => {
      const members = shelf.books.household.current?.members.map(member => member.id)
      if (members === undefined) return fail({ kind: 'no-household' })
      const now = clock.now()
      const month = monthOf(dayAt(now, clock.zone()))
      const posted = await shelf.books.months.change<PostAppreciationFailure>(month, body => {
        const card = postAppreciation(draft, members, members, newId(), now)
        return card.ok ? ok({ ...body, appreciations: [...body.appreciations, card.value] }) : card
      })
      return posted.ok ? ok(await look()) : posted
    },

    'appreciation.withdraw': async ({ appreciationId }) => {
      const month = await shelf.books.months.find(body => holdsAppreciation(body, appreciationId))
      if (month === null) return fail({ kind: 'no-such-appreciation' })
      const card = month.current.appreciations.find(({ id }) => id === appreciationId)
      const withdrawn = await month.forget(body => withdrawAppreciation(body, appreciationId, clock.now()))
      if (withdrawn.ok && card !== undefined)
        deleted.remember(card.id, async () => {
          const holding = await shelf.books.months.find(body => isBuriedIn(body, card.id))
          return (
            holding?.put(body => putBackAppreciation(body, card, clock.now())) ?? fail({ kind: 'too-late' })
          )
        })
      return withdrawn.ok ? ok(await look()) : withdrawn
    },
  }
}
