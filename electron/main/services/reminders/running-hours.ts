import type { StorageFailure } from '#contract/command'
import { dayAt, minutesAfter, minutesBetween, monthOf, type Day, type Instant } from '#domain/calendar'
import type { UnplugHourId, UnplugSessionId } from '#domain/ids'
import { putEntry } from '#domain/month-record'
import { latestMinutes } from '#domain/reminders/look'
import { putOff, timesPutOff, type PutOffTooOften } from '#domain/reminders/put-off'
import { note } from '#domain/reminders/reminder-log'
import { beginsKey, soonKey } from '#domain/reminders/unplug-schedule'
import { fail, ok, type Result } from '#domain/result'
import type { NoSuchHour } from '#domain/unplug/own-hours'
import { endHour, type RunningHour } from '#domain/unplug/session'
import type { UnplugHour } from '#domain/unplug/unplug-hour'
import type { ReminderMemory } from './memory'
import { nextOf, occurrenceOf, type Planning } from './planning'
import type { ReminderWorld, Saying } from './world'

/** The unplug hours that are going on. Whoever calls sees to it that only one thing happens at a time. */
export class RunningHours {
  readonly #world: ReminderWorld
  readonly #memory: ReminderMemory
  // Tried again at every look, and reported once.
  readonly #unsaved = new Set<UnplugSessionId>()

  constructor(world: ReminderWorld, memory: ReminderMemory) {
    this.#world = world
    this.#memory = memory
  }

  /**
   * Begins an hour now: the next one of today, or one beside the calendar. `named` is the day of the one that people had
   * before their eyes. Answers what is to be said.
   */
  async startNow(planning: Planning, hour: UnplugHour, named: Day | null): Promise<Saying | null> {
    const { running, log: before } = this.#memory.current
    if (running.some(one => one.hour === hour.id)) return null
    const now = this.#world.clock.now()
    const today = dayAt(now, planning.zone)
    const next = nextOf(planning, hour, before, now, named)
    const isToday = next !== null && dayAt(next.startsAt, planning.zone) === today
    let log = before
    if (isToday) {
      for (const key of [soonKey(next), beginsKey(next, timesPutOff(log, next))])
        if (log.outcomes[key] === undefined) log = note(log, key, next.startsAt, { kind: 'shown' })
    }
    const begun: RunningHour = {
      session: this.#world.newId<'unplug-session'>(),
      hour: hour.id,
      on: isToday ? next.on : today,
      startedAt: now,
      endsAt: minutesAfter(now, hour.minutes),
    }
    await this.#memory.keep({ log, running: [...running, begun] })
    const { startedAt: startsAt, endsAt } = begun
    return { kind: 'unplug-begins', startsAt, endsAt, isLate: false, isByHand: true, candle: hour.candle }
  }

  /** Puts the next or the named occurrence of an hour off; one that has begun begins anew later, and leaves nothing. */
  async putOff(
    planning: Planning,
    hour: UnplugHour,
    named: Day | null,
  ): Promise<Result<null, NoSuchHour | PutOffTooOften>> {
    const now = this.#world.clock.now()
    const { log, running } = this.#memory.current
    const begun = running.find(one => one.hour === hour.id && (named === null || one.on === named))
    const next =
      (begun === undefined ? null : occurrenceOf(planning, hour, begun, now)) ??
      nextOf(planning, hour, log, now, named)
    if (next === null) return fail({ kind: 'no-such-hour' })
    const later = putOff(log, next, now)
    if (!later.ok) return later
    await this.#memory.keep({ log: later.value, running: running.filter(one => one !== begun) })
    return ok(null)
  }

  /** Forgets one that is going on, as when its day is skipped. */
  async forget(hourId: UnplugHourId): Promise<void> {
    await this.#memory.keep({ running: this.#memory.current.running.filter(({ hour }) => hour !== hourId) })
  }

  /** Ends those that are over. Answers what is to be said of it: nothing, when that was long ago. */
  async finishThoseOver(now: Instant): Promise<Saying | null> {
    const over = this.#memory.current.running.filter(({ endsAt }) => endsAt <= now)
    const last = over.toSorted((a, b) => b.endsAt.localeCompare(a.endsAt))[0]
    if (last === undefined) return null
    const finished = await this.finish(over, now)
    if (!finished.ok) return null
    if (minutesBetween(last.endsAt, now) > latestMinutes) return null
    const { startedAt: startsAt, endsAt } = last
    return { kind: 'unplug-over', startsAt, endsAt, isLate: false, isByHand: false, candle: 'none' }
  }

  /** Ends these, be they over or cut short. Who did is nowhere. One that cannot be saved goes on until it can. */
  async finish(over: readonly RunningHour[], now: Instant): Promise<Result<null, StorageFailure>> {
    const { shelf, clock, report } = this.#world
    let failure: StorageFailure | null = null
    // The month first: should this be interrupted, the same session is put there once more.
    for (const running of over) {
      const month = monthOf(dayAt(running.startedAt, clock.zone()))
      const kept = await shelf.ownBooks.months.put(month, record => ({
        ...record,
        unplugSessions: putEntry(record.unplugSessions, endHour(running, now)),
      }))
      if (kept.ok) {
        this.#unsaved.delete(running.session)
        await this.#leave(running)
        continue
      }
      if (!this.#unsaved.has(running.session)) report(kept.failure)
      this.#unsaved.add(running.session)
      failure = kept.failure
    }
    return failure === null ? ok(null) : fail(failure)
  }

  async #leave({ session }: RunningHour): Promise<void> {
    await this.#memory.keep({
      running: this.#memory.current.running.filter(one => one.session !== session),
    })
  }
}
