import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import type { NextHour } from '#contract/commands/unplug'
import type { Standing } from '../../electron/main/services/reminders/standing'
import { trayMenu, type TrayActions, type TrayWords } from '../../electron/main/tray/tray-menu'
import { at, idNumbered, on } from '../support/builders'

// Read as people wrote it: what is imported is compiled.
const { tray: words } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../src/locales/en/main.json'), 'utf8'),
) as { readonly tray: TrayWords }

const nextHour: NextHour = {
  kind: 'unplug-hour',
  hour: idNumbered(900),
  on: on('2026-11-23'),
  startsAt: at('2026-11-23T19:00:00.000Z'),
  endsAt: at('2026-11-23T20:00:00.000Z'),
  isSkipped: false,
  isMoved: false,
  putOffTimes: 0,
}
const summit = { kind: 'summit', on: on('2026-11-22'), startsAt: at('2026-11-22T19:00:00.000Z') } as const
const resting: Standing = { state: 'resting', next: null, nextHour: null, endsAt: null, pausedUntil: null }

function menuOf(standing: Partial<Standing>) {
  const done: unknown[] = []
  const note =
    (what: string) =>
    (...named: readonly unknown[]) =>
      done.push([what, ...named])
  const actions = {
    startNow: note('start now'),
    putOff: note('put off'),
    skip: note('skip'),
    end: note('end'),
    pause: note('pause'),
    writeCard: note('card'),
    open: note('open'),
    quit: note('quit'),
  } satisfies TrayActions
  const timeOf = (moment: string, near = '2026-11-22') =>
    moment.startsWith(near.slice(0, 10)) ? moment.slice(11, 16) : moment.slice(5, 16)
  const menu = trayMenu({ ...resting, ...standing }, words, actions, timeOf)
  return {
    done,
    labels: menu.map(({ label }) => label).filter(label => label !== undefined),
    press: (label: string) => {
      const click = menu.find(entry => entry.label === label)?.click as (() => void) | undefined
      click?.()
    },
    isEnabled: (label: string) => menu.find(entry => entry.label === label)?.enabled !== false,
  }
}

it.each<[string, Partial<Standing>, readonly string[]]>([
  ['nothing', {}, ['Nothing planned']],
  [
    'the next hour, until when it goes',
    { next: nextHour, nextHour },
    ['Next unplug hour: 11-23T19:00 to 20:00'],
  ],
  ['a summit alone', { next: summit }, ['Next summit: 19:00']],
  [
    'the hour behind a summit as well',
    { next: summit, nextHour },
    ['Next summit: 19:00', 'Next unplug hour: 11-23T19:00 to 20:00'],
  ],
  [
    'the end of the one that is going on, and nothing else',
    { state: 'in-hour', endsAt: at('2026-11-22T20:00:00.000Z'), next: summit, nextHour },
    ['Unplugged until 20:00'],
  ],
])('says %s', (_, standing, said) => {
  const { labels, isEnabled } = menuOf(standing)
  expect(labels.slice(0, said.length)).toEqual(said)
  for (const line of said) expect(isEnabled(line)).toBe(false)
  expect(labels[said.length]).not.toContain('Next')
})

it.each([
  ['Start now', 'start now'],
  ['Put off 10 minutes', 'put off'],
  ['Skip this one', 'skip'],
])('“%s” is about the hour that the menu named', (label, what) => {
  const { press, done } = menuOf({ next: summit, nextHour })
  press(label)
  expect(done).toEqual([[what, nextHour]])
})

it('offers to put off three times, and no more', () => {
  const isOffered = (putOffTimes: number) =>
    menuOf({ next: nextHour, nextHour: { ...nextHour, putOffTimes } }).isEnabled('Put off 10 minutes')
  expect([0, 2, 3].map(isOffered)).toEqual([true, true, false])
})
