import type { House } from '#contract/commands/house'
import type { RecapOrder, RecapStage } from '#contract/commands/recap'
import type { CommandName, InputOf, OutputOf, ReplyTo } from '#contract/contract'
import type { EventName, Events } from '#contract/events'
import type { Clock } from '#domain/clock'
import type { MemberId, NewId } from '#domain/ids'
import { ok, type Result } from '#domain/result'
import { announcing, type Announce } from '../../electron/main/ipc/announce'
import { dispatcher, type Handlers } from '../../electron/main/ipc/dispatch'
import { gatherHandlers, type HandlerTools } from '../../electron/main/ipc/handlers/all-handlers'
import { lookAtHouse } from '../../electron/main/services/house'
import { finishInterrupted } from '../../electron/main/services/summit-table'
import { BackupKeeper } from '../../electron/main/services/backup-keeper'
import { BringIn } from '../../electron/main/services/bring-in'
import { ReminderDesk } from '../../electron/main/services/reminders/desk'
import type { Saying } from '../../electron/main/services/reminders/world'
import { RecentlyDeleted } from '../../electron/main/services/recently-deleted'
import type { Disk } from '../../electron/main/storage/disk/disk'
import { realDisk } from '../../electron/main/storage/disk/real-disk'
import { PressLine } from '../../electron/main/services/press-line'
import { writeWhole } from '../../electron/main/platform/way-out'
import { Shelf } from '../../electron/main/storage/shelf'
import { clockAt, idsInOrder, sundayEvening, valueOf, wallClock } from './builders'
import { temporaryFolder } from './disk'

/** A clock that stands until a test moves it. */
export interface StandingClock extends Clock {
  setTo(moment: string): void
}

export function standingClock(moment: string = sundayEvening, zone = 'Europe/Berlin'): StandingClock {
  let clock = clockAt(moment, zone)
  return {
    now: () => clock.now(),
    zone: () => zone,
    setTo: next => (clock = clockAt(next, zone)),
  }
}

/** A press that prints one line and keeps what it was asked. */
export function paperPress(overrides: Partial<HandlerTools['press']> = {}) {
  const asked = {
    names: [] as string[],
    orders: [] as RecapOrder[],
    written: [] as string[],
    stages: [] as (RecapStage | null)[],
    laidOut: 0,
    stopped: 0,
  }
  const press: HandlerTools['press'] = {
    usualPaper: () => 'A4',
    askWhere: name => Promise.resolve((asked.names.push(name), `/somewhere/${name}`)),
    print: order => {
      asked.orders.push(order)
      return Promise.resolve({ kind: 'whole', pdf: new TextEncoder().encode(`page of ${order.period}`) })
    },
    printOnPaper: order => Promise.resolve((asked.orders.push(order), ok(null))),
    write: path => Promise.resolve((asked.written.push(path), ok(null))),
    laidOut: () => (asked.laidOut += 1),
    line: new PressLine(
      stage => asked.stages.push(stage),
      () => (asked.stopped += 1),
    ),
    ...overrides,
  }
  return { press, asked }
}

const unaskedDialogs = {
  askWhere: (_suggestedName: string): Promise<string | null> => Promise.resolve(null),
  askForFile: (): Promise<string | null> => Promise.resolve(null),
  askForFolder: (): Promise<string | null> => Promise.resolve(null),
}

export interface WorkroomSettings {
  /** Where the books lie; a fresh folder when absent. */
  readonly folder?: string
  readonly clock?: Clock
  readonly newId?: NewId
  readonly press?: HandlerTools['press']
  readonly disk?: Disk
  /** What people choose in the system's dialogs; cancelled when absent. */
  readonly dialogs?: Partial<typeof unaskedDialogs>
  /** Whether the screen is locked; never when absent. */
  readonly isLocked?: () => boolean
  /** Called with every piece of news for the windows. */
  readonly announce?: Announce
  /** Puts other handlers in the place of the real ones. */
  readonly handlers?: (handlers: Handlers) => Handlers
}

