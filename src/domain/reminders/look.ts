import { minutesAfter, minutesBetween, type Instant } from '../calendar'
import type { Quiet } from './quiet'
import type { Reminder, Schedule } from './reminder'
import { forgetOld, keepIf, note, type ReminderLog } from './reminder-log'

/** After a sleep, what is later than this is no longer said. */
export const latestMinutes = 30
/** What comes within this is on time: a look comes twice a minute, and clocks are not that sure. */
const onTimeMinutes = 2
// Whoever flies east leaps over what was still ahead; it has to be noted all the same.
const zonesApartMinutes = 26 * 60

export interface Look {
  readonly log: ReminderLog
  /** What is to be said now, in the order in which it was due; rarely more than one. */
  readonly show: readonly Reminder[]
}

/**
 * Looks at what fell due since the last look. Each reminder comes to one outcome: on time it is shown; after a sleep the
 * latest of the last half hour is, as late; everything else is noted quietly. `quietAt` says why nothing may be shown
 * at a moment, or null. `zone` is the one of this computer. The first look of all finds nothing: what was before is nobody's to remind of.
 */
export function lookAtReminders(
  log: ReminderLog,
  schedule: Schedule,
  { now, zone }: { readonly now: Instant; readonly zone: string },
  quietAt: (moment: Instant) => Quiet | null,
): Look {
  if (log.lookedAt === null) return { log: { ...log, lookedAt: now, zone }, show: [] }
  if (now <= log.lookedAt) return { log: setBack(log, now), show: [] }

  const looked = forgetOld({ ...log, lookedAt: now, zone }, now)
  const after = zone === log.zone ? log.lookedAt : minutesAfter(log.lookedAt, -zonesApartMinutes)
  const due = schedule(after, now).filter(({ key }) => log.outcomes[key] === undefined)
  const wanted = due.filter(reminder => !reminder.isSkipped && !isOver(reminder, now))
  const timely = wanted.filter(({ at }) => minutesBetween(at, now) <= onTimeMinutes)
  const lateness =
    timely.length > 0 ? [] : wanted.filter(({ at }) => minutesBetween(at, now) <= latestMinutes)
  const candidates = timely.length > 0 ? timely : lateness.slice(-1)

  const show: Reminder[] = []
  const noted = due.reduce((noting, reminder) => {
    const { key, at } = reminder
    if (reminder.isSkipped) return note(noting, key, at, { kind: 'skipped' })
    const isCandidate = candidates.includes(reminder)
    const quiet = quietAt(isCandidate ? now : at)
    if (quiet !== null) return note(noting, key, at, { kind: 'missed', why: quiet.why })
    if (isCandidate) {
      show.push(reminder)
      return note(noting, key, at, { kind: timely.includes(reminder) ? 'shown' : 'shown-late' })
    }
    const isTooLate = minutesBetween(at, now) > latestMinutes || isOver(reminder, now)
    const why = isTooLate ? 'too-late' : 'overtaken'
    return note(noting, key, at, { kind: 'missed', why })
  }, looked)
  return { log: noted, show }
}

// An hour that is over is no longer announced, however short it was.
const isOver = ({ endsAt }: Reminder, now: Instant): boolean => endsAt !== null && endsAt <= now

// When the clock was set back, what was only missed lies ahead once more; what was shown or decided stays so.
const setBack = (log: ReminderLog, now: Instant): ReminderLog =>
  now === log.lookedAt
    ? log
    : {
        ...log,
        lookedAt: now,
        outcomes: keepIf(log.outcomes, ({ due, outcome }) => due <= now || outcome.kind !== 'missed'),
      }
