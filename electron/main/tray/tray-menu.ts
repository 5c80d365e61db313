import type { MenuItemConstructorOptions } from 'electron'
import { mostPutOffs } from '#domain/reminders/put-off'
import type { NextHour, NextOne } from '#contract/commands/unplug'
import type { Standing } from '../services/reminders/standing'

/** What can be done from the tray. Every one of them is in the window too. */
export interface TrayActions {
  startNow(named: NextHour): void
  putOff(named: NextHour): void
  skip(named: NextHour): void
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

/** Writes a moment as people read it: the time, and the day unless it is that of another moment, or today. */
export type TimeOf = (moment: string, near?: string) => string

/** The menu of the tray: times, and not a word that anybody wrote. What it does, it does to what it names. */
export function trayMenu(
  { state, next, nextHour, endsAt, pausedUntil }: Standing,
  words: TrayWords,
  actions: TrayActions,
  timeOf: TimeOf,
): MenuItemConstructorOptions[] {
  const fill = (text: string, moment: string) => text.replace('{time}', timeOf(moment))
  const inWords = (one: NextOne) =>
    one.kind === 'summit'
      ? fill(words.nextSummit, one.startsAt)
      : fill(words.nextHour, one.startsAt).replace('{end}', timeOf(one.endsAt, one.startsAt))
  const ahead = [...(next?.kind === 'summit' ? [next] : []), ...(nextHour === null ? [] : [nextHour])]
  const first =
    endsAt !== null ? [fill(words.until, endsAt)] : ahead.length === 0 ? [words.none] : ahead.map(inWords)
  const ofHour: MenuItemConstructorOptions[] =
    state === 'in-hour'
      ? [{ label: words.end, click: actions.end }]
      : nextHour === null
        ? []
        : [
            { label: words.startNow, click: () => actions.startNow(nextHour) },
            {
              label: words.putOff,
              enabled: nextHour.putOffTimes < mostPutOffs,
              click: () => actions.putOff(nextHour),
            },
            { label: words.skip, click: () => actions.skip(nextHour) },
          ]
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
    ...first.map(label => ({ label, enabled: false })),
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