export interface TestWorkroom {
  readonly folder: string
  readonly shelf: Shelf
  /** What was written to the log. */
  readonly faults: readonly unknown[]
  readonly newId: NewId
  look(): Promise<House>
  readonly backupKeeper: BackupKeeper
  reminders(): Promise<ReminderDesk>
  /** What was said to people so far. */
  readonly sayings: readonly Saying[]
  /** Sends a command as the interface would. */
  ask<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<ReplyTo<Name>>
  /** Sends a command that is meant to succeed. */
  get<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
  /** Sends anything at all. */
  send(name: unknown, input: unknown): Promise<Result<unknown>>
}

/** Main without Electron: the real dispatcher, handlers and books over a real folder, built as main builds them. */
export async function openWorkroom(settings: WorkroomSettings = {}): Promise<TestWorkroom> {
  const {
    clock = standingClock(),
    newId = idsInOrder(),
    press = paperPress().press,
    disk = realDisk,
  } = settings
  const { announce = () => undefined, handlers: replace = handlers => handlers } = settings
  const folder = settings.folder ?? (await temporaryFolder())
  const shelf = await Shelf.open(folder, {
    disk,
    clock,
    newId,
    noticed: notices => announce('notices.changed', notices),
    savingSlowly: isSlow => announce('saving.slow', isSlow),
  })
  await finishInterrupted(shelf)

  const faults: unknown[] = []
  const report = (fault: unknown) => `fault-${String(faults.push(fault))}`
  // No desktop is there to lend a key.
  const quickKey = { hold: () => undefined, isHeld: () => false }
  let desk: ReminderDesk | null = null
  const sayings: Saying[] = []
  const reminders = () => {
    desk ??= new ReminderDesk(
      {
        shelf,
        clock,
        newId,
        isDoNotDisturb: () => null,
        isLocked: settings.isLocked ?? (() => false),
        say: saying => sayings.push(saying),
        changed: () => announce('reminders.changed', null),
        report,
      },
      {
        hasTray: () => null,
        hasNotifications: () => false,
        startsWithSession: () => null,
        startWithSession: () => Promise.resolve(false),
      },
    )
    return Promise.resolve(desk)
  }
  const look = () => lookAtHouse(shelf, clock, { runtime: 'official', hasKey: quickKey.isHeld })
  const backupKeeper = new BackupKeeper(shelf, report)
  const dialogs = { ...unaskedDialogs, ...settings.dialogs }
  const handlers = replace(
    gatherHandlers(
      { shelf, clock, newId, disk, deleted: new RecentlyDeleted() },
      {
        look,
        press,
        report,
        quickKey,
        reminders,
        charts: {
          // A clipboard belongs to a desktop.
          copy: png => Promise.resolve(png.length > 0),
          askWhere: dialogs.askWhere,
          write: writeWhole,
        },
        keeping: { backupKeeper, askForFolder: dialogs.askForFolder },
        traffic: {
          wayOut: { askWhere: dialogs.askWhere, write: writeWhole },
          askForFile: dialogs.askForFile,
          bringIn: new BringIn(disk, newId),
        },
      },
    ),
  )
  const send = dispatcher(announcing(handlers, announce, look), report)
  const ask = send as TestWorkroom['ask']
  return {
    folder,
    shelf,
    faults,
    newId,
    backupKeeper,
    reminders,
    sayings,
    look,
    send,
    ask,
    get: async (name, input) => valueOf((await ask(name, input)) as Result<OutputOf<typeof name>>),
  }
}

export const foundingPlan = {
  name: 'The corner house',
  members: [
    { name: 'Ana', mark: 'circle' },
    { name: 'Ben', mark: 'square' },
  ],
  summitRhythm: { weekday: 7, startsAt: wallClock('19:00') },
} satisfies InputOf<'household.found'>

/** A workroom in which a household lives, and its members in the order of their names in the plan. */
export async function openHome(
  settings: WorkroomSettings = {},
  plan: InputOf<'household.found'> = foundingPlan,
) {
  const room = await openWorkroom(settings)
  const { household } = await room.get('household.found', plan)
  const members = household?.members.map(member => member.id) ?? []
  return { ...room, members, pair: members as unknown as readonly [MemberId, MemberId] }
}

/** Keeps the news that a workroom has for its windows. */
export function newsKeeper() {
  const heard: { readonly name: EventName; readonly news: Events[EventName] }[] = []
  const announce: Announce = (name, news) => {
    heard.push({ name, news })
  }
  return { heard, announce }
}
