import { describe, expect, it } from 'vitest'
import type { Day } from '#domain/calendar'
import { isZone, occurrenceKey, occurrencesIn } from '#domain/unplug/occurrence'
import type { UnplugHour } from '#domain/unplug/unplug-hour'
import { anUnplugHour, at, on, wallClock } from '../../support/builders'

const begins = (
  hour: Partial<UnplugHour>,
  [after, upTo]: readonly [string, string],
  zone = 'Europe/Berlin',
) =>
  occurrencesIn(
    anUnplugHour(hour),
    { zone, holidays: [] },
    at(`${after}T00:00:00.000Z`),
    at(`${upTo}T00:00:00.000Z`),
  ).map(({ startsAt }) => startsAt.replace(':00.000Z', ''))

const daily = { rule: 'FREQ=DAILY' as UnplugHour['rule'], from: on('2001-01-01') }

// The last evening before each change of the clocks and the first one after it, by hand from the tz database.
describe('an hour that keeps to the clock on the wall', () => {
  it.each([
    ['Europe/Berlin', '19:00', ['2026-03-28', '2026-03-30'], ['2026-03-28T18:00', '2026-03-29T17:00']],
    ['Europe/Berlin', '19:00', ['2026-10-24', '2026-10-26'], ['2026-10-24T17:00', '2026-10-25T18:00']],
    ['America/New_York', '19:00', ['2026-03-07', '2026-03-09'], ['2026-03-08T00:00', '2026-03-08T23:00']],
    ['America/New_York', '19:00', ['2026-11-01', '2026-11-02'], ['2026-11-02T00:00']],
    // Half an hour of summer time.
    ['Australia/Lord_Howe', '19:00', ['2026-04-04', '2026-04-06'], ['2026-04-04T08:00', '2026-04-05T08:30']],
    ['Australia/Lord_Howe', '19:00', ['2026-10-03', '2026-10-05'], ['2026-10-03T08:30', '2026-10-04T08:00']],
    // The clocks go back for Ramadan.
    ['Africa/Casablanca', '19:00', ['2025-02-22', '2025-02-24'], ['2025-02-22T18:00', '2025-02-23T19:00']],
    ['Africa/Casablanca', '19:00', ['2025-04-05', '2025-04-07'], ['2025-04-05T19:00', '2025-04-06T18:00']],
    ['Asia/Kolkata', '19:00', ['2026-03-28', '2026-03-30'], ['2026-03-28T13:30', '2026-03-29T13:30']],
  ] as const)('in %s at %s, %j', (zone, startsAt, range, expected) => {
    expect(begins({ ...daily, startsAt: wallClock(startsAt) }, range, zone)).toEqual(expected)
  })

  it.each([
    // 02:30 does not exist on 29 March 2026: it comes as much later as the clocks jump.
    [
      'Europe/Berlin',
      '02:30',
      ['2026-03-28', '2026-03-31'],
      ['2026-03-28T01:30', '2026-03-29T01:30', '2026-03-30T00:30'],
    ],
    // 02:30 exists twice on 25 October 2026: it comes the first time, and once.
    [
      'Europe/Berlin',
      '02:30',
      ['2026-10-24', '2026-10-27'],
      ['2026-10-24T00:30', '2026-10-25T00:30', '2026-10-26T01:30'],
    ],
    [
      'America/New_York',
      '02:30',
      ['2026-03-07', '2026-03-10'],
      ['2026-03-07T07:30', '2026-03-08T07:30', '2026-03-09T06:30'],
    ],
    [
      'Australia/Lord_Howe',
      '02:15',
      ['2026-10-02', '2026-10-05'],
      ['2026-10-02T15:45', '2026-10-03T15:45', '2026-10-04T15:15'],
    ],
    // The last hour of the day does not exist: the clocks jump to midnight.
    [
      'America/Nuuk',
      '23:15',
      ['2026-03-28', '2026-03-31'],
      ['2026-03-28T01:15', '2026-03-29T01:15', '2026-03-30T00:15'],
    ],
    [
      'America/Scoresbysund',
      '23:15',
      ['2026-03-28', '2026-03-31'],
      ['2026-03-28T01:15', '2026-03-29T01:15', '2026-03-30T00:15'],
    ],
    // And it exists twice.
    [
      'America/Nuuk',
      '23:15',
      ['2026-10-24', '2026-10-27'],
      ['2026-10-24T00:15', '2026-10-25T00:15', '2026-10-26T01:15'],
    ],
    [
      'America/Scoresbysund',
      '23:15',
      ['2026-10-24', '2026-10-27'],
      ['2026-10-24T00:15', '2026-10-25T00:15', '2026-10-26T01:15'],
    ],
  ] as const)('in %s at %s, which may not exist or exist twice', (zone, startsAt, range, expected) => {
    expect(begins({ ...daily, startsAt: wallClock(startsAt) }, range, zone)).toEqual(expected)
  })

  it('keeps the hour that begins as the last one of the day is left out, and names it by its own day', () => {
    const [late] = occurrencesIn(
      anUnplugHour({ ...daily, startsAt: wallClock('23:15') }),
      { zone: 'America/Nuuk', holidays: [] },
      at('2026-03-29T01:00:00.000Z'),
      at('2026-03-29T12:00:00.000Z'),
    )
    expect(late).toMatchObject({ on: '2026-03-28', startsAt: '2026-03-29T01:15:00.000Z' })
  })

  it('has no evening on a day that a zone left out: 30 December 2011 in Apia', () => {
    const range = ['2011-12-30', '2012-01-01'] as const
    expect(begins(daily, range, 'Pacific/Apia')).toEqual(['2011-12-30T05:00', '2011-12-31T05:00'])
  })
})

