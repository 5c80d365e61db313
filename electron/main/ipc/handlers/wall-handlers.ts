import type { NoSuchAppreciation, Wall, wallCommands } from '#contract/commands/wall'
import {
  hangUp,
  pinAppreciation,
  postAppreciation,
  rewordAppreciation,
  sayBack,
  sayLanded,
  type Appreciation,
  type PostAppreciationFailure,
} from '#domain/appreciation'
import { dayAt, monthOf, type Instant } from '#domain/calendar'
import type { AppreciationId, MemberId } from '#domain/ids'
import {
  appreciationIn,
  isBuriedIn,
  putAppreciation,
  putBackAppreciation,
  withdrawAppreciation,
} from '#domain/month-changes'
import { fail, ok, type Kinded, type Result } from '#domain/result'
import { hangsBefore, hangsForTheHouse, inWallOrder } from '#domain/wall'
import type { HandlersOf, Workroom } from './handler-types'

export function wallHandlers({
  shelf,
  clock,
  newId,
  deleted,
}: Workroom): HandlersOf<Exclude<keyof typeof wallCommands, 'picture.keep'>> {
  const look = async (viewers: readonly MemberId[] | null): Promise<Wall> => {
    const members = shelf.books.household.current?.members ?? []
    const hangs = (card: Appreciation) =>
      viewers === null ? hangsForTheHouse(card, members) : hangsBefore(card, viewers)
    const cards = (await shelf.books.months.all()).flatMap(month => month.appreciations.filter(hangs))
    return { cards: inWallOrder(cards), members, today: dayAt(clock.now(), clock.zone()), zone: clock.zone() }
  }

  const holding = (id: AppreciationId) =>
    shelf.books.months.find(body => appreciationIn(body, id) !== undefined)

  const changeCard = async <Failure extends Kinded = never>(
    id: AppreciationId,
    rule: (card: Appreciation, at: Instant) => Result<Appreciation, Failure>,
  ) => {
    const month = await holding(id)
    if (month === null) return fail({ kind: 'no-such-appreciation' })
    const changed = await month.change<Failure | NoSuchAppreciation>(body => {
      const card = appreciationIn(body, id)
      if (card === undefined) return fail({ kind: 'no-such-appreciation' })
      const next = rule(card, clock.now())
      return next.ok ? ok(putAppreciation(body, next.value)) : next
    })
    if (!changed.ok) return changed
    const card = appreciationIn(changed.value, id)
    return card === undefined ? fail({ kind: 'no-such-appreciation' }) : ok(card)
  }

  return {
    'wall.look': async ({ viewers }) => ok(await look(viewers)),

    'appreciation.post': async draft => {
      const members = shelf.books.household.current?.members.map(member => member.id)
      if (members === undefined) return fail({ kind: 'no-household' })
      const now = clock.now()
      const month = monthOf(dayAt(now, clock.zone()))
      const card = postAppreciation(draft, members, newId(), now)
      if (!card.ok) return card
      const posted = await shelf.books.months.change<PostAppreciationFailure>(month, body =>
        ok({ ...body, appreciations: [...body.appreciations, card.value] }),
      )
      return posted.ok ? card : posted
    },

    'appreciation.reword': ({ appreciationId, words }) =>
      changeCard(appreciationId, (card, at) => rewordAppreciation(card, words, at)),
    'appreciation.answer': ({ appreciationId, receiver, hasLanded }) =>
      changeCard(appreciationId, (card, at) => sayLanded(card, receiver, hasLanded, at)),
    'appreciation.say-back': ({ appreciationId, receiver, words }) =>
      changeCard(appreciationId, (card, at) => sayBack(card, receiver, words, at)),
    'appreciation.pin': ({ appreciationId, isPinned }) =>
      changeCard(appreciationId, (card, at) => ok(pinAppreciation(card, isPinned, at))),
    'appreciation.hang-up': ({ appreciationId }) =>
      changeCard(appreciationId, (card, at) => ok(hangUp(card, at))),

    'appreciation.withdraw': async ({ appreciationId }) => {
      const month = await holding(appreciationId)
      const card = month === null ? undefined : appreciationIn(month.current, appreciationId)
      if (month === null || card === undefined) return fail({ kind: 'no-such-appreciation' })
      const withdrawn = await month.forget(body => withdrawAppreciation(body, appreciationId, clock.now()))
      if (!withdrawn.ok) return withdrawn
      if (card.picture !== null) shelf.books.pictures.spare(card.picture)
      deleted.remember(card.id, async () => {
        const buried = await shelf.books.months.find(body => isBuriedIn(body, card.id))
        return buried?.put(body => putBackAppreciation(body, card, clock.now())) ?? fail({ kind: 'too-late' })
      })
      return ok(null)
    },
  }
}
