import type { Day, Weekday } from '../calendar'

declare const ruleBrand: unique symbol

/** When something comes again, as RFC 5545 recurrence text without its start: `FREQ=WEEKLY;BYDAY=MO,TH`. */
export type RuleText = string & { readonly [ruleBrand]: true }

/** The rules that people can make by choosing. Any other text is kept as it is. */
export type Repeat =
  | { readonly kind: 'once' }
  /** On these weekdays, every week or every so many; the weeks are counted from the one of the first day. */
  | { readonly kind: 'weekly'; readonly weekdays: readonly Weekday[]; readonly every: 1 | 2 | 3 | 4 }
  | { readonly kind: 'monthly'; readonly which: WhichWeekday; readonly weekday: Weekday }
  | { readonly kind: 'other'; readonly rule: RuleText }

/** The first, second, third, fourth or last such weekday of a month. */
export type WhichWeekday = 1 | 2 | 3 | 4 | -1

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const codeOf = (weekday: Weekday): string => codes[weekday - 1] ?? 'MO'

/** The rule for what people chose. */
export function ruleOf(repeat: Repeat): RuleText {
  switch (repeat.kind) {
    case 'once':
      return 'FREQ=DAILY;COUNT=1' as RuleText
    case 'weekly': {
      const days = repeat.weekdays.toSorted((a, b) => a - b).map(codeOf)
      const every = repeat.every === 1 ? '' : `INTERVAL=${String(repeat.every)};`
      return `FREQ=WEEKLY;${every}BYDAY=${days.join(',')}` as RuleText
    }
    case 'monthly':
      return `FREQ=MONTHLY;BYDAY=${String(repeat.which)}${codeOf(repeat.weekday)}` as RuleText
    case 'other':
      return repeat.rule
  }
}

/** What people would have chosen to get this rule. */
export function repeatOf(rule: RuleText): Repeat {
  if (rule === ruleOf({ kind: 'once' })) return { kind: 'once' }
  const weekly = /^FREQ=WEEKLY;(?:INTERVAL=([2-4]);)?BYDAY=([A-Z,]+)$/.exec(rule)
  const named = weekly?.[2]?.split(',') ?? []
  const weekdays = named.flatMap(weekdayOfCode)
  // A rule that says more or other than can be chosen is left as it is.
  const isChosen = weekdays.length === named.length && new Set(weekdays).size === named.length
  if (weekly !== null && isChosen)
    return { kind: 'weekly', weekdays, every: Number(weekly[1] ?? 1) as 1 | 2 | 3 | 4 }
  const monthly = /^FREQ=MONTHLY;BYDAY=([1-4]|-1)([A-Z]{2})$/.exec(rule)
  const [weekday] = weekdayOfCode(monthly?.[2] ?? '')
  if (monthly !== null && weekday !== undefined)
    return { kind: 'monthly', which: Number(monthly[1]) as WhichWeekday, weekday }
  return { kind: 'other', rule }
}

const weekdayOfCode = (code: string): readonly Weekday[] => {
  const place = codes.findIndex(known => known === code)
  return place === -1 ? [] : [(place + 1) as Weekday]
}

/** A rule, and the day from which it is counted. */
export interface Recurrence {
  readonly rule: RuleText
  readonly from: Day
}
