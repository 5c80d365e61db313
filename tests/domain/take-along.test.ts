import { describe, expect, it } from 'vitest'
import { imagineHousehold } from '#content/demo/demo-household'
import type { Month } from '#domain/calendar'
import type { WholeHousehold } from '#domain/merge/merge'
import { countOf, withWordsOf } from '#domain/take-along'
import {
  aCheckIn,
  aHousehold,
  aMember,
  aMonth,
  ana,
  anAppreciation,
  aPromise,
  aSummit,
  ben,
  cleo,
  idNumbered,
  later,
  on,
} from '../support/builders'

const november = '2026-11' as Month
const stone = { id: idNumbered<string>(900), deletedAt: later }
const plans = { ...aSummit().plans, plans: 'to the lake' }

const together = aSummit({
  plans,
  checkIns: [
    aCheckIn({ high: 'high of Ana' }),
    aCheckIn({ id: idNumbered(301), author: ben, high: 'high of Ben' }),
  ],
})
const withoutAna = aSummit({ id: idNumbered(201), audience: [ben, cleo], present: [ben, cleo] })
const forAll = aSummit({ id: idNumbered(202), audience: 'everyone' })

const whole: WholeHousehold = {
  household: aHousehold({ members: [aMember(1), aMember(2), aMember(3)] }),
  months: new Map([
    [
      november,
      aMonth({
        summits: [together, withoutAna, forAll],
        promises: [
          aPromise({ will: 'will of Ana' }),
          aPromise({ id: idNumbered(401), author: ben, will: 'will of Ben' }),
        ],
        appreciations: [
          anAppreciation({ words: 'thanks of Ana' }),
          anAppreciation({ id: idNumbered(501), author: ben, to: [ana], words: 'thanks of Ben' }),
        ],
        tombstones: [stone],
      }),
    ],
  ]),
}

const monthWith = (...members: Parameters<typeof withWordsOf>[1]) =>
  withWordsOf(whole, members).months.get(november) ?? aMonth()

const spokenIn = (record: unknown) => JSON.stringify(record).match(/(high|will|thanks) of \w+/g) ?? []

describe('words', () => {
  it.each([
    ['of nobody, when nobody agreed', [], []],
    ['of Ana alone', [ana], ['high of Ana', 'will of Ana', 'thanks of Ana']],
    ['of Ben alone, also those about Ana', [ben], ['high of Ben', 'will of Ben', 'thanks of Ben']],
    ['of nobody else, when Cleo goes who has said nothing', [cleo], []],
  ])('go along %s', (_, members, expected) => {
    expect(spokenIn(monthWith(...members))).toEqual(expected)
  })

  it('go along whole, nothing of theirs changed', () => {
    expect(withWordsOf(whole, [ana, ben, cleo])).toEqual(whole)
  })
})

describe('what was made together', () => {
  it.each([
    ['by Ana and Ben, with Ana', [ana], [together.id, forAll.id]],
    ['by Ana, Ben and Cleo, with Cleo', [cleo], [withoutAna.id, forAll.id]],
    ['by all, also when nobody’s own words do', [], [forAll.id]],
  ])('goes along when it was made %s', (_, members, expected) => {
    expect(monthWith(...members).summits.map(({ id }) => id)).toEqual(expected)
  })

  it('goes along with its plans', () => {
    expect(monthWith(ana).summits[0]?.plans).toEqual(plans)
  })
})

it('the people, their house and what was deleted go along, so that nothing comes back elsewhere', () => {
  const taken = withWordsOf(whole, [ben])
  expect(taken.household).toEqual(whole.household)
  expect(taken.months.get(november)?.tombstones).toEqual([stone])
})

it.each([
  ['Ana', ana, 3],
  ['Ben', ben, 3],
  ['Cleo', cleo, 0],
])('counts what %s wrote: check-ins, promises and cards', (_, member, count) => {
  expect(countOf(whole, member)).toBe(count)
})

it.each([2, 4, 8])(
  'leaves out every word of one of %i people after a year, and no word of the others',
  count => {
    const year = imagineHousehold({ seed: 3, weeks: 52, today: on('2026-11-22'), members: count })
    const [left, ...going] = year.household.members.map(({ id }) => id)
    const taken = withWordsOf(year, going)
    expect(countOf(year, left!)).toBeGreaterThan(10)
    expect(countOf(taken, left!)).toBe(0)
    for (const member of going) expect(countOf(taken, member)).toBe(countOf(year, member))
  },
)
