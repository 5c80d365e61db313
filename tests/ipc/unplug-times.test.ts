import { expect, it } from 'vitest'
import type { RuleText } from '#domain/unplug/repeat'
import { timesOf } from '../../electron/main/services/reminders/planning'
import { aHousehold, anUnplugHour, sundayEvening } from '../support/builders'

const planning = { household: aHousehold(), zone: 'Europe/Berlin', summitNoticeMinutes: null, heldOn: null }
const times = (rule: string, count: number) =>
  timesOf(planning, anUnplugHour({ rule: rule as RuleText }), sundayEvening, count).map(({ on }) => on)

it.each([0, 1, 9, 70])('as many times as are asked for, however far that is: %i', count => {
  expect(times('FREQ=DAILY', count)).toHaveLength(count)
})

it('come in their order, without a gap where the search goes further', () => {
  const days = ['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28']
  const daysOfNextYear = ['2027-01-04', '2027-01-11', '2027-01-18', '2027-01-25', '2027-02-01', '2027-02-08']
  expect(times('FREQ=WEEKLY;BYDAY=MO', 12)).toEqual([...days, ...daysOfNextYear])
})

it('end after two years, though there are more', () => {
  const newYears = ['2027-01-01', '2028-01-01', '2029-01-01']
  expect(times('FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1', 10)).toEqual(newYears)
})
