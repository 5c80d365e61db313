import { describe, expect, it } from 'vitest'
import { minutesAfter, type Instant } from '#domain/calendar'
import { lookAtReminders } from '#domain/reminders/look'
import type { Quiet } from '#domain/reminders/quiet'
import type { Reminder } from '#domain/reminders/reminder'
import { emptyLog, type ReminderLog } from '#domain/reminders/reminder-log'
import { later as halfPastSeven, sundayEvening as seven } from '../../support/builders'

const zone = 'Europe/Berlin'
const due = (key: string, minutes: number, overrides: Partial<Reminder> = {}): Reminder => ({
  key,
  kind: 'unplug-begins',
  at: minutesAfter(seven, minutes),
  isSkipped: false,
  occurrence: null,
  endsAt: null,
  ...overrides,
})
const looked = (minutes: number): ReminderLog => ({
  ...emptyLog,
  lookedAt: minutesAfter(seven, minutes),
  zone,
})

function look(
  log: ReminderLog,
  minutes: number,
  reminders: readonly Reminder[],
  quietAt: (moment: Instant) => Quiet | null = () => null,
  here = zone,
) {
  const schedule = (after: Instant, upTo: Instant) => reminders.filter(({ at }) => after < at && at <= upTo)
  const { log: next, show } = lookAtReminders(
    log,
    schedule,
    { now: minutesAfter(seven, minutes), zone: here },
    quietAt,
  )
  const said = Object.entries(next.outcomes).map(([key, { outcome }]) =>
    outcome.kind === 'missed' ? `${key} missed: ${outcome.why}` : `${key} ${outcome.kind}`,
  )
  return { log: next, show: show.map(({ key }) => key), said }
}

describe('looking at what fell due', () => {
  it('finds nothing the first time: what was before is nobody’s', () => {
    const first = look(emptyLog, 0, [due('a', -1), due('b', 0)])
    expect([first.show, first.said]).toEqual([[], []])
    expect(first.log).toMatchObject({ lookedAt: seven, zone })
  })

  it('shows what has come since, on time, and never again', () => {
    const reminders = [due('a', 0.5), due('b', 1)]
    const first = look(looked(0), 1, reminders)
    expect(first.show).toEqual(['a', 'b'])
    expect(look(first.log, 2, reminders)).toMatchObject({ show: [], said: ['a shown', 'b shown'] })
    // Not even when the log of the look was lost and only that of the outcomes is left.
    expect(look({ ...first.log, lookedAt: seven }, 2, reminders).show).toEqual([])
  })

  it('shows nothing before its time', () => {
    expect(look(looked(0), 1, [due('a', 1.01)])).toMatchObject({ show: [], said: [] })
  })

  it.each([
    ['two minutes late is on time', 2, 'a shown', ['a']],
    ['three minutes is late', 3, 'a shown-late', ['a']],
    ['half an hour is late', 30, 'a shown-late', ['a']],
    ['more is too late', 30.5, 'a missed: too-late', []],
    ['thirty days is too late', 30 * 24 * 60, 'a missed: too-late', []],
  ] as const)('%s', (_, minutes, said, show) => {
    expect(look(looked(-1), minutes, [due('a', 0)])).toMatchObject({ show, said: [said] })
  })

  it('shows the latest only after a sleep', () => {
    expect(look(looked(-60), 20, [due('a', -30), due('b', 0), due('c', 10)])).toMatchObject({
      show: ['c'],
      said: ['a missed: too-late', 'b missed: overtaken', 'c shown-late'],
    })
  })

  it('shows what is on time rather than what is late', () => {
    expect(look(looked(-60), 11, [due('a', 0), due('b', 10)])).toMatchObject({
      show: ['b'],
      said: ['a missed: overtaken', 'b shown'],
    })
  })

  it('says nothing of what was left out, and does not let it overtake anything', () => {
    expect(look(looked(-5), 12, [due('a', 0), due('b', 12, { isSkipped: true })])).toMatchObject({
      show: ['a'],
      said: ['a shown-late', 'b skipped'],
    })
  })

  it.each<[Quiet, string]>([
    [{ why: 'paused', until: halfPastSeven }, 'a missed: paused'],
    [{ why: 'quiet-hours' }, 'a missed: quiet-hours'],
    [{ why: 'do-not-disturb' }, 'a missed: do-not-disturb'],
    [{ why: 'summit' }, 'a missed: summit'],
  ])('keeps quiet when it has to, and notes why: %j', (quiet, said) => {
    expect(look(looked(-1), 1, [due('a', 0)], () => quiet)).toMatchObject({ show: [], said: [said] })
  })

  it('says nothing of an hour that is over, and lets it overtake nothing', () => {
    const short = due('b', 0, { endsAt: minutesAfter(seven, 10) })
    expect(look(looked(-10), 12, [due('a', -5), short])).toMatchObject({
      show: ['a'],
      said: ['a shown-late', 'b missed: too-late'],
    })
    expect(look(looked(-10), 9, [short])).toMatchObject({ show: ['b'], said: ['b shown-late'] })
  })

  it('asks at each moment for itself whether it had to be quiet', () => {
    const until = minutesAfter(seven, 5)
    const quietAt = (moment: Instant): Quiet | null => (moment < until ? { why: 'paused', until } : null)
    expect(look(looked(-60), 12, [due('a', 0), due('b', 12)], quietAt)).toMatchObject({
      show: ['b'],
      said: ['a missed: paused', 'b shown'],
    })
  })
})

describe('a clock that is set', () => {
  it('back shows nothing twice', () => {
    const reminders = [due('a', 0)]
    const shown = look(looked(-1), 1, reminders)
    const back = look(shown.log, -60, reminders)
    expect(back.show).toEqual([])
    expect(look(back.log, 1, reminders)).toMatchObject({ show: [], said: ['a shown'] })
  })

  it('a year forward by mistake, and back, loses nothing of that year', () => {
    const reminders = [due('a', 60)]
    const away = look(looked(0), 365 * 24 * 60, reminders)
    expect(away.said).toEqual(['a missed: too-late'])
    const back = look(away.log, 1, reminders)
    expect(back.said).toEqual([])
    expect(look(back.log, 60, reminders)).toMatchObject({ show: ['a'], said: ['a shown'] })
  })
})

it('what a flight east leapt over is noted, and late when it was just now', () => {
  const reminders = [due('a', -600), due('b', -10)]
  expect(look(looked(0), 1, reminders, () => null, 'Asia/Tokyo')).toMatchObject({
    show: ['b'],
    said: ['a missed: too-late', 'b shown-late'],
  })
})

it('outcomes are forgotten after forty days', () => {
  const day = 24 * 60
  const old = look(looked(-1), 0, [due('a', 0)])
  expect(look(old.log, 39 * day, []).said).toHaveLength(1)
  expect(look(old.log, 41 * day, []).said).toEqual([])
})
