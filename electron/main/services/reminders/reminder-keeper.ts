import type { NextOne } from '#contract/commands/unplug'
import { minutesAfter, minutesBetween, type Day, type Instant } from '#domain/calendar'
import type { Household } from '#domain/household'
import type { UnplugHourId } from '#domain/ids'
import { lookAtReminders } from '#domain/reminders/look'
import type { PutOffTooOften } from '#domain/reminders/put-off'
import { quietAt, type Quiet } from '#domain/reminders/quiet'
import type { ReminderLog } from '#domain/reminders/reminder-log'
import { fail, ok, type Result } from '#domain/result'
import type { NoSuchHour } from '#domain/unplug/own-hours'
import type { UnplugHour } from '#domain/unplug/unplug-hour'
import type { Reminding } from '../../storage/book-kinds'
import { lastHeldOn } from '../house'
import { ReminderMemory } from './memory'
import { nextOnes, scheduleOf, type Planning } from './planning'
import { RunningHours } from './running-hours'
import { begunBy, sayingOf } from './sayings'
import type { ReminderWorld } from './world'

/** How it stands, for the tray. */
export interface Standing {
  readonly state: 'resting' | 'soon' | 'in-hour' | 'paused'
  readonly next: NextOne | null
  /** The end of the hour that is going on. */
  readonly endsAt: Instant | null
  readonly pausedUntil: Instant | null
}

// Timers stand still in a sleep, and clocks are set: so no wait is long, however far away the next moment is.
const longestWaitMs = 30_000
const shortestWaitMs = 200
const soonMinutes = 15
const calmMinutes = 60

/** Watches the clock and says what is due. There is one of it, with one timer, whether or not a window is open. */
export class ReminderKeeper {
  readonly #world: ReminderWorld
  readonly #memory: ReminderMemory
  readonly #running: RunningHours
  #timer: NodeJS.Timeout | null = null
  #isEnded = false
  #queue: Promise<unknown> = Promise.resolve()
  // The day of the last summit of the week, as of the last look.
  #heldOn: Day | null = null
  // Until then nothing falls due, as long as these are what they were.
  #calm: { readonly household: Household; readonly zone: string; readonly until: Instant } | null = null

  constructor(world: ReminderWorld) {
    this.#world = world
    this.#memory = new ReminderMemory(world.shelf, world.clock)
    this.#running = new RunningHours(world, this.#memory)
  }

  get reminding(): Reminding {
    return this.#memory.current
  }

