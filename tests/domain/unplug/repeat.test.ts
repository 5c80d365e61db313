import { describe, expect, it } from 'vitest'
import { problemWith } from '#domain/unplug/recurrence'
import { repeatOf, ruleOf, type Repeat, type RuleText } from '#domain/unplug/repeat'
import { on } from '../../support/builders'

describe('what people choose', () => {
  it.each<[Repeat, string]>([
    [{ kind: 'once' }, 'FREQ=DAILY;COUNT=1'],
    [{ kind: 'weekly', weekdays: [1, 4], every: 1 }, 'FREQ=WEEKLY;BYDAY=MO,TH'],
    [{ kind: 'weekly', weekdays: [7], every: 2 }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU'],
    [{ kind: 'monthly', which: 1, weekday: 6 }, 'FREQ=MONTHLY;BYDAY=1SA'],
    [{ kind: 'monthly', which: -1, weekday: 5 }, 'FREQ=MONTHLY;BYDAY=-1FR'],
    [{ kind: 'other', rule: 'FREQ=YEARLY' as RuleText }, 'FREQ=YEARLY'],
  ])('%j is %s, and back', (repeat, rule) => {
    expect(ruleOf(repeat)).toBe(rule)
    expect(repeatOf(rule as RuleText)).toEqual(repeat)
    expect(problemWith({ rule, from: on('2026-11-22') })).toBeNull()
  })

  it('has its weekdays in order', () => {
    expect(ruleOf({ kind: 'weekly', weekdays: [7, 1], every: 1 })).toBe('FREQ=WEEKLY;BYDAY=MO,SU')
  })

  it.each([
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=MO,XX',
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SA',
    'FREQ=WEEKLY;BYDAY=MO,,TU',
    'FREQ=WEEKLY;INTERVAL=5;BYDAY=MO',
    'FREQ=MONTHLY;BYDAY=5MO',
    'FREQ=DAILY',
  ])('%s is another rule, and kept as it is', rule => {
    expect(repeatOf(rule as RuleText)).toEqual({ kind: 'other', rule })
  })
})

describe('a rule', () => {
  it.each([
    ['nonsense', 'rule-unreadable'],
    ['', 'rule-unreadable'],
    ['FREQ=', 'rule-unreadable'],
    ['FREQ=WEEKLY;BYDAY=XX', 'rule-unreadable'],
    ['FREQ=DAILY;INTERVAL=0', 'rule-unreadable'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'rule-unreadable'],
    ['FREQ=DAILY;X-PART=1', 'rule-unreadable'],
    ['FREQ=DAILY\nEXDATE:20261122', 'rule-unreadable'],
    ['FREQ=MINUTELY', 'rule-too-often'],
    ['FREQ=DAILY;BYHOUR=7,8', 'rule-too-often'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'rule-never'],
    ['FREQ=DAILY;COUNT=0', 'rule-never'],
    ['FREQ=DAILY;UNTIL=20200101', 'rule-never'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', null],
    ['FREQ=YEARLY;BYWEEKNO=53', null],
  ])('%s has the problem %s', (rule, problem) => {
    expect(problemWith({ rule, from: on('2026-11-22') })).toBe(problem)
  })
})
