import type { Day, WallClock, Weekday } from '#domain/calendar'
import type { MemberId } from '#domain/ids'
import type { HourPlan } from '#domain/unplug/own-hours'
import { repeatOf, ruleOf, type Repeat, type RuleText, type WhichWeekday } from '#domain/unplug/repeat'
import type { Candle } from '#domain/unplug/unplug-hour'

/** An unplug hour as it stands in the fields of the form. */
export interface HourDraft {
  name: string
  repeat: Repeat['kind']
  weekdays: readonly Weekday[]
  every: '1' | '2' | '3' | '4'
  which: `${WhichWeekday}`
  weekday: `${Weekday}`
  rule: string
  from: string
  startsAt: string
  hours: string
  minutes: string
  who: readonly MemberId[]
  notice: string
  candle: Candle
  clock: 'here' | 'zone'
  zone: string
}

/** The fields as they begin for a plan. `zone`: the one to offer where the plan follows the computer. */
export function draftOf(plan: HourPlan, zone: string): HourDraft {
  const repeat = repeatOf(plan.rule)
  return {
    name: plan.name,
    repeat: repeat.kind,
    weekdays: repeat.kind === 'weekly' ? repeat.weekdays : [],
    every: repeat.kind === 'weekly' ? `${repeat.every}` : '1',
    which: repeat.kind === 'monthly' ? `${repeat.which}` : '1',
    weekday: repeat.kind === 'monthly' ? `${repeat.weekday}` : '6',
    rule: plan.rule,
    from: plan.from,
    startsAt: plan.startsAt,
    hours: String(Math.floor(plan.minutes / 60)),
    minutes: String(plan.minutes % 60),
    who: plan.who,
    notice: String(plan.noticeMinutes),
    candle: plan.candle,
    clock: plan.zone === null ? 'here' : 'zone',
    zone: plan.zone ?? zone,
  }
}

/** The plan that the fields add up to; whether it can be is for the rules to say. */
export const planOf = (draft: HourDraft): HourPlan => ({
  name: draft.name,
  rule: ruleOf(repeatIn(draft)),
  from: draft.from as Day,
  startsAt: draft.startsAt as WallClock,
  minutes: lengthOf(draft),
  zone: draft.clock === 'here' ? null : draft.zone.trim(),
  who: draft.who,
  noticeMinutes: wholeNumber(draft.notice),
  candle: draft.candle,
})

/** Whether any day is chosen at all; until then it never comes. */
export const hasDay = ({ repeat, weekdays }: HourDraft): boolean => repeat !== 'weekly' || weekdays.length > 0

function repeatIn({ repeat, weekdays, every, which, weekday, rule }: HourDraft): Repeat {
  switch (repeat) {
    case 'once':
      return { kind: 'once' }
    case 'weekly':
      return { kind: 'weekly', weekdays, every: Number(every) as 1 | 2 | 3 | 4 }
    case 'monthly':
      return {
        kind: 'monthly',
        which: Number(which) as WhichWeekday,
        weekday: Number(weekday) as Weekday,
      }
    case 'other':
      return { kind: 'other', rule: rule.trim().replace(/^RRULE:/i, '') as RuleText }
  }
}

// What is no whole number is no length at all: an hour and a half is 1 and 30.
const lengthOf = ({ hours, minutes }: HourDraft): number =>
  [hours, minutes].every(text => /^\s*\d*\s*$/.test(text))
    ? wholeNumber(hours) * 60 + wholeNumber(minutes)
    : 0

// What is no number is 0, which no rule takes for a length.
const wholeNumber = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : 0)

export const templates = ['evening', 'shutdown', 'weekend', 'own'] as const

export type Template = (typeof templates)[number]

/** What people may begin with; the name is for the locale to say. */
export const templateOf = (template: Template, from: Day, who: readonly MemberId[]): HourPlan => {
  const usual = { name: '', from, who, zone: null, noticeMinutes: 5, candle: 'none', minutes: 60 } as const
  const weekly = (weekdays: readonly Weekday[]) => ruleOf({ kind: 'weekly', weekdays, every: 1 })
  const at = (time: string) => ({ startsAt: time as WallClock })
  switch (template) {
    case 'evening':
      return { ...usual, ...at('19:00'), rule: weekly([2, 4]), candle: 'whole' }
    case 'shutdown':
      return { ...usual, ...at('18:00'), rule: weekly([1, 2, 3, 4, 5]), minutes: 15, noticeMinutes: 15 }
    case 'weekend':
      return { ...usual, ...at('09:00'), rule: weekly([6]), minutes: 240, noticeMinutes: 0 }
    case 'own':
      return { ...usual, ...at('20:00'), rule: weekly([7]) }
  }
}