  /** What the calendar is made of now; null while there is no household to remind. */
  get planning(): Planning | null {
    const { shelf, clock } = this.#world
    const books = shelf.openBooks
    const household = books?.household.current ?? null
    if (books === null || household === null) return null
    const { summitNoticeMinutes } = shelf.computer
    return { household, zone: clock.zone(), summitNoticeMinutes, heldOn: this.#heldOn }
  }

  /** Looks at once, as after a sleep, and from then on whenever something falls due, and twice a minute. */
  async look(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    await this.#inTurn(() => this.#look()).catch(this.#world.report)
    if (this.#timer !== null) clearTimeout(this.#timer)
    if (!this.#isEnded) this.#timer = setTimeout(() => void this.look(), this.#waitMs())
  }

  /** Stops watching; resolves once everything is on the disk. */
  async end(): Promise<void> {
    this.#isEnded = true
    if (this.#timer !== null) clearTimeout(this.#timer)
    await this.#queue
    await this.#memory.write()
  }

  /** Something that shapes the calendar was changed. */
  async changed(): Promise<void> {
    this.#calm = null
    await this.look()
    this.#world.changed()
  }

  /** Why nothing may be shown at a moment; null: it may. */
  quietAt(moment: Instant): Quiet | null {
    const { shelf, clock } = this.#world
    const signs = {
      pausedUntil: this.reminding.log.pausedUntil,
      quietHours: shelf.computer.quietHours,
      isDoNotDisturb: this.#world.isDoNotDisturb(),
      hasSummit: (shelf.openBooks?.drafts.current.summit ?? null) !== null,
    }
    return quietAt(signs, moment, clock.zone())
  }

  standing(): Standing {
    const { planning } = this
    const now = this.#world.clock.now()
    const { log, running } = this.reminding
    const next = planning === null ? null : this.#next(planning, log, now)
    const pausedUntil = log.pausedUntil !== null && log.pausedUntil > now ? log.pausedUntil : null
    const isSoon = next?.kind === 'unplug-hour' && minutesBetween(now, next.startsAt) <= soonMinutes
    const ends = running.map(({ endsAt }) => endsAt).sort()
    return {
      state: running.length > 0 ? 'in-hour' : pausedUntil !== null ? 'paused' : isSoon ? 'soon' : 'resting',
      next,
      endsAt: ends.at(-1) ?? null,
      pausedUntil,
    }
  }

  /** See `RunningHours.startNow`. */
  startNow(hourId: UnplugHourId): Promise<Result<null, NoSuchHour>> {
    return this.#withHour<never>(hourId, async (planning, hour) => {
      const saying = await this.#running.startNow(planning, hour)
      if (saying !== null) this.#world.say(saying)
      return ok(null)
    })
  }

  /** See `RunningHours.putOff`. */
  putOff(hourId: UnplugHourId): Promise<Result<null, NoSuchHour | PutOffTooOften>> {
    return this.#withHour<PutOffTooOften>(hourId, (planning, hour) => this.#running.putOff(planning, hour))
  }

  /** Ends every hour that is going on. */
  endHours(): Promise<void> {
    return this.#change(() => this.#running.finish(this.reminding.running, this.#world.clock.now()))
  }

  /** Forgets an hour that is going on, as when its day is skipped. */
  forgetHour(hourId: UnplugHourId): Promise<void> {
    return this.#change(() => this.#running.forget(hourId))
  }

  /** Says nothing until then; null: speaks again. */
  pauseUntil(pausedUntil: Instant | null): Promise<void> {
    return this.#change(() => this.#memory.keep({ log: { ...this.reminding.log, pausedUntil } }))
  }

  /** Somebody has said which clock counts after the journey. */
  settleTravel(): Promise<void> {
    return this.#change(() => this.#memory.keep({ travelledFrom: null }))
  }

  #next(planning: Planning, log: ReminderLog, now: Instant): NextOne | null {
    const { running } = this.reminding
    const isAhead = (one: NextOne) =>
      one.kind === 'summit' ||
      (!one.isSkipped && !running.some(({ hour, on }) => hour === one.hour && on === one.on))
    return nextOnes(planning, log, now, 10).find(isAhead) ?? null
  }

  async #look(): Promise<void> {
    const books = this.#world.shelf.openBooks
    this.#heldOn = books === null ? null : await lastHeldOn(books)
    const { planning } = this
    if (planning === null || this.#world.isLocked()) return
    const now = this.#world.clock.now()
    const over = await this.#running.finishThoseOver(now)
    if (over !== null && this.quietAt(now) === null) this.#world.say(over)
    if (this.#isCalm(planning, now)) {
      await this.#memory.keepLightly({ log: { ...this.reminding.log, lookedAt: now } })
      if (over !== null) this.#world.changed()
      return
    }
    const { log: before, running, travelledFrom } = this.reminding
    const { zone, household } = planning
    const schedule = scheduleOf(planning, before.putOff)
    const { log, show } = lookAtReminders(before, schedule, { now, zone }, moment => this.quietAt(moment))
    const begun = begunBy(show, planning, now, this.#world.newId)
    const from = travelledFromNow(planning, before, travelledFrom)
    this.#calm = { household, zone, until: this.#nextDue(planning, log, now) }
    const next = {
      log,
      running: [...running.filter(one => !begun.some(({ hour }) => hour === one.hour)), ...begun],
      travelledFrom: from,
    }
    const isNews = log.outcomes !== before.outcomes || before.lookedAt === null || from !== travelledFrom
    // Remembered before it is said: after a crash in between, nothing is said twice.
    await (isNews ? this.#memory.keep(next) : this.#memory.keepLightly(next))
    for (const reminder of show) this.#world.say(sayingOf(reminder, log, planning))
    if (isNews || over !== null) this.#world.changed()
  }

  // Until something begins, is announced or ends.
  #waitMs(): number {
    const now = this.#world.clock.now()
    const due = [this.#calm?.until, ...this.reminding.running.map(({ endsAt }) => endsAt)]
      .filter(moment => moment !== undefined)
      .map(moment => minutesBetween(now, moment) * 60_000)
    return Math.max(shortestWaitMs, Math.min(longestWaitMs, ...due))
  }

  #nextDue(planning: Planning, log: ReminderLog, now: Instant): Instant {
    const until = minutesAfter(now, calmMinutes)
    return scheduleOf(planning, log.putOff)(now, until)[0]?.at ?? until
  }

  #isCalm({ household, zone }: Planning, now: Instant): boolean {
    const { lookedAt } = this.reminding.log
    return (
      this.#calm !== null &&
      this.#calm.household === household &&
      this.#calm.zone === zone &&
      now < this.#calm.until &&
      lookedAt !== null &&
      lookedAt <= now
    )
  }

  #withHour<Failure extends { readonly kind: string }>(
    hourId: UnplugHourId,
    work: (planning: Planning, hour: UnplugHour) => Promise<Result<null, Failure | NoSuchHour>>,
  ): Promise<Result<null, Failure | NoSuchHour>> {
    return this.#change(async () => {
      const { planning } = this
      const hour = planning?.household.unplugHours.find(({ id }) => id === hourId)
      if (planning === null || hour === undefined) return fail({ kind: 'no-such-hour' })
      return work(planning, hour)
    })
  }

  #change<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    return this.#inTurn(async () => {
      const done = await work()
      this.#calm = null
      this.#world.changed()
      return done
    })
  }

  #inTurn<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    const done = this.#queue.then(work)
    this.#queue = done.catch(() => undefined)
    return done
  }
}

// Only hours that follow the computer are in question; whoever comes back is not asked.
function travelledFromNow(
  { household, zone }: Planning,
  { zone: before }: ReminderLog,
  asked: string | null,
): string | null {
  if (asked === zone) return null
  const hasMoved = before !== null && before !== zone
  const isInQuestion = household.unplugHours.some(hour => hour.zone === null)
  return asked ?? (hasMoved && isInQuestion ? before : null)
}
