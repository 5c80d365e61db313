import { describe, expect, it } from 'vitest'
import type { HourPlan } from '#domain/unplug/own-hours'
import { ruleOf, type RuleText } from '#domain/unplug/repeat'
import { fail } from '#domain/result'
import { anHourPlan, anUnplugHour, idNumbered, on, wallClock } from '../support/builders'
import { filesIn } from '../support/disk'
import { openHome, openWorkroom } from '../support/workroom'

type Preview = readonly { readonly startsAt: string; readonly endsAt: string }[]
type Home = Awaited<ReturnType<typeof openHome>>

// Sunday, 22 November 2026, at 20:00 in Berlin.
const previewOf = ({ get, members }: Home, plan: Partial<HourPlan>): Promise<Preview> =>
  get('unplug.preview', anHourPlan({ who: members, ...plan }))
const begins = async (home: Home, plan: Partial<HourPlan>) =>
  (await previewOf(home, plan)).map(({ startsAt }) => startsAt.replace(':00.000Z', ''))
const byRule = (rule: string, from = '2026-11-01') => ({ rule: rule as RuleText, from: on(from) })

describe('the preview of an hour', () => {
  it.each([
    ['FREQ=DAILY', '2026-11-01', ['2026-11-23T18:00', '2026-11-24T18:00', '2026-11-25T18:00']],
    ['FREQ=DAILY;COUNT=2', '2026-11-22', ['2026-11-23T18:00']],
    ['FREQ=DAILY;COUNT=1', '2027-07-01', ['2027-07-01T17:00']],
    [
      'FREQ=WEEKLY;INTERVAL=4;BYDAY=WE',
      '2026-11-25',
      ['2026-11-25T18:00', '2026-12-23T18:00', '2027-01-20T18:00'],
    ],
    ['FREQ=MONTHLY;BYDAY=-1FR', '2026-11-01', ['2026-11-27T18:00', '2026-12-25T18:00', '2027-01-29T18:00']],
    ['FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=1', '2026-11-01', ['2027-07-01T17:00', '2028-07-01T17:00']],
    ['FREQ=YEARLY;INTERVAL=5', '2026-11-01', []],
  ])('by %s from %s', async (rule, from, expected) => {
    expect(await begins(await openHome(), byRule(rule, from))).toEqual(expected)
  })

  it.each([
    ['later this evening', '20:01', null, '2026-11-22T19:01'],
    ['not at this very moment, but tomorrow', '20:00', null, '2026-11-23T19:00'],
    ['by the clock of its zone', '19:00', 'Asia/Tokyo', '2026-11-23T10:00'],
  ])('begins %s', async (_, startsAt, zone, first) => {
    const home = await openHome()
    expect((await begins(home, { startsAt: wallClock(startsAt), zone }))[0]).toBe(first)
  })

  it('is as long as the hour, also while the clocks change', async () => {
    const plan = { ...byRule('FREQ=DAILY;COUNT=1', '2027-03-27'), startsAt: wallClock('23:30'), minutes: 180 }
    expect(await previewOf(await openHome(), plan)).toEqual([
      { startsAt: '2027-03-27T22:30:00.000Z', endsAt: '2027-03-28T01:30:00.000Z' },
    ])
  })

  it('leaves out the days off', async () => {
    const home = await openHome()
    const holidays = [{ from: on('2026-11-23'), to: on('2026-11-24') }]
    await home.shelf.books.household.put(household => household && { ...household, holidays })
    expect((await begins(home, {}))[0]).toBe('2026-11-25T18:00')
  })

  it('is there for the fifty-first hour too, which cannot be kept', async () => {
    const home = await openHome()
    const unplugHours = Array.from({ length: 50 }, (_, index) =>
      anUnplugHour({ id: idNumbered(2000 + index) }),
    )
    await home.shelf.books.household.put(household => household && { ...household, unplugHours })
    expect(await begins(home, {})).toHaveLength(3)
  })

  it('leaves nothing behind', async () => {
    const home = await openHome()
    const before = await filesIn(home.folder)
    await previewOf(home, {})
    expect(await filesIn(home.folder)).toEqual(before)
    expect((await home.get('unplug.look', undefined)).hours).toEqual([])
  })

  it.each<[string, Partial<HourPlan>]>([
    ['rule-unreadable', byRule('every full moon')],
    ['rule-too-often', byRule('FREQ=HOURLY')],
    ['rule-never', byRule('FREQ=DAILY;COUNT=0')],
    ['hour-zone-unknown', { zone: 'Europe/Atlantis' }],
    ['hour-minutes-unusable', { minutes: 0 }],
    ['hour-of-nobody', { who: [] }],
    ['hour-passed', { rule: ruleOf({ kind: 'once' }), from: on('2026-11-01') }],
  ])('is refused as keeping it would be: %s', async (kind, refused) => {
    const { ask, members } = await openHome()
    const plan = anHourPlan({ who: members, ...refused })
    const answer = await ask('unplug.preview', plan)
    expect(answer).toMatchObject({ ok: false, failure: { kind } })
    expect(answer).toEqual(await ask('unplug.keep', { hourId: null, plan }))
  })

  it('needs a household', async () => {
    const { ask } = await openWorkroom()
    expect(await ask('unplug.preview', anHourPlan())).toEqual(fail({ kind: 'no-household' }))
  })
})
