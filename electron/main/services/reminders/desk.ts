import type { StorageFailure } from '#contract/command'
import type { InputOf, OutputOf } from '#contract/contract'
import type { PastReminder, Reminders } from '#contract/commands/reminders'
import type { UnplugDesk } from '#contract/commands/unplug'
import type { SaidReminder } from '#contract/events'
import { deck } from '#content/deck'
import {
  dayAfter,
  dayAt,
  minutesAfter,
  minutesBetween,
  type Day,
  type Instant,
  type Month,
} from '#domain/calendar'
import { cardAfter } from '#domain/conversation-card'
import type { Household } from '#domain/household'
import type { UnplugHourId, UnplugSessionId } from '#domain/ids'
import { putEntry } from '#domain/month-record'
import { latestMinutes } from '#domain/reminders/look'
import type { ReminderKind } from '#domain/reminders/reminder'
import { fail, ok, type Kinded, type Result } from '#domain/result'
import { momentOf } from '#domain/unplug/occurrence'
import {
  changeDay,
  dropHour,
  keepHolidays,
  keepHour,
  tieToZone,
  type HourFailure,
} from '#domain/unplug/own-hours'
import { rhythmOf, sayFelt, sessionIn, type RunningHour, type UnplugSession } from '#domain/unplug/session'
import type { Books } from '../../storage/books'
import { nextOnes, timesOf, whyNever } from './planning'
import { ReminderKeeper } from './reminder-keeper'
import type { ReminderWorld } from './world'

/** What the desktop can do for reminders. */
export interface ReminderAbilities {
  hasTray(): boolean | null
  hasNotifications(): boolean
  startsWithSession(): boolean | null
  startWithSession(isOn: boolean): Promise<boolean>
}

interface NoHousehold {
  readonly kind: 'no-household'
}

const shownAtOnce = 10
const justOverMinutes = 12 * 60
const lately = 12
const wakingTime = '06:00'
// An hour of once a month still has twelve in it.
const monthsOfRhythm = 14
const previewed = 3

/** The unplug hours and the reminders as people see and change them. */
export class ReminderDesk {
  readonly keeper: ReminderKeeper
  readonly #world: ReminderWorld
  readonly #abilities: ReminderAbilities
  #unheard: { readonly said: SaidReminder; readonly at: Instant } | null = null

  constructor(world: ReminderWorld, abilities: ReminderAbilities) {
    this.#world = world
    this.#abilities = abilities
    this.keeper = new ReminderKeeper(world)
  }

  /** The unplug hours of the household on the table; of the demo only what it has planned. */
  async unplug(): Promise<UnplugDesk> {
    const { clock, shelf } = this.#world
    const { household, months } = shelf.books
    const home = household.current
    const now = clock.now()
    const today = dayAt(now, clock.zone())
    const sessions = (await months.where(month => month.unplugSessions > 0, monthsOfRhythm)).flatMap(
      month => month.unplugSessions,
    )
    const held = [...months.outlines().values()].reduce((sum, month) => sum + month.unplugSessions, 0)
    const planning = this.keeper.planning
    const { log } = this.keeper.reminding
    return {
      hours: (home?.unplugHours ?? []).map(hour => ({
        hour,
        rhythm: rhythmOf(hour, sessions, today),
        problem: whyNever(hour, today),
      })),
      holidays: home?.holidays ?? [],
      running: shelf.isDemo ? [] : this.keeper.running,
      next: shelf.isDemo || planning === null ? [] : nextOnes(planning, log, now, shownAtOnce),
      justOver: justOver(sessions, now),
      card: cardAfter(deck, held).key,
      zone: clock.zone(),
      today,
    }
  }

  async reminders(): Promise<Reminders> {
    const { clock, shelf } = this.#world
    const { summitNoticeMinutes, quietHours, whenClosed } = shelf.computer
    const { log, travelledFrom } = this.keeper.reminding
    const now = clock.now()
    return {
      summitNoticeMinutes,
      quietHours,
      whenClosed,
      pausedUntil: log.pausedUntil !== null && log.pausedUntil > now ? log.pausedUntil : null,
      quiet: this.keeper.quietAt(now),
      hasTray: this.#abilities.hasTray(),
      hasNotifications: this.#abilities.hasNotifications(),
      startsWithSession: this.#abilities.startsWithSession(),
      travelledFrom,
      zone: clock.zone(),
      today: dayAt(now, clock.zone()),
      said: this.#heardNow(now),
      lately: Object.entries(log.outcomes)
        .map(([key, { due, outcome }]): PastReminder => ({ due, outcome, kind: kindOf(key) }))
        .toSorted((a, b) => b.due.localeCompare(a.due))
        .slice(0, lately),
    }
  }

  /** Has something said in the window, now or as soon as its page asks; the page may not stand yet. */
  sayInWindow(said: SaidReminder): void {
    this.#unheard = { said, at: this.#world.clock.now() }
  }

