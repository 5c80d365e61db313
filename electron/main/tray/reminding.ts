import { powerMonitor } from 'electron'
import { Temporal } from 'temporal-polyfill'
import { placeOf } from '#contract/events'
import type { Announce } from '../ipc/announce'
import { listenToDesktop, type DesktopBus } from '../platform/desktop-bus'
import { Notifier } from '../platform/notifier'
import { ourLocale, ourWords } from '../platform/our-words'
import { startsWithSession, startWithSession } from '../platform/start-with-session'
import type { ReminderDesk } from '../services/reminders/desk'
import type { ReminderWorld, Saying } from '../services/reminders/world'
import { lightCandle, putOutCandle } from '../windows/candle'
import type { MainWindow } from '../windows/main-window'
import { HearthTray } from './tray'
import type { TimeOf } from './tray-menu'

export interface RemindingTools extends Pick<ReminderWorld, 'shelf' | 'clock' | 'newId' | 'report'> {
  readonly disk: Parameters<typeof startWithSession>[0]
  readonly announce: Announce
  readonly window: MainWindow
  readonly page: string
  writeCard(): void
  quit(): void
}

export interface Reminding {
  readonly desk: ReminderDesk
  /** Whether closing the window leaves an icon by which it comes back. */
  readonly hasTray: () => boolean
}

/** Lets the reminders out into the world: the tray, notifications, the candle, and what the desktop says of itself. */
export async function beginReminding(tools: RemindingTools): Promise<Reminding> {
  const { shelf, clock, newId, report, announce, window, disk } = tools
  const { ReminderDesk } = await import('../services/reminders/desk')
  const isLinux = process.platform === 'linux'
  let isAway = false
  let desktop: () => DesktopBus | null = () => null
  const hasTray = (): boolean | null => (isLinux ? (desktop()?.hasTray ?? null) : true)
  const notifier = new Notifier(() => !isLinux || desktop()?.hasNotifications === true)

  const say = (saying: Saying) => {
    if (saying.candle !== 'none') lightCandle(tools.page, saying.candle)
    if (saying.isByHand) return
    const { kind, startsAt, endsAt } = saying
    const isShown = notifier.show(inWords(saying, timeOf), () => {
      window.show(placeOf[kind])
    })
    if (isShown) return
    // Where the desktop shows nothing, the window does, and comes if it was closed: to its first place, where no hour
    // is called by its name.
    const said = { kind, startsAt, endsAt, zone: clock.zone() }
    desk.sayInWindow(said)
    announce('reminder.said', said)
    window.beckon()
  }

  const desk = new ReminderDesk(
    {
      shelf,
      clock,
      newId,
      report,
      say,
      isDoNotDisturb: () => desktop()?.isDoNotDisturb ?? null,
      isLocked: () => isAway || desktop()?.isLocked === true,
      changed: () => {
        tray.update()
        if (keeper.running.length === 0) putOutCandle()
        announce('reminders.changed', null)
      },
    },
    {
      hasTray,
      hasNotifications: () => notifier.canShow,
      startsWithSession,
      startWithSession: isOn => startWithSession(disk, isOn),
    },
  )
  const { keeper } = desk
  const timeOf: TimeOf = (moment, near = clock.now()) => timeAsRead(moment, near, clock.zone())
  const tray = new HearthTray(
    ourWords().tray,
    {
      startNow: ({ hour, on }) => void keeper.startNow(hour, on).catch(report),
      putOff: ({ hour, on }) => void keeper.putOff(hour, on).catch(report),
      skip: ({ hour, on }) => void desk.skip(hour, on).catch(report),
      end: () => void keeper.endHours().catch(report),
      pause: until => void desk.pause(until).catch(report),
      writeCard: tools.writeCard,
      open: () => {
        window.show()
      },
      quit: tools.quit,
    },
    () => keeper.standing(),
    timeOf,
  )

  const lookAgain = () => void keeper.look()
  powerMonitor.on('resume', lookAgain)
  powerMonitor.on('lock-screen', () => {
    isAway = true
  })
  powerMonitor.on('unlock-screen', () => {
    isAway = false
    lookAgain()
  })
  // Neither the icon nor the desktop is a reason to be without reminders.
  const appear = () => {
    try {
      tray.appear()
    } catch (fault) {
      report(fault)
    }
  }
  appear()
  // A tray that comes back is given the icon by Chromium; one that comes for the first time is not.
  let awaited: NodeJS.Timeout | null = null
  const trayCame = () => {
    if (awaited !== null) clearTimeout(awaited)
    awaited = setTimeout(() => {
      if (desktop()?.hasTray !== true) appear()
    }, iconAwaitedMs)
  }
  const listening = listenToDesktop((now, before) => {
    if (before.isLocked && !now.isLocked) lookAgain()
    announce('reminders.changed', null)
  }, trayCame)
  await listening
    .then(asked => {
      desktop = asked
    })
    .catch(report)
  await keeper.look()
  tray.update()
  return { desk, hasTray: () => hasTray() === true }
}

const iconAwaitedMs = 1000

const inWords = ({ kind, startsAt, endsAt }: Saying, timeOf: TimeOf): string =>
  ourWords()
    .reminder[kind].replace('{time}', timeOf(startsAt))
    .replace('{end}', endsAt === null ? '' : timeOf(endsAt))

// The time alone on the day of another moment, which is mostly now; the weekday with it on any other day.
function timeAsRead(moment: string, near: string, zone: string): string {
  const at = Temporal.Instant.from(moment).toZonedDateTimeISO(zone)
  const isNear = at.toPlainDate().equals(Temporal.Instant.from(near).toZonedDateTimeISO(zone).toPlainDate())
  return at.toLocaleString(ourLocale(), {
    hour: '2-digit',
    minute: '2-digit',
    ...(isNear ? {} : { weekday: 'long' }),
  })
}
