import { powerMonitor } from 'electron'
import { Temporal } from 'temporal-polyfill'
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
    const place = kind === 'summit-soon' ? '/summit' : '/unplug'
    const isShown = notifier.show(inWords(saying, timeOf), () => {
      window.show(place)
    })
    if (isShown) return
    // Where the desktop shows nothing, the window does, and comes if it was closed.
    if (window.isOpen) announce('reminder.said', { kind, startsAt, endsAt, zone: clock.zone() })
    else window.show(place)
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
        if (desk.keeper.reminding.running.length === 0) putOutCandle()
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
  const timeOf = (moment: string) => timeAsRead(moment, clock.now(), clock.zone())
  const nextHour = () => {
    const { next } = keeper.standing()
    return next?.kind === 'unplug-hour' ? next : null
  }
  const tray = new HearthTray(
    ourWords().tray,
    {
      startNow: () => void withNext(({ hour }) => keeper.startNow(hour)),
      putOff: () => void withNext(({ hour }) => keeper.putOff(hour)),
      skip: () =>
        void withNext(({ hour, on }) => desk.changeDay({ hourId: hour, on, day: { change: 'skip' } })),
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
  async function withNext(work: (next: NonNullable<ReturnType<typeof nextHour>>) => Promise<unknown>) {
    const next = nextHour()
    if (next !== null) await work(next).catch(report)
  }

  const lookAgain = () => void keeper.look()
  powerMonitor.on('resume', lookAgain)
  powerMonitor.on('lock-screen', () => {
    isAway = true
  })
  powerMonitor.on('unlock-screen', () => {
    isAway = false
    lookAgain()
  })
  tray.appear()
  desktop = await listenToDesktop((now, before) => {
    // The part of the desktop that shows the tray was started again, without our icon.
    if (before.hasTray === true && now.hasTray === false)
      setTimeout(() => {
        tray.appear()
      }, 500)
    if (before.isLocked && !now.isLocked) lookAgain()
    announce('reminders.changed', null)
  })
  await keeper.look()
  tray.update()
  return { desk, hasTray: () => hasTray() === true }
}

const inWords = ({ kind, startsAt, endsAt }: Saying, timeOf: (moment: string) => string): string =>
  ourWords()
    .reminder[kind].replace('{time}', timeOf(startsAt))
    .replace('{end}', endsAt === null ? '' : timeOf(endsAt))

// The time alone for today, the weekday with it for any other day.
function timeAsRead(moment: string, now: string, zone: string): string {
  const at = Temporal.Instant.from(moment).toZonedDateTimeISO(zone)
  const isToday = at.toPlainDate().equals(Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate())
  return at.toLocaleString(ourLocale(), {
    hour: '2-digit',
    minute: '2-digit',
    ...(isToday ? {} : { weekday: 'long' }),
  })
}