  // Once, and not when it was long ago.
  #heardNow(now: Instant): SaidReminder | null {
    const unheard = this.#unheard
    this.#unheard = null
    return unheard !== null && minutesBetween(unheard.at, now) <= latestMinutes ? unheard.said : null
  }

  async keepHour({ hourId, plan }: InputOf<'unplug.keep'>) {
    const { clock, newId } = this.#world
    return this.#change(household =>
      keepHour(household, plan, hourId ?? newId(), { at: clock.now(), zone: clock.zone() }),
    )
  }

  /** When an hour would come that is not kept yet. */
  preview(plan: InputOf<'unplug.preview'>): Result<OutputOf<'unplug.preview'>, HourFailure | NoHousehold> {
    const { clock, newId, shelf } = this.#world
    const household = shelf.books.household.current
    if (household === null) return fail({ kind: 'no-household' })
    const [now, zone] = [clock.now(), clock.zone()]
    const kept = keepHour({ ...household, unplugHours: [] }, plan, newId(), { at: now, zone })
    if (!kept.ok) return kept
    const around = { household, zone }
    const times = kept.value.unplugHours.flatMap(hour => timesOf(around, hour, now, previewed))
    return ok(times.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })))
  }

  async dropHour(hourId: UnplugHourId) {
    const dropped = await this.#change<never>(household =>
      ok(dropHour(household, hourId, this.#world.clock.now())),
    )
    if (dropped.ok) await this.#forgetHour(hourId)
    return dropped
  }

  /** Changes one day of an hour of the household on the table, or of whose `books` they are. */
  async changeDay({ hourId, on, day }: InputOf<'unplug.change-day'>, books = this.#world.shelf.books) {
    const { clock } = this.#world
    const now = { at: clock.now(), zone: clock.zone() }
    const changed = await this.#change(household => changeDay(household, hourId, on, day, now), books)
    if (changed.ok && day.change === 'skip') await this.#forgetHour(hourId, on)
    return changed
  }

  /** Leaves one day of an hour of one's own out, whichever household is on the table. */
  skip(hourId: UnplugHourId, on: Day) {
    return this.changeDay({ hourId, on, day: { change: 'skip' } }, this.#world.shelf.ownBooks)
  }

  keepHolidays({ holidays }: InputOf<'unplug.keep-holidays'>) {
    return this.#change(household => keepHolidays(household, holidays, this.#world.clock.now()))
  }

  async sayFelt({ sessionId, memberId, feeling }: InputOf<'unplug.say-felt'>) {
    const { shelf, clock } = this.#world
    const month = await monthWith(shelf.books, sessionId)
    if (month === null) return fail({ kind: 'no-such-session' } as const)
    return shelf.books.months.change(month, record => {
      const session = sessionIn(record.unplugSessions, sessionId)
      if (!session.ok) return session
      const said = sayFelt(session.value, memberId, feeling, clock.now())
      return ok({ ...record, unplugSessions: putEntry(record.unplugSessions, said) })
    })
  }

  async set(settings: InputOf<'reminders.set'>) {
    const set = await this.#world.shelf.setComputer(settings)
    if (set.ok) await this.keeper.changed()
    return set
  }

  async startWithSession(isOn: boolean): Promise<Result<null, { readonly kind: 'not-possible-here' }>> {
    return (await this.#abilities.startWithSession(isOn)) ? ok(null) : fail({ kind: 'not-possible-here' })
  }

  async pause(until: InputOf<'reminders.pause'>['until']): Promise<void> {
    const { clock } = this.#world
    const now = clock.now()
    const tomorrow = dayAfter(dayAt(now, clock.zone()), 1)
    await this.keeper.pauseUntil(
      until === null
        ? null
        : until === 'in-an-hour'
          ? minutesAfter(now, 60)
          : (momentOf(tomorrow, wakingTime as never, clock.zone()) ?? minutesAfter(now, 24 * 60)),
    )
  }

  async chooseClock(which: 'here' | 'home'): Promise<Result<null, StorageFailure | NoHousehold>> {
    const from = this.keeper.reminding.travelledFrom
    if (which === 'home' && from !== null) {
      const tied = await this.#change<never>(
        household => ok(tieToZone(household, from, this.#world.clock.now())),
        this.#world.shelf.ownBooks,
      )
      if (!tied.ok) return tied
    }
    await this.keeper.settleTravel()
    return ok(null)
  }

  async #change<Failure extends Kinded>(
    rule: (household: Household) => Result<Household, Failure>,
    { household: book }: Books = this.#world.shelf.books,
  ): Promise<Result<null, Failure | StorageFailure | NoHousehold>> {
    const changed = await book.change<Failure | NoHousehold>(household =>
      household === null ? fail({ kind: 'no-household' }) : rule(household),
    )
    if (!changed.ok) return changed
    await this.keeper.changed()
    return ok(null)
  }

  // Only hours of one's own ever go on, and no id of theirs is in the demo.
  async #forgetHour(hourId: UnplugHourId, on: Day | null = null): Promise<void> {
    const isIt = (one: RunningHour) => one.hour === hourId && (on === null || one.on === on)
    if (this.keeper.reminding.running.some(isIt)) await this.keeper.forgetHour(hourId)
  }
}

// Only what was a moment ago: nobody is asked about the week before last.
const justOver = (sessions: readonly UnplugSession[], now: Instant): UnplugSession | null =>
  sessions
    .filter(({ endedAt }) => endedAt <= now && minutesBetween(endedAt, now) <= justOverMinutes)
    .toSorted((a, b) => a.endedAt.localeCompare(b.endedAt))
    .at(-1) ?? null

async function monthWith({ months }: Books, id: UnplugSessionId): Promise<Month | null> {
  for (const [month, record] of [...(await months.byMonth())].reverse())
    if (record.unplugSessions.some(session => session.id === id)) return month
  return null
}

function kindOf(key: string): ReminderKind {
  if (key.startsWith('summit/')) return 'summit-soon'
  if (key.startsWith('trial/')) return 'trial-week'
  return key.endsWith('/soon') ? 'unplug-soon' : 'unplug-begins'
}
