import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayAfter, minutesAfter, minutesBetween, type Day, type Instant } from '#domain/calendar'
import { lookAtReminders } from '#domain/reminders/look'
import { putOff } from '#domain/reminders/put-off'
import type { Reminder } from '#domain/reminders/reminder'
import { emptyLog, type Outcome, type ReminderLog } from '#domain/reminders/reminder-log'
import { summitReminders } from '#domain/reminders/summit-schedule'
import { beginsKey, unplugReminders } from '#domain/reminders/unplug-schedule'
import { occurrencesIn } from '#domain/unplug/occurrence'
import { anUnplugHour, at, idNumbered, on, wallClock } from '../../support/builders'
import { isDeep, seed } from '../../support/deep'

const zone = 'Europe/Berlin'
const surroundings = { zone, holidays: [] }
const hours = [
  anUnplugHour({ id: idNumbered(1), rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH' as never, from: on('2026-01-01') }),
  anUnplugHour({
    id: idNumbered(2),
    rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU' as never,
    from: on('2026-01-01'),
    startsAt: wallClock('02:30'),
    noticeMinutes: 0,
  }),
  // At the same minute as the first.
  anUnplugHour({
    id: idNumbered(3),
    rule: 'FREQ=MONTHLY;BYDAY=1WE' as never,
    from: on('2026-01-01'),
    noticeMinutes: 30,
  }),
]
const begin = at('2026-01-01T12:00:00.000Z')
const end = at('2027-01-01T12:00:00.000Z')

// What the life of the computer is made of; a step lasts until the next one.
const step = fc.oneof(
  {
    weight: 60,
    arbitrary: fc.record({
      awakeMinutes: fc.integer({ min: 20, max: 900 }),
      lookEvery: fc.constantFrom(0.5, 1, 7),
    }),
  },
  { weight: 30, arbitrary: fc.record({ sleepMinutes: fc.integer({ min: 1, max: 900 }) }) },
  { weight: 2, arbitrary: fc.record({ sleepMinutes: fc.integer({ min: 1440, max: 30 * 1440 }) }) },
  { weight: 5, arbitrary: fc.constant({ restart: true }) },
  { weight: 5, arbitrary: fc.constant({ setBackMinutes: 90 }) },
  { weight: 8, arbitrary: fc.constant({ putOff: true }) },
  { weight: 5, arbitrary: fc.constant({ skip: true }) },
)

it(
  'of sleeps, restarts and second thoughts brings every reminder to exactly one outcome',
  () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 600, maxLength: 900 }), steps => {
        let log: ReminderLog = emptyLog
        let now: Instant = begin
        const skipped = new Map<string, Day[]>(hours.map(hour => [hour.id, []]))
        const ours = () => hours.map(hour => ({ ...hour, skipped: skipped.get(hour.id) ?? [] }))
        const shown: string[] = []
        const became = new Map<string, Outcome>()
        const schedule = (after: Instant, upTo: Instant): readonly Reminder[] =>
          [
            ...ours().flatMap(hour => unplugReminders(hour, surroundings, log.putOff, after, upTo)),
            ...summitReminders(
              { rhythm: { weekday: 7, startsAt: wallClock('19:00') }, noticeMinutes: 30, zone, heldOn: null },
              after,
              upTo,
            ),
          ].sort((a, b) => a.at.localeCompare(b.at))

        const look = () => {
          const { log: next, show } = lookAtReminders(log, schedule, { now, zone }, () => null)
          for (const reminder of show) {
            expect(minutesBetween(reminder.at, now)).toBeLessThanOrEqual(30)
            expect(reminder.at <= now).toBe(true)
            shown.push(reminder.key)
          }
          log = next
          for (const [key, { outcome }] of Object.entries(log.outcomes)) {
            // What was said or decided stays so, for ever; only what was missed in a future that did not come is open.
            const before = became.get(key)
            if (before !== undefined && before.kind !== 'missed') expect(outcome).toEqual(before)
            became.set(key, outcome)
          }
        }
        const nextOne = () => {
          const [next] = ours()
            .flatMap(hour => occurrencesIn(hour, surroundings, now, minutesAfter(now, 1440)))
            .filter(({ isSkipped }) => !isSkipped)
          return next
        }

        look()
        for (const doing of steps) {
          if (now >= end) break
          if ('awakeMinutes' in doing)
            for (let minute = 0; minute < doing.awakeMinutes; minute += doing.lookEvery * 20) {
              now = minutesAfter(now, doing.lookEvery * 20)
              look()
            }
          else if ('sleepMinutes' in doing) {
            now = minutesAfter(now, doing.sleepMinutes)
            look()
          } else if ('restart' in doing) log = JSON.parse(JSON.stringify(log)) as ReminderLog
          else if ('setBackMinutes' in doing) {
            now = minutesAfter(now, -doing.setBackMinutes)
            look()
          } else {
            const next = nextOne()
            if (next === undefined) continue
            if ('skip' in doing) skipped.get(next.hour)?.push(next.on)
            else {
              const later = putOff(log, next, now)
              if (later.ok) log = later.value
            }
          }
        }
        const last = now
        now = minutesAfter(now, 3 * 1440)
        look()

        expect(new Set(shown).size, 'none is shown twice').toBe(shown.length)
        const kinds = [...became].filter(([, { kind }]) => kind === 'shown' || kind === 'shown-late')
        expect(kinds.map(([key]) => key).sort(), 'each that was shown says so').toEqual(shown.toSorted())
        for (const hour of hours)
          for (const occurrence of occurrencesIn(hour, surroundings, begin, last))
            expect(
              became.get(beginsKey(occurrence, 0)),
              `${occurrence.hour} on ${occurrence.on}`,
            ).toBeDefined()
        for (let day = on('2026-01-04'); day < last.slice(0, 10); day = dayAfter(day, 7))
          expect(became.has(`summit/${day}T19:00`), `the summit on ${day}`).toBe(true)
      }),
      { numRuns: isDeep ? 60 : 2, seed },
    )
  },
  // Ten minutes of work for one core, which may have other things to do.
  isDeep ? 3_600_000 : 60_000,
)
