import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Weekday } from '#domain/calendar'
import { weekdays } from '#domain/calendar-text'
import { keepHour } from '#domain/unplug/own-hours'
import { repeatOf, ruleOf, type Repeat, type RuleText } from '#domain/unplug/repeat'
import { draftOf, planOf, templateOf, templates } from '../../src/features/unplug/hour-draft'
import { aHousehold, ana, anHourPlan, ben, idNumbered, on, sundayEvening } from '../support/builders'

const zone = 'Europe/Berlin'
const byRule = (rule: string) => anHourPlan({ rule: rule as RuleText })

/** The rule that comes of fields in which somebody has changed something. */
const ruleAfter = (change: Partial<ReturnType<typeof draftOf>>, rule = 'every full moon') =>
  planOf({ ...draftOf(byRule(rule), zone), ...change }).rule

describe('a rule in the fields of the form', () => {
  it.each([
    ['once', 'FREQ=DAILY;COUNT=1', { repeat: 'once' }],
    ['two days a week', 'FREQ=WEEKLY;BYDAY=TU,TH', { repeat: 'weekly', weekdays: [2, 4], every: '1' }],
    ['every third week', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=SU', { weekdays: [7], every: '3' }],
    ['the second Monday', 'FREQ=MONTHLY;BYDAY=2MO', { repeat: 'monthly', which: '2', weekday: '1' }],
    ['the last Friday', 'FREQ=MONTHLY;BYDAY=-1FR', { repeat: 'monthly', which: '-1', weekday: '5' }],
    ['another one', 'FREQ=YEARLY;BYMONTHDAY=24', { repeat: 'other', rule: 'FREQ=YEARLY;BYMONTHDAY=24' }],
    ['one nobody can read', 'every full moon', { repeat: 'other', rule: 'every full moon' }],
  ])('%s: %s', (_, rule, fields) => {
    const draft = draftOf(byRule(rule), zone)
    expect(draft).toMatchObject(fields)
    expect(planOf(draft)).toEqual(byRule(rule))
  })

  it('comes back out of them, whatever people choose', () => {
    const some = fc.subarray(weekdays as Weekday[], { minLength: 1 })
    const repeats = fc.oneof(
      fc.record({ kind: fc.constant('weekly'), weekdays: some, every: fc.constantFrom(1, 2, 3, 4) }),
      fc.record({
        kind: fc.constant('monthly'),
        which: fc.constantFrom(1, 2, 3, 4, -1),
        weekday: fc.constantFrom(...weekdays),
      }),
    ) as fc.Arbitrary<Repeat>
    fc.assert(
      fc.property(repeats, repeat => {
        expect(repeatOf(planOf(draftOf(byRule(ruleOf(repeat)), zone)).rule)).toEqual(repeat)
      }),
    )
  })

  it.each([
    ['weekdays in their order', { repeat: 'weekly', weekdays: [4, 2] }, 'FREQ=WEEKLY;BYDAY=TU,TH'],
    ['no weekday, which is no rule', { repeat: 'weekly' }, 'FREQ=WEEKLY;BYDAY='],
    ['a day of the month, the first Saturday at first', { repeat: 'monthly' }, 'FREQ=MONTHLY;BYDAY=1SA'],
    ['one time only', { repeat: 'once' }, 'FREQ=DAILY;COUNT=1'],
    ['a rule from a calendar', { rule: ' rrule:FREQ=DAILY ' }, 'FREQ=DAILY'],
  ] as const)('that nobody can read gives way to %s', (_, change, rule) => {
    expect(ruleAfter(change)).toBe(rule)
  })

  it('is still there when somebody looks at another way and comes back', () => {
    expect(ruleAfter({ repeat: 'weekly', weekdays: [1] }, 'FREQ=YEARLY')).toBe('FREQ=WEEKLY;BYDAY=MO')
    expect(ruleAfter({ repeat: 'other' }, 'FREQ=WEEKLY;BYDAY=MO')).toBe('FREQ=WEEKLY;BYDAY=MO')
  })
})

it.each([
  ['1', '30', 90],
  ['0', '5', 5],
  [' 2 ', '', 120],
  ['72', '0', 4320],
  ['', '', 0],
  ['1.5', '', 0],
  ['1.5', '30', 0],
  ['one', '-5', 0],
  ['99999', '', 0],
])('“%s” hours and “%s” minutes are %i minutes', (hours, minutes, long) => {
  expect(planOf({ ...draftOf(anHourPlan(), zone), hours, minutes }).minutes).toBe(long)
})

it.each([
  ['follows the computer, and offers its zone', null, {}, null],
  ['follows the zone that is offered once people ask for one', null, { clock: 'zone' }, zone],
  ['keeps its own zone', 'Asia/Tokyo', {}, 'Asia/Tokyo'],
  ['lets go of its zone', 'Asia/Tokyo', { clock: 'here' }, null],
  ['takes another zone without the blanks around it', null, { clock: 'zone', zone: ' UTC ' }, 'UTC'],
] as const)('an hour %s', (_, before, change, after) => {
  expect(planOf({ ...draftOf(anHourPlan({ zone: before }), zone), ...change }).zone).toBe(after)
})

describe('what people may begin with', () => {
  it.each([
    ['evening', 'FREQ=WEEKLY;BYDAY=TU,TH', '19:00', 60, 5, 'whole'],
    ['shutdown', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '18:00', 15, 15, 'none'],
    ['weekend', 'FREQ=WEEKLY;BYDAY=SA', '09:00', 240, 0, 'none'],
    ['own', 'FREQ=WEEKLY;BYDAY=SU', '20:00', 60, 5, 'none'],
  ] as const)('%s', (template, rule, startsAt, minutes, noticeMinutes, candle) => {
    const plan = templateOf(template, on('2026-11-22'), [ana, ben])
    expect(plan).toMatchObject({ rule, startsAt, minutes, noticeMinutes, candle, zone: null })
    expect(planOf(draftOf(plan, zone))).toEqual(plan)
  })

  it.each(templates)('%s can be kept as soon as it has a name', template => {
    const plan = { ...templateOf(template, on('2026-11-22'), [ana]), name: 'Ours' }
    expect(keepHour(aHousehold(), plan, idNumbered(900), { at: sundayEvening, zone: 'UTC' }).ok).toBe(true)
  })
})
