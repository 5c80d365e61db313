import type { MonthRecord } from '#domain/month-record'
import { describe, expect, it } from 'vitest'
import {
  holdsAppreciation,
  holdsCheckIn,
  promiseIn,
  putPromise,
  shareAppreciation,
  shareCheckIn,
  takeBackCheckIn,
  withdrawAppreciation,
} from '#domain/month-changes'
import {
  aCheckIn,
  aMonth,
  anAppreciation,
  aPromise,
  aSummit,
  ben,
  idNumbered,
  later,
} from '../support/builders'

const hers = aCheckIn()
const his = aCheckIn({ id: idNumbered(301), author: ben })
const card = anAppreciation()
const otherCard = anAppreciation({ id: idNumbered(501), words: 'for the ride' })
const promise = aPromise()
const otherPromise = aPromise({ id: idNumbered(401) })
const month = aMonth({
  summits: [aSummit({ checkIns: [hers, his] }), aSummit({ id: idNumbered(201) })],
  appreciations: [card, otherCard],
  promises: [promise, otherPromise],
})

describe('taking back a check-in', () => {
  const taken = takeBackCheckIn(month, hers.id, later)

  it('leaves the other’s, and everything else', () => {
    expect(taken.summits[0]?.checkIns).toEqual([his])
    expect(taken).toMatchObject({ appreciations: [card, otherCard], promises: [promise, otherPromise] })
  })

  it('leaves a tombstone and none of the words', () => {
    expect(taken.tombstones).toEqual([{ id: hers.id, deletedAt: later }])
    expect(JSON.stringify(taken.tombstones)).not.toContain(hers.high)
  })

  it('changes nothing when done twice', () => {
    expect(takeBackCheckIn(taken, hers.id, later)).toEqual(taken)
  })
})

describe('withdrawing an appreciation', () => {
  it('takes the card off the wall and leaves a tombstone', () => {
    const withdrawn = withdrawAppreciation(month, card.id, later)
    expect(withdrawn.appreciations).toEqual([otherCard])
    expect(withdrawn.tombstones).toEqual([{ id: card.id, deletedAt: later }])
  })
})

describe('sharing', () => {
  it('a check-in lets out the parts its author chose, each once', () => {
    const shared = (['high', 'high', 'scores'] as const).reduce<MonthRecord>(
      (kept, part) => shareCheckIn(kept, hers.id, { part, shareable: true }, later),
      month,
    )
    expect(shared.summits[0]?.checkIns).toEqual([
      { ...hers, shareable: ['high', 'scores'], updatedAt: later },
      his,
    ])
  })

  it('a check-in may let out nothing again', () => {
    const high = { part: 'high', shareable: true } as const
    const shared = shareCheckIn(
      shareCheckIn(month, hers.id, high, later),
      hers.id,
      { ...high, shareable: false },
      later,
    )
    expect(shared.summits[0]?.checkIns[0]?.shareable).toEqual([])
  })

  it('a card changes that card alone', () => {
    expect(shareAppreciation(month, card.id, true, later).appreciations).toEqual([
      { ...card, shareable: true, updatedAt: later },
      otherCard,
    ])
  })
})

describe('a promise in a month', () => {
  it('is put in its own place', () => {
    const kept = aPromise({ outcome: 'kept' })
    expect(putPromise(month, kept).promises).toEqual([kept, otherPromise])
  })

  it('is found by its id', () => {
    expect(promiseIn(month, otherPromise.id)).toBe(otherPromise)
    expect(promiseIn(month, idNumbered(499))).toBeUndefined()
  })
})

describe('what a month holds', () => {
  it.each([
    ['a check-in of one of its summits', holdsCheckIn(month, his.id), true],
    ['another check-in', holdsCheckIn(month, idNumbered(399)), false],
    ['a card', holdsAppreciation(month, otherCard.id), true],
    ['another card', holdsAppreciation(month, idNumbered(599)), false],
  ])('%s: %3$s', (_, held, expected) => {
    expect(held).toBe(expected)
  })
})
