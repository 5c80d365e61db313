import { minutesAfter, type Instant } from '../calendar'
import type { Quiet } from './quiet'

/** What became of one reminder. Each comes to exactly one of these, and keeps it. */
export type Outcome =
  | { readonly kind: 'shown' | 'shown-late' | 'skipped' | 'put-off' }
  | { readonly kind: 'missed'; readonly why: Quiet['why'] | 'too-late' | 'overtaken' }

export interface OutcomeNote {
  /** When the reminder was due. */
  readonly due: Instant
  readonly outcome: Outcome
}

/** An unplug hour that was put off; a moment, so that it survives sleep and restarts. */
export interface PutOff {
  readonly until: Instant
  readonly times: number
}

/** What this computer remembers of reminders. */
export interface ReminderLog {
  /** Everything up to here has been looked at; null before the first look. */
  readonly lookedAt: Instant | null
  /** The IANA zone that this computer was in then. */
  readonly zone: string | null
  /** By the key of the reminder. */
  readonly outcomes: Readonly<Record<string, OutcomeNote>>
  /** By the key of the occurrence. */
  readonly putOff: Readonly<Record<string, PutOff>>
  readonly pausedUntil: Instant | null
}

export const emptyLog: ReminderLog = {
  lookedAt: null,
  zone: null,
  outcomes: {},
  putOff: {},
  pausedUntil: null,
}

const rememberedMinutes = 40 * 24 * 60

/** The log without what is too old to matter. */
export function forgetOld(log: ReminderLog, now: Instant): ReminderLog {
  const oldest = minutesAfter(now, -rememberedMinutes)
  return {
    ...log,
    outcomes: keepIf(log.outcomes, note => note.due >= oldest),
    putOff: keepIf(log.putOff, ({ until }) => until >= oldest),
    pausedUntil: log.pausedUntil !== null && log.pausedUntil > now ? log.pausedUntil : null,
  }
}

/** The record of those that fulfil something; the same record when all do. */
export function keepIf<Value>(
  record: Readonly<Record<string, Value>>,
  isKept: (value: Value) => boolean,
): Readonly<Record<string, Value>> {
  const entries = Object.entries(record)
  const kept = entries.filter(([, value]) => isKept(value))
  return kept.length === entries.length ? record : Object.fromEntries(kept)
}

export const note = (log: ReminderLog, key: string, due: Instant, outcome: Outcome): ReminderLog => ({
  ...log,
  outcomes: { ...log.outcomes, [key]: { due, outcome } },
})
