import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Day } from '#domain/calendar'
import { anHourPlan, wallClock } from './builders'
import { freshFolder, startApp, type AppSettings, type RunningApp } from './app'
import { askFromPage } from './books'
import { privateBus } from './desktop-bus'
import { moveIn } from './people'

/** Whether there is a bus to be had: the desktop of Linux is on D-Bus, and needs its daemon. */
export const hasNoBus = process.platform !== 'linux' || !existsSync('/usr/bin/dbus-daemon')

// An unplug hour from 19:00 to 20:00 in Berlin, announced five minutes before; it is said at 17:55 by UTC.
export const monday = '2026-11-23'
export const beforeNotice = `${monday}T17:54:48Z`

export interface Desktop {
  /** Of the bus of the session, and of that of the system. */
  readonly address: string
  readonly system: string
  readonly profile: string
  start(settings?: Omit<AppSettings, 'profile'>): Promise<RunningApp>
  readonly env: Readonly<Record<string, string>>
}

/** A computer with a bus of its own, on which a test puts whatever a desktop has. */
export async function onADesktop(use: (desktop: Desktop) => Promise<void>): Promise<void> {
  const [bus, system] = [await privateBus(), await privateBus()]
  const folder = await freshFolder()
  const profile = join(folder.path, 'profile')
  const env = {
    DBUS_SESSION_BUS_ADDRESS: bus.address,
    DBUS_SYSTEM_BUS_ADDRESS: system.address,
    XDG_CONFIG_HOME: join(folder.path, 'config'),
    XDG_CURRENT_DESKTOP: 'KDE',
  }
  const started: RunningApp[] = []
  try {
    await use({
      address: bus.address,
      system: system.address,
      profile,
      env,
      start: async settings => {
        const running = await startApp({ profile, env, ...settings })
        started.push(running)
        return running
      },
    })
  } finally {
    for (const running of started) await running.close()
    await Promise.all([bus.stop(), system.stop()])
    await folder.remove()
  }
}

/** Two people plan an hour; whatever they call it must never leave the window. */
export async function planAnHour(page: Page, startsAt = '19:00'): Promise<void> {
  await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
  const house = await askFromPage(page, 'house.open')
  const who = house.ok ? (house.value.household?.members ?? []).map(({ id }) => id) : []
  const plan = anHourPlan({
    name: 'saffronkettle',
    from: monday as Day,
    startsAt: wallClock(startsAt),
    who,
  })
  expect(await askFromPage(page, 'unplug.keep', { hourId: null, plan })).toMatchObject({ ok: true })
}
