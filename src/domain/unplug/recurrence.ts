import { RRuleTemporal } from 'rrule-temporal'
import { dayAfter, type Day } from '../calendar'
import type { Recurrence, RuleText } from './repeat'

export type RuleProblem =
  /** No RFC 5545 recurrence, or one with parts that say nothing about days, or that is counted for too long. */
  | 'rule-unreadable'
  /** By the weekday, and no weekday is said. */
  | 'rule-without-days'
  /** More than once a day. */
  | 'rule-too-often'
  /** Not once in the years that anybody plans for. */
  | 'rule-never'

const frequencies: ReadonlySet<string> = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'])
const tooOften: ReadonlySet<string> = new Set(['HOURLY', 'MINUTELY', 'SECONDLY'])
// A day has one unplug hour of a rule at most, so hours and minutes are said elsewhere.
const partsOfTheDay: ReadonlySet<string> = new Set(['BYHOUR', 'BYMINUTE', 'BYSECOND'])
const partsOfDays: ReadonlySet<string> = new Set([
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'WKST',
  'BYDAY',
  'BYMONTHDAY',
  'BYMONTH',
  'BYYEARDAY',
  'BYWEEKNO',
  'BYSETPOS',
])
const yearsAhead = 9
// Such a rule has to be counted from its first day, each time that it is asked.
const longestCount = 1000

/** What keeps a text from being a rule that comes at all; null when nothing does. */
export function problemWith(recurrence: UncheckedRecurrence): RuleProblem | null {
  const flaw = flawIn(recurrence)
  if (flaw !== null) return flaw
  const { rule, from } = recurrence as Recurrence
  return datesOf({ rule, from }, from, dayAfter(from, yearsAhead * 366)).length === 0 ? 'rule-never' : null
}

interface UncheckedRecurrence {
  readonly rule: string
  readonly from: Day
}

/** What keeps a text from being a rule; null when it is one, whether or not it ever comes. */
export function flawIn({ rule, from }: UncheckedRecurrence): Exclude<RuleProblem, 'rule-never'> | null {
  const parts = rule.split(';').map(part => part.split('='))
  const names = parts.map(([name = '']) => name)
  if (names.some(name => partsOfTheDay.has(name))) return 'rule-too-often'
  const frequency = parts.find(([name]) => name === 'FREQ')?.[1] ?? ''
  if (tooOften.has(frequency)) return 'rule-too-often'
  if (parts.some(([name, value]) => name === 'BYDAY' && value === '')) return 'rule-without-days'
  const isReadable =
    frequencies.has(frequency) &&
    Number(parts.find(([name]) => name === 'COUNT')?.[1] ?? 0) <= longestCount &&
    new Set(names).size === names.length &&
    parts.every(
      ([name = '', value = '', ...more]) => partsOfDays.has(name) && value !== '' && more.length === 0,
    )
  if (!isReadable) return 'rule-unreadable'
  try {
    readRule(rule as RuleText, from)
    return null
  } catch {
    return 'rule-unreadable'
  }
}

/**
 * The days on which a rule comes, from the first to the last of a range, both included. Throws for what is no rule, and
 * for one that takes too long to follow so far.
 */
export function datesOf({ rule, from }: Recurrence, first: Day, last: Day): readonly Day[] {
  const dates = readRule(rule, from).between(midnightOf(first), midnightOf(last), true)
  return dates.map(date => date.toString().slice(0, 10) as Day)
}

const midnightOf = (day: Day) => ({ timeZoneId: 'UTC', toString: () => `${day}T00:00:00+00:00[UTC]` })

// The reminders ask for the same few rules twice a minute, for as long as the computer is on.
const read = new Map<string, RRuleTemporal>()
const mostRead = 200

function readRule(rule: RuleText, from: Day): RRuleTemporal {
  // As days without a zone, so that no change of the clocks can touch them.
  const text = `DTSTART;VALUE=DATE:${from.replaceAll('-', '')}\nRRULE:${rule}`
  const known = read.get(text)
  if (known !== undefined) return known
  const parsed = new RRuleTemporal({ rruleString: text })
  if (read.size >= mostRead) read.clear()
  read.set(text, parsed)
  return parsed
}
