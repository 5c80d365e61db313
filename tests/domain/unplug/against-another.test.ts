import fc from 'fast-check'
import rrule from 'rrule'
import { expect, it } from 'vitest'
import { dayAfter, type Instant } from '#domain/calendar'
import { occurrencesIn } from '#domain/unplug/occurrence'
import { anUnplugHour, on, wallClock } from '../../support/builders'
import { isDeep, seed } from '../../support/deep'

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'America/Sao_Paulo',
  'Antarctica/Troll',
] as const

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const some = <Value>(values: readonly Value[], most = values.length) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most })
const upTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1)
const days = upTo(31).flatMap(day => [day, -day])

const interval = fc.integer({ min: 1, max: 5 }).map(every => `INTERVAL=${every}`)
const end = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  fc.integer({ min: 1, max: 60 }).map(count => `COUNT=${count}`),
  fc
    .integer({ min: 0, max: 2000 })
    .map(later => `UNTIL=${dayAfter(on('2010-01-01'), later).replaceAll('-', '')}`),
)
const week = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.constant('WKST=SU'))
const which = fc
  .tuple(fc.constantFrom(1, 2, 3, 4, 5, -1, -2), fc.constantFrom(...weekdays))
  .map(([nth, weekday]) => `${nth}${weekday}`)

const rule = fc
  .tuple(
    fc.oneof(
      fc.constant('FREQ=DAILY'),
      some(weekdays).map(chosen => `FREQ=DAILY;BYDAY=${chosen.join(',')}`),
      some(upTo(12), 4).map(months => `FREQ=DAILY;BYMONTH=${months.join(',')}`),
      fc.constant('FREQ=WEEKLY'),
      some(weekdays).map(chosen => `FREQ=WEEKLY;BYDAY=${chosen.join(',')}`),
      fc.constant('FREQ=MONTHLY'),
      some(days, 4).map(chosen => `FREQ=MONTHLY;BYMONTHDAY=${chosen.join(',')}`),
      fc
        .uniqueArray(which, { minLength: 1, maxLength: 3 })
        .map(chosen => `FREQ=MONTHLY;BYDAY=${chosen.join(',')}`),
      fc
        .tuple(some(weekdays), fc.constantFrom(1, 2, -1))
        .map(([chosen, place]) => `FREQ=MONTHLY;BYDAY=${chosen.join(',')};BYSETPOS=${place}`),
      fc.constant('FREQ=YEARLY'),
      fc
        .tuple(some(upTo(12), 3), some(days, 3))
        .map(([months, chosen]) => `FREQ=YEARLY;BYMONTH=${months.join(',')};BYMONTHDAY=${chosen.join(',')}`),
      fc
        .tuple(some(upTo(12), 3), which)
        .map(([months, chosen]) => `FREQ=YEARLY;BYMONTH=${months.join(',')};BYDAY=${chosen}`),
    ),
    interval,
    end,
    week,
  )
  .map(parts => parts.filter(part => part !== '').join(';'))

const scene = fc.record({
  rule,
  from: fc.integer({ min: 0, max: 2500 }).map(later => dayAfter(on('2010-01-01'), later)),
  zone: fc.constantFrom(...zones),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.constantFrom(0, 15, 30, 45),
  window: fc.tuple(fc.integer({ min: -200, max: 1500 }), fc.integer({ min: 1, max: 500 })),
})

// Days by `rrule`, which knows no zones; moments by trying every offset that a zone has had, as `Intl` tells them.
function byOthers(text: string, from: string, time: string, zone: string, after: string, before: string) {
  const options = rrule.RRule.parseString(text)
  const dates = new rrule.RRule({ ...options, dtstart: new Date(`${from}T00:00:00Z`) }).between(
    new Date(Date.parse(after) - 3 * 86_400_000),
    new Date(Date.parse(before) + 3 * 86_400_000),
    true,
  )
  return dates
    .flatMap(date => momentIn(zone, `${date.toISOString().slice(0, 10)}T${time}`) ?? [])
    .map(moment => new Date(moment).toISOString())
    .filter(moment => after < moment && moment <= before)
    .sort()
}

const quarter = 15 * 60_000
const offsetsOf = memoized((zone: string) => {
  const days = Array.from({ length: 20 * 365 }, (_, day) => Date.UTC(2008, 0, 1) + day * 86_400_000)
  return [...new Set(days.map(day => wallAt(zone, day) - day))].sort((a, b) => b - a)
})

// The earliest moment at which the clocks show it. Where they never do, they have jumped over it: then the offset from
// before the jump counts, unless that is another day.
function momentIn(zone: string, local: string): number | null {
  const wall = Date.parse(`${local}Z`)
  const offsets = offsetsOf(zone)
  const shown = offsets.map(offset => wall - offset).find(moment => wallAt(zone, moment) === wall)
  if (shown !== undefined) return shown
  const earlier = wall - (offsets[0] ?? 0) - quarter
  const moment = wall - (wallAt(zone, earlier) - earlier)
  return new Date(wallAt(zone, moment)).toISOString().slice(0, 10) === local.slice(0, 10) ? moment : null
}

const clockOf = memoized(
  (zone: string) =>
    new Intl.DateTimeFormat('en-CA-u-hc-h23', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }),
)
const wallAt = (zone: string, moment: number): number =>
  Date.parse(`${clockOf(zone).format(moment).replace(', ', 'T')}Z`)

function memoized<Value>(make: (zone: string) => Value): (zone: string) => Value {
  const made = new Map<string, Value>()
  return zone => {
    const value = made.get(zone) ?? make(zone)
    made.set(zone, value)
    return value
  }
}

it(
  'agrees with another library, and with the clocks of Intl, on random rules, zones and moments',
  () => {
    let found = 0
    fc.assert(
      fc.property(scene, ({ rule: text, from, zone, hour, minute, window: [ahead, length] }) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        const after = `${dayAfter(from, ahead)}T12:00:00.000Z` as Instant
        const before = `${dayAfter(from, ahead + length)}T12:00:00.000Z` as Instant
        const ours = occurrencesIn(
          anUnplugHour({ rule: text as never, from, startsAt: wallClock(time) }),
          { zone, holidays: [] },
          after,
          before,
        ).map(({ startsAt }) => startsAt)
        found += ours.length
        expect(ours).toEqual(byOthers(text, from, time, zone, after, before))
      }),
      { numRuns: isDeep ? 10_000 : 1_000, seed },
    )
    expect(found).toBeGreaterThan(5_000)
  },
  isDeep ? 300_000 : 60_000,
)
