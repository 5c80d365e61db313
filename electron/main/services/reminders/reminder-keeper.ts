import type { StorageFailure } from '#contract/command'
import { dayAt, minutesBetween, type Day, type Instant } from '#domain/calendar'
import type { Household } from '#domain/household'
import type { UnplugHourId } from '#domain/ids'
import { lookAtReminders } from '#domain/reminders/look'
import type { PutOffTooOften } from '#domain/reminders/put-off'
import { quietAt, type Quiet } from '#domain/reminders/quiet'
import { fail, ok, type Result } from '#domain/result'
import type { NoSuchHour } from '#domain/unplug/own-hours'
import type { RunningHour } from '#domain/unplug/session'
import type { UnplugHour } from '#domain/unplug/unplug-hour'
import type { Reminding } from '../../storage/book-kinds'
import { lastHeldOn } from '../house'
import { ReminderMemory } from './memory'
import { scheduleOf, type Planning } from './planning'
import { RunningHours } from './running-hours'
import { begunBy, sayingOf } from './sayings'
import { nextChange, standingOf, travelledFromNow, type Standing } from './standing'
import type { ReminderWorld } from './world'

/** Until a moment nothing falls due and all stands as it does, as long as these are what they were. */
interface Calm {
  readonly household: Household
  readonly zone: string
  readonly heldOn: Day | null
  readonly standing: Standing
  readonly until: Instant
}

// Timers stand still in a sleep, and clocks are set: so no wait is long, however far away the next moment is.
const longestWaitMs = 30_000
const shortestWaitMs = 200

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
  #calm: Calm | null = null
  // What the tray and the windows were last told of.
  #told: readonly unknown[] = []

  constructor(world: ReminderWorld) {
    this.#world = world
    this.#memory = new ReminderMemory(world.shelf, world.clock)
    this.#running = new RunningHours(world, this.#memory)
  }

  get reminding(): Reminding {
    return this.#memory.current
  }

  /** The unplug hours that are going on. One that is over, and could not be saved yet, is none of them. */
  get running(): readonly RunningHour[] {
    const now = this.#world.clock.now()
    return this.reminding.running.filter(({ endsAt }) => now < endsAt)
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
    this.#told = []
    await this.look()
    if (this.#told.length === 0) this.#world.changed()
  }

  /** Why nothing may be shown at a moment; null: it may. */
  quietAt(moment: Instant): Quiet | null {
    const { shelf, clock } = this.#world
    const signs = {
      pausedUntil: this.reminding.log.pausedUntil,
      quietHours: shelf.computer.quietHours,
      isDoNotDisturb: this.#world.isDoNotDisturb(),
      summitTouchedAt: shelf.openBooks?.drafts.current.summit?.updatedAt ?? null,
    }
    return quietAt(signs, moment, clock.zone())
  }

  standing(): Standing {
    const { planning, running } = this
    const now = this.#world.clock.now()
    if (planning !== null && this.#calm !== null && this.#isCalm(planning, now)) return this.#calm.standing
    return standingOf(planning, this.reminding.log, running, now)
  }

  /** See `RunningHours.startNow`. */
  startNow(hourId: UnplugHourId, named: Day | null = null): Promise<Result<null, NoSuchHour>> {
    return this.#withHour<never>(hourId, async (planning, hour) => {
      const saying = await this.#running.startNow(planning, hour, named)
      if (saying !== null) this.#world.say(saying)
      return ok(null)
    })
  }

  /** See `RunningHours.putOff`. */
  putOff(hourId: UnplugHourId, named: Day | null = null): Promise<Result<null, NoSuchHour | PutOffTooOften>> {
    return this.#withHour<PutOffTooOften>(hourId, (planning, hour) =>
      this.#running.putOff(planning, hour, named),
    )
  }

  /** Ends every hour that is going on. */
  endHours(): Promise<Result<null, StorageFailure>> {
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

  async #look(): Promise<void> {
    const books = this.#world.shelf.openBooks
    this.#heldOn = books === null ? null : await lastHeldOn(books)
    const { planning } = this
    if (this.#world.isLocked()) return
    if (planning !== null) await this.#lookAt(planning, this.#world.clock.now())
    this.#tellOfChange()
  }

  async #lookAt(planning: Planning, now: Instant): Promise<void> {
    const over = await this.#running.finishThoseOver(now)
    if (over !== null && this.quietAt(now) === null) this.#world.say(over)
    if (this.#isCalm(planning, now)) {
      await this.#memory.keepLightly({ log: { ...this.reminding.log, lookedAt: now } })
      return
    }
    const { log: before, travelledFrom } = this.reminding
    const { zone, household } = planning
    const schedule = scheduleOf(planning, before.putOff)
    const { log, show } = lookAtReminders(before, schedule, { now, zone }, moment => this.quietAt(moment))
    const begun = begunBy(show, this.#world.newId)
    const from = travelledFromNow(planning, before, travelledFrom)
    // An hour that begins again while it goes on was held until now.
    const again = this.reminding.running.filter(one => begun.some(({ hour }) => hour === one.hour))
    await this.#running.finish(
      again.map(one => ({ ...one, endsAt: now })),
      now,
    )
    const next = { log, running: [...this.reminding.running, ...begun], travelledFrom: from }
    const isNews = log.outcomes !== before.outcomes || before.lookedAt === null || from !== travelledFrom
    // Remembered before it is said: after a crash in between, nothing is said twice.
    await (isNews ? this.#memory.keep(next) : this.#memory.keepLightly(next))
    for (const reminder of show) this.#world.say(sayingOf(reminder, log, planning))
    this.#calm = null
    const standing = this.standing()
    const until = nextChange(planning, standing, this.reminding.log, this.running, now)
    this.#calm = { household, zone, heldOn: planning.heldOn, standing, until }
  }

  // Compared rather than followed: time alone changes it, and so do books that are restored, or a summit that is held.
  #tellOfChange(): void {
    const { clock } = this.#world
    const now = clock.now()
    const { log, travelledFrom } = this.reminding
    const told = [
      JSON.stringify(this.standing()),
      this.planning?.household,
      log.outcomes,
      travelledFrom,
      this.quietAt(now)?.why,
      dayAt(now, clock.zone()),
    ]
    if (told.every((one, index) => one === this.#told[index])) return
    this.#told = told
    this.#world.changed()
  }

  // Until something begins, is announced or ends.
  #waitMs(): number {
    const now = this.#world.clock.now()
    // What is past was seen already, or could not be; it is tried again at leisure.
    const due = [this.#calm?.until, ...this.reminding.running.map(({ endsAt }) => endsAt)]
      .filter(moment => moment !== undefined)
      .filter(moment => moment > now)
      .map(moment => minutesBetween(now, moment) * 60_000)
    return Math.max(shortestWaitMs, Math.min(longestWaitMs, ...due))
  }

  #isCalm({ household, zone, heldOn }: Planning, now: Instant): boolean {
    const { lookedAt } = this.reminding.log
    return (
      this.#calm !== null &&
      this.#calm.household === household &&
      this.#calm.zone === zone &&
      this.#calm.heldOn === heldOn &&
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
      this.#calm = null
      const done = await work()
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
