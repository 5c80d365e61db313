import { describe, expect, it } from 'vitest'
import { minutesAfter } from '#domain/calendar'
import { lookAtReminders } from '#domain/reminders/look'
import { asPutOff, putOff } from '#domain/reminders/put-off'
import { emptyLog, type ReminderLog } from '#domain/reminders/reminder-log'
import { unplugReminders } from '#domain/reminders/unplug-schedule'
import { fail } from '#domain/result'
import { occurrencesIn } from '#domain/unplug/occurrence'
import { anUnplugHour, at, valueOf } from '../../support/builders'

const hour = anUnplugHour()
const surroundings = { zone: 'UTC', holidays: [] }
// Of every day from 19:00 to 20:00, announced at 18:55.
const seven = at('2026-11-23T19:00:00.000Z')
const [tonight] = occurrencesIn(hour, surroundings, minutesAfter(seven, -1), seven)
if (tonight === undefined) throw new Error('there is one tonight')

const look = (log: ReminderLog, minutes: number) =>
  lookAtReminders(
    log,
    (after, upTo) => unplugReminders(hour, surroundings, log.putOff, after, upTo),
    { now: minutesAfter(seven, minutes), zone: 'UTC' },
    () => null,
  )
const begun: ReminderLog = { ...emptyLog, lookedAt: minutesAfter(seven, -60), zone: 'UTC' }
const kindsOf = ({ show }: ReturnType<typeof look>) => show.map(({ kind }) => kind)
const outcomesOf = (log: ReminderLog) =>
  Object.fromEntries(
    Object.entries(log.outcomes).map(([key, { outcome }]) => [key.slice(-'begins/0'.length), outcome.kind]),
  )

describe('an hour that is put off', () => {
  it('begins ten minutes later, and ends as much later', () => {
    const log = valueOf(putOff(begun, tonight, minutesAfter(seven, -5)))
    expect(asPutOff(log, tonight)).toMatchObject({
      startsAt: '2026-11-23T19:10:00.000Z',
      endsAt: '2026-11-23T20:10:00.000Z',
    })
    expect(kindsOf(look(look(log, 0).log, 9))).toEqual([])
    expect(kindsOf(look(look(log, 9).log, 10))).toEqual(['unplug-begins'])
  })

  it('after it began is counted from now', () => {
    const log = valueOf(putOff(look(look(begun, -1).log, 0).log, tonight, minutesAfter(seven, 4)))
    expect(asPutOff(log, tonight).startsAt).toBe('2026-11-23T19:14:00.000Z')
  })

  it('comes to one outcome for every time that it was to be said', () => {
    const announced = look(begun, -4).log
    const once = look(valueOf(putOff(announced, tonight, minutesAfter(seven, -4))), 10).log
    const twice = valueOf(putOff(once, tonight, minutesAfter(seven, 11)))
    const thrice = valueOf(putOff(twice, tonight, minutesAfter(seven, 12)))
    expect(outcomesOf(look(look(thrice, 30).log, 31).log)).toEqual({
      ':00/soon': 'shown',
      'begins/0': 'put-off',
      'begins/1': 'shown',
      'begins/2': 'put-off',
      'begins/3': 'shown',
    })
    expect(putOff(thrice, tonight, minutesAfter(seven, 12))).toEqual(
      fail({ kind: 'put-off-too-often', most: '3' }),
    )
  })

  it('is announced no more when it was put off before', () => {
    const log = valueOf(putOff(begun, tonight, minutesAfter(seven, -30)))
    expect(kindsOf(look(log, -5))).toEqual([])
    expect(outcomesOf(log)).toEqual({ ':00/soon': 'put-off', 'begins/0': 'put-off' })
  })

  it('over midnight is still that of its day', () => {
    const late = anUnplugHour({ startsAt: '23:55' as never })
    const at2355 = at('2026-11-23T23:55:00.000Z')
    const [last] = occurrencesIn(late, surroundings, minutesAfter(at2355, -1), at2355)
    const log = valueOf(putOff(begun, last!, at2355))
    const found = unplugReminders(late, surroundings, log.putOff, at2355, minutesAfter(at2355, 20))
    expect(found.map(({ at: moment }) => moment)).toEqual(['2026-11-24T00:05:00.000Z'])
  })
})

it('an hour without an announcement is said once', () => {
  const found = unplugReminders(
    anUnplugHour({ noticeMinutes: 0 }),
    surroundings,
    {},
    minutesAfter(seven, -60),
    seven,
  )
  expect(found.map(({ kind }) => kind)).toEqual(['unplug-begins'])
})
