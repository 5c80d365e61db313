import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayAfter, type Instant, type Month } from '#domain/calendar'
import type { Entry, Tombstone } from '#domain/entry'
import { mergeHousehold, type WholeHousehold } from '#domain/merge/merge'
import { marks } from '#domain/member'
import type { MonthRecord } from '#domain/month-record'
import {
  aCheckIn,
  aHousehold,
  aMember,
  aMonth,
  anAppreciation,
  aPromise,
  aSummit,
  at,
  idNumbered,
  on,
  valueOf,
} from '../support/builders'

const months = ['2026-10', '2026-11'] as Month[]

const moment: fc.Arbitrary<Instant> = fc
  .nat(5)
  .map(days => at(`${dayAfter(on('2026-11-22'), days)}T19:00:00.000Z`))

// The same few ids on both sides, so that they meet: each thing is not there, there in some version, or deleted.
type Fate<Kept> = { readonly kept: Kept } | { readonly buried: Tombstone } | null

function fateOf<Kept extends Entry<string>>(build: (updatedAt: Instant) => Kept): fc.Arbitrary<Fate<Kept>> {
  return fc.oneof(
    fc.constant(null),
    moment.map(updatedAt => ({ kept: build(updatedAt) })),
    moment.map(deletedAt => ({ buried: { id: build(deletedAt).id, deletedAt } })),
  )
}

const keptOf = <Kept>(fates: readonly Fate<Kept>[]): readonly Kept[] =>
  fates.flatMap(fate => (fate !== null && 'kept' in fate ? [fate.kept] : []))
const buriedOf = (fates: readonly Fate<unknown>[]): readonly Tombstone[] =>
  fates.flatMap(fate => (fate !== null && 'buried' in fate ? [fate.buried] : []))

const some = <Kept extends Entry<string>>(first: number, build: (id: number, updatedAt: Instant) => Kept) =>
  fc.tuple(
    ...[first, first + 1, first + 2].map(id => fateOf<Kept>(updatedAt => build(id, updatedAt))),
  ) as fc.Arbitrary<readonly Fate<Kept>[]>

const anyMonth = (index: number): fc.Arbitrary<MonthRecord> => {
  const first = 1000 * (index + 1)
  const said = (updatedAt: Instant) => `said ${updatedAt}`
  const checkIns = (id: number) =>
    some(first + 100 + 10 * id, (number, updatedAt) =>
      aCheckIn({ id: idNumbered(number), updatedAt, high: said(updatedAt) }),
    )
  return fc
    .record({
      summits: some(first, (id, updatedAt) => aSummit({ id: idNumbered(id), updatedAt })),
      checkIns: fc.tuple(checkIns(0), checkIns(1), checkIns(2)),
      promises: some(first + 10, (id, updatedAt) =>
        aPromise({ id: idNumbered(id), updatedAt, will: said(updatedAt) }),
      ),
      cards: some(first + 20, (id, updatedAt) =>
        anAppreciation({ id: idNumbered(id), updatedAt, words: said(updatedAt) }),
      ),
    })
    .map(({ summits, checkIns: inThem, promises, cards }) =>
      aMonth({
        summits: keptOf(summits).map(summit => ({
          ...summit,
          checkIns: keptOf(inThem[Number(summit.id.slice(-1))] ?? []),
        })),
        promises: keptOf(promises),
        appreciations: keptOf(cards),
        tombstones: [summits, ...inThem, promises, cards].flatMap(fates => buriedOf(fates)),
      }),
    )
}

const anyWhole: fc.Arbitrary<WholeHousehold> = fc
  .record({
    updatedAt: moment,
    present: fc.subarray([3, 4, 5, 6]),
    changed: moment,
    shuffled: fc.shuffledSubarray([...marks], { minLength: 6, maxLength: 6 }),
    months: fc.tuple(anyMonth(0), anyMonth(1)),
    held: fc.subarray(months),
  })
  .map(({ updatedAt, present, changed, shuffled, months: records, held }) => ({
    household: aHousehold({
      updatedAt,
      name: `Home ${updatedAt}`,
      members: [1, 2, ...present].map((number, index) =>
        aMember(number, { updatedAt: changed, mark: shuffled[index] ?? 'drop' }),
      ),
    }),
    months: new Map(
      months.flatMap((name, index) => (held.includes(name) ? [[name, records[index] ?? aMonth()]] : [])),
    ),
  }))