describe('the calendar of an hour', () => {
  it.each([
    [
      '29 February',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
      '2024-02-29',
      ['2024-01-01', '2033-01-01'],
      ['2024-02-29', '2028-02-29', '2032-02-29'],
    ],
    [
      'the 31st',
      'FREQ=MONTHLY;BYMONTHDAY=31',
      '2026-01-31',
      ['2026-01-01', '2026-06-01'],
      ['2026-01-31', '2026-03-31', '2026-05-31'],
    ],
    [
      'week 53',
      'FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR',
      '2026-01-01',
      ['2026-01-01', '2034-01-01'],
      ['2027-01-01', '2032-12-31'],
    ],
    [
      'every second week over the turn of the year',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU',
      '2026-12-20',
      ['2026-12-01', '2027-02-01'],
      ['2026-12-20', '2027-01-03', '2027-01-17', '2027-01-31'],
    ],
    [
      'every second week, Sunday to Monday',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU',
      '2026-11-22',
      ['2026-11-20', '2026-12-15'],
      ['2026-11-22', '2026-11-30', '2026-12-06', '2026-12-14'],
    ],
    [
      'the first Saturday of the month',
      'FREQ=MONTHLY;BYDAY=1SA',
      '2026-11-01',
      ['2026-11-01', '2027-02-01'],
      ['2026-11-07', '2026-12-05', '2027-01-02'],
    ],
    [
      'the last Friday of the month',
      'FREQ=MONTHLY;BYDAY=-1FR',
      '2026-11-01',
      ['2026-11-01', '2027-02-01'],
      ['2026-11-27', '2026-12-25', '2027-01-29'],
    ],
    ['once', 'FREQ=DAILY;COUNT=1', '2026-11-24', ['2026-11-01', '2030-02-01'], ['2026-11-24']],
    [
      'until a day',
      'FREQ=DAILY;UNTIL=20261125',
      '2026-11-24',
      ['2026-11-01', '2026-12-01'],
      ['2026-11-24', '2026-11-25'],
    ],
    [
      'nothing before its first day',
      'FREQ=WEEKLY;BYDAY=TU',
      '2026-11-24',
      ['2026-11-01', '2026-12-02'],
      ['2026-11-24', '2026-12-01'],
    ],
  ] as const)('%s', (_, rule, from, range, expected) => {
    const hour = { rule: rule as UnplugHour['rule'], from: on(from), zone: 'UTC' }
    expect(begins(hour, range).map(moment => moment.slice(0, 10))).toEqual(expected)
  })

  it('stays in its own zone when it has one, and follows the computer when it has none', () => {
    const range = ['2026-11-23', '2026-11-24'] as const
    expect(begins({ ...daily, zone: 'Europe/Berlin' }, range, 'Asia/Tokyo')).toEqual(['2026-11-23T18:00'])
    expect(begins({ ...daily, zone: null }, range, 'Asia/Tokyo')).toEqual(['2026-11-23T10:00'])
  })

  it('leaves nothing out and says nothing twice, however it is asked in pieces', () => {
    const zone = 'Europe/Berlin'
    const hour = anUnplugHour({ ...daily, startsAt: wallClock('02:30') })
    const ask = (after: string, upTo: string) =>
      occurrencesIn(hour, { zone, holidays: [] }, at(after), at(upTo)).map(({ startsAt }) => startsAt)
    const whole = ask('2026-03-20T00:00:00.000Z', '2026-04-05T00:00:00.000Z')
    // Boundaries on the very moments at which it begins.
    const moments = ['2026-03-20T00:00:00.000Z', ...whole, '2026-04-05T00:00:00.000Z']
    expect(moments.slice(1).flatMap((upTo, index) => ask(moments[index] ?? '', upTo))).toEqual(whole)
    expect(whole).toHaveLength(16)
  })
})

