import type { MenuItemConstructorOptions } from 'electron'
import type { Standing } from '../services/reminders/reminder-keeper'

/** What can be done from the tray. Every one of them is in the window too. */
export interface TrayActions {
  startNow(): void
  putOff(): void
  skip(): void
  end(): void
  pause(until: 'in-an-hour' | 'tomorrow' | null): void
  writeCard(): void
  open(): void
  quit(): void
}

export interface TrayWords {
  readonly none: string
  readonly nextHour: string
  readonly nextSummit: string
  readonly until: string
  readonly paused: string
  readonly startNow: string
  readonly putOff: string
  readonly skip: string
  readonly end: string
  readonly card: string
  readonly pauseHour: string
  readonly pauseTomorrow: string
  readonly resume: string
  readonly open: string
  readonly quit: string
}

/** The menu of the tray: times, and not a word that anybody wrote. `timeOf` writes a moment as people read it. */
export function trayMenu(
  { state, next, endsAt, pausedUntil }: Standing,
  words: TrayWords,
  actions: TrayActions,
  timeOf: (moment: string) => string,
): MenuItemConstructorOptions[] {
  const fill = (text: string, moment: string) => text.replace('{time}', timeOf(moment))
  const first =
    endsAt !== null
      ? fill(words.until, endsAt)
      : next === null
        ? words.none
        : fill(next.kind === 'summit' ? words.nextSummit : words.nextHour, next.startsAt)
  const ofHour: MenuItemConstructorOptions[] =
    state === 'in-hour'
      ? [{ label: words.end, click: actions.end }]
      : next?.kind === 'unplug-hour'
        ? [
            { label: words.startNow, click: actions.startNow },
            { label: words.putOff, click: actions.putOff },
            { label: words.skip, click: actions.skip },
          ]
        : []
  const pausing: MenuItemConstructorOptions[] =
    pausedUntil === null
      ? [
          { label: words.pauseHour, click: () => actions.pause('in-an-hour') },
          { label: words.pauseTomorrow, click: () => actions.pause('tomorrow') },
        ]
      : [
          { label: fill(words.paused, pausedUntil), enabled: false },
          { label: words.resume, click: () => actions.pause(null) },
        ]
  return [
    { label: first, enabled: false },
    ...ofHour,
    { type: 'separator' },
    { label: words.card, click: actions.writeCard },
    { type: 'separator' },
    ...pausing,
    { type: 'separator' },
    { label: words.open, click: actions.open },
    { label: words.quit, click: actions.quit },
  ]
}
