import type { Day, Instant } from '../calendar'
import { entry, type Entry } from '../entry'
import type { MemberId, UnplugHourId, UnplugSessionId } from '../ids'
import { fail, ok, type Result } from '../result'
import type { UnplugHour } from './unplug-hour'

/** What people may say of an hour afterwards. */
export const feelings = ['restful', 'all-right', 'hard'] as const

export type Feeling = (typeof feelings)[number]

/** An unplug hour that is going on, on this computer. */
export interface RunningHour {
  /** Of the session that it becomes. */
  readonly session: UnplugSessionId
  readonly hour: UnplugHourId
  readonly on: Day
  readonly startedAt: Instant
  readonly endsAt: Instant
}

/** An unplug hour that was. One that nobody skipped and nobody held, as while the computer slept, leaves nothing. */
export interface UnplugSession extends Entry<'unplug-session'> {
  readonly hour: UnplugHourId
  /** The day of the rule. */
  readonly on: Day
  readonly startedAt: Instant
  readonly endedAt: Instant
  /** Cut short by somebody, whoever it was. */
  readonly isCutShort: boolean
  readonly felt: readonly { readonly memberId: MemberId; readonly feeling: Feeling }[]
}

/** What is kept of an hour that has come to its end, or that somebody ends now. */
export const endHour = (
  { session, hour, on, startedAt, endsAt }: RunningHour,
  now: Instant,
): UnplugSession => ({
  ...entry(session, now, null, 'everyone'),
  hour,
  on,
  startedAt,
  endedAt: now < endsAt ? now : endsAt,
  isCutShort: now < endsAt,
  felt: [],
})

/** What somebody who took part says of it afterwards; null takes it back. */
export const sayFelt = (
  session: UnplugSession,
  memberId: MemberId,
  feeling: Feeling | null,
  at: Instant,
): UnplugSession => ({
  ...session,
  updatedAt: at,
  felt: [
    ...session.felt.filter(one => one.memberId !== memberId),
    ...(feeling === null ? [] : [{ memberId, feeling }]),
  ],
})

/** How many of the last of them were held to their end. */
export interface Rhythm {
  readonly kept: number
  readonly of: number
}

const lastOnes = 12

/** The rhythm of an hour: of the last twelve days on which it was held or skipped. Days nobody knows of are gaps. */
export function rhythmOf(hour: UnplugHour, sessions: readonly UnplugSession[], today: Day): Rhythm {
  const held = new Map<Day, boolean>()
  for (const on of hour.skipped) if (on <= today) held.set(on, false)
  for (const { hour: id, on, isCutShort } of sessions)
    if (id === hour.id) held.set(on, held.get(on) === true || !isCutShort)
  const last = [...held].sort(([a], [b]) => a.localeCompare(b)).slice(-lastOnes)
  return { kept: last.filter(([, isKept]) => isKept).length, of: last.length }
}

/** Finds a session, or says that it is gone. */
export const sessionIn = (
  sessions: readonly UnplugSession[],
  id: UnplugSessionId,
): Result<UnplugSession, { readonly kind: 'no-such-session' }> => {
  const session = sessions.find(one => one.id === id)
  return session === undefined ? fail({ kind: 'no-such-session' }) : ok(session)
}
