import { describe, expect, it } from 'vitest'
import type { Month } from '#domain/calendar'
import { mergeHousehold, type MergeSum, type WholeHousehold } from '#domain/merge/merge'
import type { MonthRecord } from '#domain/month-record'
import {
  aCheckIn,
  aHousehold,
  aMonth,
  anAppreciation,
  aPromise,
  aSummit,
  at,
  ben,
  idNumbered,
  later,
  valueOf,
} from '../support/builders'

const november = '2026-11' as Month
const december = '2026-12' as Month
const muchLater = at('2026-11-23T08:00:00.000Z')

const whole = (month: Partial<MonthRecord>, name = november): WholeHousehold => ({
  household: aHousehold(),
  months: new Map([[name, aMonth(month)]]),
})

const noneAdded: MergeSum['added'] = {
  members: 0,
  summits: 0,
  checkIns: 0,
  promises: 0,
  appreciations: 0,
  topics: 0,
  agendas: 0,
  items: 0,
  unplugHours: 0,
}
// Both members are on either side.
const nothing: MergeSum = { added: noneAdded, renewed: 0, kept: 2, stayDeleted: 0 }

function merged(here: WholeHousehold, arriving: WholeHousehold) {
  const { sum, ...both } = valueOf(mergeHousehold(here, arriving))
  return { ...both, sum, november: both.months.get(november) ?? aMonth() }
}

const card = anAppreciation()
const renewed = anAppreciation({ words: 'you kept my dinner warm, twice', updatedAt: later })
const revived = anAppreciation({ updatedAt: muchLater })
const stone = { id: card.id, deletedAt: later }

describe('a card', () => {
  it.each([
    [
      'that is only there is added',
      {},
      { appreciations: [card] },
      [card],
      { added: { ...noneAdded, appreciations: 1 } },
    ],
    ['that is only here stays', { appreciations: [card] }, {}, [card], {}],
    [
      'that is the same in both stays',
      { appreciations: [card] },
      { appreciations: [card] },
      [card],
      { kept: 3 },
    ],
    [
      'that is newer there comes over',
      { appreciations: [card] },
      { appreciations: [renewed] },
      [renewed],
      { renewed: 1 },
    ],
    [
      'that is newer here stays',
      { appreciations: [renewed] },
      { appreciations: [card] },
      [renewed],
      { kept: 3 },
    ],
    [
      'that was deleted here and is older there stays deleted',
      { tombstones: [stone] },
      { appreciations: [card] },
      [],
      { stayDeleted: 1 },
    ],
    [
      'that was deleted here at the moment of its last change there stays deleted',
      { tombstones: [stone] },
      { appreciations: [renewed] },
      [],
      { stayDeleted: 1 },
    ],
    [
      'that was deleted here and changed there after that is here again',
      { tombstones: [stone] },
      { appreciations: [revived] },
      [revived],
      { added: { ...noneAdded, appreciations: 1 } },
    ],
    [
      'that was deleted there and is still here stays',
      { appreciations: [card] },
      { tombstones: [stone] },
      [card],
      {},
    ],
  ])('%s', (_, here, arriving, expected, sum) => {
    const result = merged(whole(here), whole(arriving))
    expect(result.november.appreciations).toEqual(expected)
    expect(result.sum).toEqual({ ...nothing, ...sum })
    const isHere = expected.length > 0
    const hasStone = result.november.tombstones.some(({ id }) => id === card.id)
    expect(hasStone).toBe(!isHere)
  })

  it('in a month that was not here comes with its month', () => {
    const result = merged(whole({}), whole({ appreciations: [card] }, december))
    expect(result.months.get(december)?.appreciations).toEqual([card])
  })

  it('that lies in another month there is not doubled', () => {
    const { months } = merged(whole({ appreciations: [card] }), whole({ appreciations: [card] }, december))
    expect([...months.values()].flatMap(month => month.appreciations)).toEqual([card])
  })

  it('that was deleted here stays deleted also when it lies in another month there', () => {
    const { months } = merged(whole({ tombstones: [stone] }), whole({ appreciations: [card] }, december))
    expect([...months.values()].flatMap(month => month.appreciations)).toEqual([])
  })

  it('that was deleted on either side stays deleted by the later of the two deletions', () => {
    const early = { id: card.id, deletedAt: card.updatedAt }
    const both = merged(whole({ tombstones: [early] }), whole({ tombstones: [stone] }))
    const again = merged(both, whole({ appreciations: [anAppreciation({ updatedAt: later })] }))
    expect(again.november.appreciations).toEqual([])
  })
})

describe('a check-in', () => {
  const hers = aCheckIn()
  const his = aCheckIn({ id: idNumbered(301), author: ben, high: 'his' })
  const summit = aSummit({ checkIns: [hers] })

  it.each([
    ['comes into the summit that is here', [summit], [aSummit({ checkIns: [his] })], [hers, his]],
    ['comes with a summit that was not here', [], [aSummit({ checkIns: [hers, his] })], [hers, his]],
    [
      'stays when the summit there is newer and has none',
      [summit],
      [aSummit({ checkIns: [], updatedAt: later })],
      [hers],
    ],
    [
      'comes over when it alone is newer',
      [summit],
      [aSummit({ checkIns: [aCheckIn({ high: 'newer', updatedAt: later })] })],
      [aCheckIn({ high: 'newer', updatedAt: later })],
    ],
    [
      'stays when it is newer here, in an older summit',
      [aSummit({ checkIns: [aCheckIn({ high: 'newer', updatedAt: muchLater })] })],
      [aSummit({ checkIns: [hers], updatedAt: later })],
      [aCheckIn({ high: 'newer', updatedAt: muchLater })],
    ],
  ])('%s', (_, here, arriving, expected) => {
    const result = merged(whole({ summits: here }), whole({ summits: arriving }))
    expect(result.november.summits.map(({ checkIns }) => checkIns)).toEqual([expected])
  })

  it('that was taken back here stays away, also from a summit that is newer there', () => {
    const tombstones = [{ id: hers.id, deletedAt: later }]
    const here = whole({ summits: [aSummit()], tombstones })
    const result = merged(here, whole({ summits: [aSummit({ checkIns: [hers], updatedAt: muchLater })] }))
    expect(result.november.summits).toEqual([aSummit({ updatedAt: muchLater })])
    expect(result.november.tombstones).toEqual(tombstones)
    expect(result.sum).toEqual({ ...nothing, renewed: 1, stayDeleted: 1 })
  })

  it('is counted beside its summit', () => {
    const arriving = whole({ summits: [aSummit({ checkIns: [hers, his] })], promises: [aPromise()] })
    expect(merged(whole({}), arriving).sum.added).toEqual({
      ...noneAdded,
      summits: 1,
      checkIns: 2,
      promises: 1,
    })
  })
})