describe('a single day', () => {
  const range = ['2026-11-22', '2026-11-28'] as const
  const weekdays = { rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR' as UnplugHour['rule'] }
  const monday = on('2026-11-23')

  it('that is skipped is still there, and says so', () => {
    const found = occurrencesIn(
      anUnplugHour({ ...weekdays, skipped: [monday] }),
      { zone: 'UTC', holidays: [] },
      at('2026-11-22T00:00:00.000Z'),
      at('2026-11-28T00:00:00.000Z'),
    )
    expect(found.map(({ on: day, isSkipped }) => [day, isSkipped])).toEqual([
      ['2026-11-23', true],
      ['2026-11-25', false],
      ['2026-11-27', false],
    ])
  })

  it('that is moved comes then, and not at its own time', () => {
    const moved = [{ on: monday, to: on('2026-11-24'), startsAt: wallClock('20:15') }]
    expect(begins({ ...weekdays, moved }, range, 'UTC')).toEqual([
      '2026-11-24T20:15',
      '2026-11-25T19:00',
      '2026-11-27T19:00',
    ])
  })

  it('that is moved to another day is another one: what became of it before is not its own', () => {
    const keyOf = (moved: UnplugHour['moved']) => {
      const found = occurrencesIn(
        anUnplugHour({ ...weekdays, moved }),
        { zone: 'UTC', holidays: [] },
        at('2026-11-22T00:00:00.000Z'),
        at('2026-11-28T00:00:00.000Z'),
      )
      return occurrenceKey(found.find(({ on: day }) => day === monday)!)
    }
    const keys = [
      keyOf([]),
      keyOf([{ on: monday, to: on('2026-11-24'), startsAt: wallClock('19:00') }]),
      keyOf([{ on: monday, to: on('2026-11-26'), startsAt: wallClock('19:00') }]),
      keyOf([{ on: monday, to: monday, startsAt: wallClock('20:00') }]),
    ]
    expect(new Set(keys).size).toBe(4)
  })

  it('in a holiday has none, both ends included', () => {
    const hour = anUnplugHour(weekdays)
    const days = (from: Day, to: Day) =>
      occurrencesIn(
        hour,
        { zone: 'UTC', holidays: [{ from, to }] },
        at('2026-11-22T00:00:00.000Z'),
        at('2026-11-28T00:00:00.000Z'),
      ).map(({ on: day }) => day)
    expect(days(monday, on('2026-11-25'))).toEqual(['2026-11-27'])
    expect(days(on('2026-11-24'), on('2026-11-24'))).toHaveLength(3)
  })
})

it.each([
  ['Europe/Berlin', true],
  // Renamed: the old name goes on working.
  ['Asia/Calcutta', true],
  ['Europe/Atlantis', false],
  ['', false],
])('%s is a zone: %s', (name, isOne) => {
  expect(isZone(name)).toBe(isOne)
})
