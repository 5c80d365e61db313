import { describe, expect, it } from 'vitest'
import { imagineHousehold, type HouseholdRecord } from '#content/demo/demo-household'
import { dayAfter, dayAt, daysBetween, monthOf, weekdayOf, weekOf, type Day } from '#domain/calendar'
import type { Household } from '#domain/household'
import type { MonthRecord } from '#domain/month-record'
import { scoreItems } from '#domain/score'
import { nextSummit } from '#domain/summit-time'
import { trendOf, weeksCovered } from '#domain/trend'
import { household as householdShape } from '../../../electron/main/storage/shapes/household'
import { monthRecord } from '../../../electron/main/storage/shapes/month'
import { on } from '../../support/builders'

const sunday = on('2026-11-22')
const imagine = ({ seed = 20, weeks = 26, today = sunday, members = 2 } = {}) =>
  imagineHousehold({ seed, weeks, today, members })

const gather = ({ months }: HouseholdRecord) => {
  const all = [...months.values()]
  return {
    summits: all.flatMap(month => month.summits),
    promises: all.flatMap(month => month.promises),
    cards: all.flatMap(month => month.appreciations),
  }
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const seeds = [1, 2, 3, 20, 400]

describe('an imagined household', () => {
  it('is the same to the letter from the same seed, and another from another', () => {
    expect(imagine()).toEqual(imagine())
    expect(imagine({ seed: 21 })).not.toEqual(imagine())
  })

  it.each([
    ['the demo', 26, 2],
    ['a week old', 1, 2],
    ['three people', 26, 3],
    ['eight people', 26, 8],
    ['four people over two years', 104, 4],
  ])('lies in the books as the books want it: %s', (_, weeks, members) => {
    const { household, months } = imagine({ weeks, members })
    expect(householdShape.parse(household)).toEqual(household satisfies Household)
    expect(household.members).toHaveLength(members)
    for (const month of months.values()) expect(monthRecord.parse(month)).toEqual(month satisfies MonthRecord)
  })

  it.each([0, 1, 9])('refuses %i members', members => {
    expect(() => imagine({ members })).toThrow(RangeError)
  })

  it('keeps each thing in the month in which it began, oldest month first', () => {
    const { months } = imagine({ weeks: 60, members: 3 })
    expect([...months.keys()]).toEqual([...months.keys()].sort())
    for (const [name, { summits, promises, appreciations }] of months) {
      expect(summits.every(summit => monthOf(summit.on) === name)).toBe(true)
      expect(promises.every(promise => summits.some(({ id }) => id === promise.madeAt))).toBe(true)
      expect(appreciations.every(card => monthOf(dayAt(card.createdAt, 'UTC')) === name)).toBe(true)
    }
  })

  it('gives every thing an id of its own, and every word its audience', () => {
    const record = imagine({ members: 4 })
    const { summits, promises, cards } = gather(record)
    const things = [...summits, ...summits.flatMap(({ checkIns }) => checkIns), ...promises, ...cards]
    const people = record.household.members.map(({ id }) => id)
    expect(new Set(things.map(({ id }) => id)).size).toBe(things.length)
    for (const { audience } of things) expect(people).toEqual(expect.arrayContaining([...audience]))
    for (const { createdAt, updatedAt } of things) expect(createdAt <= updatedAt).toBe(true)
  })
})

describe('its summits', () => {
  it.each(seeds)('fall on Sundays and cover 26 weeks, of which some were missed (seed %i)', seed => {
    const { summits } = gather(imagine({ seed }))
    expect(summits.every(summit => weekdayOf(summit.on) === 7 && summit.closedAt !== null)).toBe(true)
    expect(weeksCovered(summits)).toHaveLength(26)
    expect(summits.length).toBeGreaterThanOrEqual(23)
    expect(summits.length).toBeLessThanOrEqual(24)
  })

  it.each([0, 1, 2, 3, 4, 5, 6])('end on the last Sunday before today, %i days after a Sunday', days => {
    const today = dayAfter(sunday, days)
    const last = gather(imagine({ today })).summits.at(-1)?.on ?? today
    expect(daysBetween(last, today)).toBe(days === 0 ? 7 : days)
    const next = nextSummit(imagine({ today }).household.summitRhythm, today, last)
    expect(daysBetween(today, next.on)).toBeLessThan(7)
  })

  it('are missed by somebody now and then, or answered "not today"', () => {
    const { summits } = gather(imagine({ weeks: 104, members: 3 }))
    expect(summits.some(({ present }) => present.length === 2)).toBe(true)
    expect(summits.some(({ present, checkIns }) => checkIns.length < present.length)).toBe(true)
    expect(summits.every(({ checkIns }) => checkIns.length > 0)).toBe(true)
  })
})

describe('its scores', () => {
  const { household, months } = imagine({ weeks: 520 })
  const { summits } = gather({ household, months })
  const weeks = weeksCovered(summits)
  const lines = household.members.map(member =>
    scoreItems.map(item => trendOf(summits, member.id, item, weeks).scores),
  )

  it('go together without being the same', () => {
    const pairs = summits.flatMap(({ checkIns }) =>
      checkIns.map(({ scores }) => ({ connected: 0, appreciated: 0, ...scores })),
    )
    const connected = pairs.map(scores => scores.connected)
    const appreciated = pairs.map(scores => scores.appreciated)
    expect(connected).not.toEqual(appreciated)
    const [a, b] = [mean(connected), mean(appreciated)]
    const together = mean(pairs.map(scores => (scores.connected - a) * (scores.appreciated - b)))
    const spread = Math.sqrt(
      mean(connected.map(value => (value - a) ** 2)) * mean(appreciated.map(value => (value - b) ** 2)),
    )
    expect(together / spread).toBeGreaterThan(0.4)
    expect(together / spread).toBeLessThan(0.95)
  })

  it('stay around a usual that people may have', () => {
    for (const scores of lines.flat()) {
      const usual = mean(scores.filter(score => score !== null))
      expect(usual).toBeGreaterThan(4.5)
      expect(usual).toBeLessThan(9)
    }
  })

  it.each(seeds)('have one softer stretch and a recovery in the half year (seed %i)', seed => {
    const halfYear = gather(imagine({ seed })).summits
    const everyWeek = weeksCovered(halfYear).map(week => {
      const held = halfYear.filter(summit => weekOf(summit.on) === week)
      return held.flatMap(({ checkIns }) => checkIns).flatMap(({ scores }) => scores.connected ?? [])
    })
    const meanOf = (from: number, to: number) => mean(everyWeek.slice(from, to).flat())
    expect(meanOf(0, 10) - meanOf(13, 17)).toBeGreaterThan(0.8)
    expect(meanOf(20, 26) - meanOf(13, 17)).toBeGreaterThan(0.8)
  })
})

describe('its promises', () => {
  it.each(seeds)('are mostly kept, and two or three are open (seed %i)', seed => {
    const { promises } = gather(imagine({ seed }))
    const count = (outcome: string) => promises.filter(promise => promise.outcome === outcome).length
    expect(count('kept')).toBeGreaterThan(promises.length / 2)
    expect([2, 3]).toContain(count('open'))
  })

  it('are carried on or let go at times', () => {
    const { promises } = gather(imagine())
    expect(promises.some(({ lookedAt }) => lookedAt.length > 1)).toBe(true)
    expect(promises.some(({ outcome }) => outcome === 'let-go')).toBe(true)
  })

  it('are looked at only where their authors are', () => {
    const { summits, promises } = gather(imagine({ weeks: 104, members: 4 }))
    const present = new Map(summits.map(summit => [summit.id, summit.present]))
    for (const { author, lookedAt } of promises)
      expect(lookedAt.every(summit => present.get(summit)?.includes(author))).toBe(true)
  })

  it.each([3, 8])('stay two or three in a house of %i', members => {
    const open = gather(imagine({ members })).promises.filter(({ outcome }) => outcome === 'open')
    expect([2, 3]).toContain(open.length)
  })
})

describe('its wall', () => {
  const { cards } = gather(imagine())
  const countIn = (days: readonly Day[]) =>
    cards.filter(card => days.includes(dayAt(card.createdAt, 'Asia/Kolkata'))).length

  it('gets two to four cards a week, from everybody', () => {
    const mondays = Array.from({ length: 26 }, (_, index) => dayAfter(on('2026-05-18'), 7 * index))
    for (const monday of mondays) {
      const count = countIn(Array.from({ length: 7 }, (_, day) => dayAfter(monday, day)))
      expect(count).toBeGreaterThanOrEqual(2)
      expect(count).toBeLessThanOrEqual(4)
    }
    expect(new Set(cards.map(card => card.author)).size).toBe(2)
  })

  it.each([0, 1, 2, 3, 4, 5, 6])('has four cards this week, %i days after a Sunday', days => {
    const today = dayAfter(sunday, days)
    const week = weekOf(today)
    const thisWeek = gather(imagine({ today })).cards.filter(
      card => weekOf(dayAt(card.createdAt, 'UTC')) === week,
    )
    expect(thisWeek.length).toBe(4)
    expect(thisWeek.every(card => dayAt(card.createdAt, 'UTC') <= today)).toBe(true)
  })

  it('is mostly fit for paper, and not all of it', () => {
    const shareable = cards.filter(card => card.shareable).length / cards.length
    expect(shareable).toBeGreaterThan(0.7)
    expect(shareable).toBeLessThan(1)
  })
})