function merge(here: WholeHousehold, arriving: WholeHousehold) {
  const { sum, household, months: merged } = valueOf(mergeHousehold(here, arriving))
  return { sum, whole: { household, months: merged } }
}

const entriesOf = ({ household, months: all }: WholeHousehold): readonly Entry<string>[] => [
  ...household.members,
  ...[...all.values()].flatMap(month => [
    ...month.summits,
    ...month.summits.flatMap(summit => summit.checkIns),
    ...month.promises,
    ...month.appreciations,
  ]),
]

it('merging the same a second time changes nothing and says so', () => {
  fc.assert(
    fc.property(anyWhole, anyWhole, (here, arriving) => {
      const once = merge(here, arriving)
      const twice = merge(once.whole, arriving)
      expect(twice.whole).toEqual(once.whole)
      expect(twice.sum).toMatchObject({
        added: { members: 0, summits: 0, checkIns: 0, promises: 0, appreciations: 0 },
        renewed: 0,
      })
    }),
    { numRuns: 400 },
  )
})

it('merging into itself changes nothing', () => {
  fc.assert(
    fc.property(anyWhole, here => {
      expect(merge(here, here).whole).toEqual(here)
    }),
    { numRuns: 200 },
  )
})

it('everything that was here is still here, in that version or in a newer one', () => {
  fc.assert(
    fc.property(anyWhole, anyWhole, (here, arriving) => {
      const after = new Map(entriesOf(merge(here, arriving).whole).map(entry => [entry.id, entry]))
      for (const entry of entriesOf(here)) {
        const now = after.get(entry.id)
        expect(now).toBeDefined()
        expect(now!.updatedAt >= entry.updatedAt).toBe(true)
      }
    }),
    { numRuns: 400 },
  )
})

it('nothing is there twice, nothing was made up, and nothing that is there has a tombstone', () => {
  fc.assert(
    fc.property(anyWhole, anyWhole, (here, arriving) => {
      const { whole } = merge(here, arriving)
      const ids = entriesOf(whole).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const known = new Set([...entriesOf(here), ...entriesOf(arriving)].map(({ id }) => id))
      expect(ids.filter(id => !known.has(id))).toEqual([])
      const stones = [...whole.months.values()].flatMap(month => month.tombstones.map(({ id }) => id))
      expect(stones.filter(id => ids.includes(id as never))).toEqual([])
    }),
    { numRuns: 400 },
  )
})

it('no two people have the same mark', () => {
  fc.assert(
    fc.property(anyWhole, anyWhole, (here, arriving) => {
      const { members } = merge(here, arriving).whole.household
      expect(new Set(members.map(({ mark }) => mark)).size).toBe(members.length)
    }),
    { numRuns: 400 },
  )
})

it('the numbers add up: what arrives is added, renewed, kept or stays deleted', () => {
  fc.assert(
    fc.property(anyWhole, anyWhole, (here, arriving) => {
      const { sum, whole } = merge(here, arriving)
      const before = new Set(entriesOf(here).map(({ id }) => id))
      const fresh = entriesOf(whole).filter(({ id }) => !before.has(id))
      expect(Object.values({ ...sum.added }).reduce((total, count) => total + count, 0)).toBe(fresh.length)
      const there = new Map(entriesOf(here).map(entry => [entry.id, entry]))
      const renewed = entriesOf(arriving).filter(
        ({ id, updatedAt }) => updatedAt > (there.get(id)?.updatedAt ?? updatedAt),
      )
      expect(sum.renewed).toBe(renewed.length)
    }),
    { numRuns: 400 },
  )
})
