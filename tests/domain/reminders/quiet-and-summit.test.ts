import { describe, expect, it } from 'vitest'
import type { Day } from '#domain/calendar'
import { quietAt, type QuietSigns } from '#domain/reminders/quiet'
import { summitReminders } from '#domain/reminders/summit-schedule'
import { at, on, wallClock } from '../../support/builders'

const signs: QuietSigns = {
  pausedUntil: null,
  quietHours: null,
  isDoNotDisturb: null,
  summitTouchedAt: null,
}
const summitTouched = (time: string): QuietSigns => ({
  ...signs,
  summitTouchedAt: at(`2026-11-23T${time}:00.000Z`),
})
const night = { from: wallClock('21:30'), to: wallClock('07:00') }
const noon = { from: wallClock('12:00'), to: wallClock('13:00') }

describe('being quiet', () => {
  it.each([
    ['never', signs, '12:30', null],
    ['over midnight, before', { ...signs, quietHours: night }, '21:29', null],
    ['over midnight, from its first minute', { ...signs, quietHours: night }, '21:30', 'quiet-hours'],
    ['over midnight, at night', { ...signs, quietHours: night }, '03:00', 'quiet-hours'],
    ['over midnight, to its last minute', { ...signs, quietHours: night }, '06:59', 'quiet-hours'],
    ['over midnight, after', { ...signs, quietHours: night }, '07:00', null],
    ['by day', { ...signs, quietHours: noon }, '12:30', 'quiet-hours'],
    ['by day, after', { ...signs, quietHours: noon }, '13:00', null],
    [
      'from noon to noon is never',
      { ...signs, quietHours: { from: noon.from, to: noon.from } },
      '12:00',
      null,
    ],
    ['while the desktop wants it', { ...signs, isDoNotDisturb: true }, '12:30', 'do-not-disturb'],
    ['while a summit runs', summitTouched('11:20'), '12:30', 'summit'],
    ['while one was touched three hours ago', summitTouched('08:30'), '12:30', 'summit'],
    ['no longer, once a summit was left lying there', summitTouched('08:29'), '12:30', null],
    ['while it is paused', { ...signs, pausedUntil: at('2026-11-23T12:00:00.000Z') }, '12:30', 'paused'],
    ['after the pause', { ...signs, pausedUntil: at('2026-11-23T11:30:00.000Z') }, '12:30', null],
  ] as const)('%s', (_, given, time, why) => {
    // Berlin is an hour ahead of UTC in November.
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    const now = new Date(Date.UTC(2026, 10, 23, hours - 1, minutes)).toISOString()
    expect(quietAt(given, at(now), 'Europe/Berlin')?.why ?? null).toBe(why)
  })
})

describe('the summit', () => {
  const remind = (heldOn: Day | null, after: string, upTo: string) =>
    summitReminders(
      {
        rhythm: { weekday: 7, startsAt: wallClock('19:00') },
        noticeMinutes: 30,
        zone: 'Europe/Berlin',
        heldOn,
      },
      at(after),
      at(upTo),
    ).map(({ at: moment }) => moment)

  it('is announced half an hour before, every week', () => {
    expect(remind(null, '2026-11-20T00:00:00.000Z', '2026-12-04T00:00:00.000Z')).toEqual([
      '2026-11-22T17:30:00.000Z',
      '2026-11-29T17:30:00.000Z',
    ])
  })

  it('is not, on a day that has had one', () => {
    expect(remind(on('2026-11-22'), '2026-11-20T00:00:00.000Z', '2026-12-04T00:00:00.000Z')).toEqual([
      '2026-11-29T17:30:00.000Z',
    ])
  })

  it.each([
    ['the day before', '2026-11-21'],
    ['three days before', '2026-11-19'],
    ['a day late', '2026-11-23'],
  ])('is not, when it was held %s', (_, heldOn) => {
    expect(remind(on(heldOn), '2026-11-20T00:00:00.000Z', '2026-12-04T00:00:00.000Z')).toEqual([
      '2026-11-29T17:30:00.000Z',
    ])
  })

  it('is, when the last one was held four days before, or weeks ago', () => {
    for (const heldOn of ['2026-11-18', '2026-11-01'])
      expect(remind(on(heldOn), '2026-11-20T00:00:00.000Z', '2026-11-25T00:00:00.000Z')).toHaveLength(1)
  })

  it('is announced the evening before when it begins right after midnight', () => {
    const found = summitReminders(
      { rhythm: { weekday: 1, startsAt: wallClock('00:10') }, noticeMinutes: 30, zone: 'UTC', heldOn: null },
      at('2026-11-22T23:00:00.000Z'),
      at('2026-11-22T23:50:00.000Z'),
    )
    expect(found.map(({ at: moment }) => moment)).toEqual(['2026-11-22T23:40:00.000Z'])
  })
})
