import { describe, expect, it } from 'vitest'
import type { Instant, Month } from '#domain/calendar'
import { mergeHousehold, type WholeHousehold } from '#domain/merge/merge'
import {
  isBuriedIn,
  putBackAppreciation,
  putBackCheckIn,
  takeBackCheckIn,
  withdrawAppreciation,
} from '#domain/month-changes'
import type { MonthRecord } from '#domain/month-record'
import {
  aCheckIn,
  aHousehold,
  aMonth,
  anAppreciation,
  aSummit,
  at,
  ben,
  idNumbered,
  sundayEvening,
  valueOf,
} from '../support/builders'

const hers = aCheckIn()
const his = aCheckIn({ id: idNumbered(301), author: ben })
const card = anAppreciation({ shareable: true })
const other = anAppreciation({ id: idNumbered(501), words: 'for the ride' })
const month = aMonth({
  summits: [aSummit({ checkIns: [hers, his] }), aSummit({ id: idNumbered(201) })],
  appreciations: [card, other],
  tombstones: [{ id: idNumbered<string>(900), deletedAt: sundayEvening }],
})

const deletedAt = at('2026-11-22T20:00:00.000Z')
const moments = [
  ['a moment later', at('2026-11-22T20:00:08.000Z')],
  ['in the same millisecond', deletedAt],
  ['after the clock was set back by an hour', at('2026-11-22T19:00:08.000Z')],
  ['after the clock was set back to before it was written', at('2026-11-22T18:00:00.000Z')],
] as const

const cardBack = (now: Instant): MonthRecord =>
  putBackAppreciation(withdrawAppreciation(month, card.id, deletedAt), card, now)

const checkInBack = (now: Instant, summitId = aSummit().id): MonthRecord =>
  putBackCheckIn(takeBackCheckIn(month, hers.id, deletedAt), summitId, hers, now)

const whole = (record: MonthRecord): WholeHousehold => ({
  household: aHousehold(),
  months: new Map([['2026-11' as Month, record]]),
})

const mergedInto = (here: MonthRecord, arriving: MonthRecord): MonthRecord =>
  valueOf(mergeHousehold(whole(here), whole(arriving))).months.get('2026-11' as Month) ?? aMonth()

const { updatedAt: _written, ...cardAsItWas } = card
const { updatedAt: _said, ...checkInAsItWas } = hers

describe.each(moments)('put back %s', (_, now) => {
  it('a card is as it was, and its tombstone is gone', () => {
    const back = cardBack(now)
    expect(back.appreciations).toHaveLength(2)
    expect(back.appreciations.find(({ id }) => id === card.id)).toMatchObject(cardAsItWas)
    expect(back.appreciations).toContainEqual(other)
    expect(back.tombstones).toEqual(month.tombstones)
    expect(isBuriedIn(back, card.id)).toBe(false)
  })

  it('a check-in is in its summit as it was, and its tombstone is gone', () => {
    const back = checkInBack(now)
    expect(back.summits.map(({ checkIns }) => checkIns.length)).toEqual([2, 0])
    expect(back.summits[0]?.checkIns.find(({ id }) => id === hers.id)).toMatchObject(checkInAsItWas)
    expect(back.summits[0]?.checkIns).toContainEqual(his)
    expect(back.tombstones).toEqual(month.tombstones)
  })

  it('both come back where they are still deleted, when the two are merged', () => {
    const buriedCard = withdrawAppreciation(month, card.id, deletedAt)
    expect(
      mergedInto(buriedCard, cardBack(now))
        .appreciations.map(({ id }) => id)
        .sort(),
    ).toEqual([card.id, other.id])
    const buriedCheckIn = takeBackCheckIn(month, hers.id, deletedAt)
    expect(
      mergedInto(buriedCheckIn, checkInBack(now))
        .summits[0]?.checkIns.map(({ id }) => id)
        .sort(),
    ).toEqual([hers.id, his.id])
  })
})

it('puts nothing back twice', () => {
  const now = at('2026-11-22T20:00:08.000Z')
  const back = cardBack(now)
  expect(putBackAppreciation(back, card, now)).toEqual(back)
  const said = checkInBack(now)
  expect(putBackCheckIn(said, aSummit().id, hers, now)).toEqual(said)
})

it('leaves everything as it is when the summit of the check-in is gone', () => {
  const taken = takeBackCheckIn(month, hers.id, deletedAt)
  expect(putBackCheckIn(taken, idNumbered(299), hers, deletedAt)).toBe(taken)
})
