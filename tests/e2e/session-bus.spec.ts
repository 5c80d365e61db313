import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { electronToTest, launchApp, type RunningApp } from '../support/app'
import { askFromPage } from '../support/books'
import { loginManager, notificationDaemon, screenSaver, trayHost, trayMenuOf } from '../support/desktop-bus'
import { beforeNotice, hasNoBus, monday, onADesktop, planAnHour } from '../support/on-a-desktop'
import { goTo } from '../support/people'

test.skip(hasNoBus, 'needs the D-Bus daemon of Linux')

const nextHour = async (page: Page) => {
  const desk = await askFromPage(page, 'unplug.look')
  const [next] = desk.ok ? desk.value.next.filter(one => one.kind === 'unplug-hour') : []
  return next
}

test('the tray shows times and no names, and its menu puts the hour off and skips it', () =>
  onADesktop(async ({ address, start }) => {
    const host = await trayHost(address)
    const { page } = await start({ clock: beforeNotice })
    await planAnHour(page)
    await expect.poll(host.items).toHaveLength(1)
    const menu = await trayMenuOf(address, host.items()[0] ?? '')
    const labels = async () => (await menu.read()).map(({ label }) => label)
    await expect.poll(labels).toContain('Put off 10 minutes')
    expect(await labels()).toEqual([
      'Next unplug hour: 19:00 to 20:00',
      'Start now',
      'Put off 10 minutes',
      'Skip this one',
      'Write a card …',
      'Pause for an hour',
      'Pause until tomorrow',
      'Open Hearthside',
      'Quit',
    ])
    // A menu that is made anew between the look and the click refuses the click, and is looked at again.
    const press = (label: string) =>
      expect(async () => {
        const entry = (await menu.read()).find(candidate => candidate.label === label)
        if (entry === undefined) throw new Error(`there is no “${label}” in the menu`)
        await menu.press(entry)
      }).toPass()
    await press('Put off 10 minutes')
    await expect.poll(async () => (await nextHour(page))?.startsAt).toBe(`${monday}T18:10:00.000Z`)
    await expect.poll(labels).toContain('Next unplug hour: 19:10 to 20:10')
    await press('Skip this one')
    await expect.poll(async () => (await nextHour(page))?.kind === 'unplug-hour').toBe(true)
    await expect.poll(async () => (await nextHour(page))?.isSkipped).toBe(true)
    await expect.poll(labels).toContain('Next unplug hour: Tuesday 19:00 to 20:00')
    await press('Start now')
    await expect.poll(labels).toContain('End it early')
    await press('End it early')
    await press('Pause for an hour')
    await expect.poll(labels).toContain('Speak again')
    menu.leave()
    await host.leave()
  }))

test('a notification says when, in neutral words, and its click opens the right place', () =>
  onADesktop(async ({ address, start }) => {
    const daemon = await notificationDaemon(address)
    const { page } = await start({ clock: beforeNotice })
    await planAnHour(page)
    await expect.poll(daemon.notified, { timeout: 20_000 }).toHaveLength(1)
    const [said] = daemon.notified()
    expect(said).toMatchObject({ summary: 'Hearthside', body: 'A reminder from Hearthside: 19:00.' })
    await goTo(page, 'Wall')
    daemon.click(said?.id ?? 0)
    await expect(page.getByRole('heading', { level: 1, name: 'Unplug hours' })).toBeVisible()
    // Where the desktop says it, the window does not say it again.
    await expect(page.getByRole('region', { name: 'Reminder' })).toHaveText('')
    await daemon.leave()
  }))

test('a daemon that dies midway hands over to the window, and one that comes back takes over again', () =>
  onADesktop(async ({ address, start }) => {
    const daemon = await notificationDaemon(address)
    const { page } = await start({ clock: beforeNotice })
    await planAnHour(page)
    const shows = async () => {
      const asked = await askFromPage(page, 'reminders.look')
      return asked.ok && asked.value.hasNotifications
    }
    await expect.poll(shows).toBe(true)
    await daemon.leave()
    await expect.poll(shows).toBe(false)
    await expect(page.getByRole('region', { name: 'Reminder' })).toContainText('19:00', { timeout: 20_000 })
    expect(daemon.notified()).toEqual([])
    const another = await notificationDaemon(address)
    await expect.poll(shows).toBe(true)
    await another.leave()
  }))

test('nothing is shown while the desktop asks not to disturb, and people are told why', () =>
  onADesktop(async ({ address, start }) => {
    const daemon = await notificationDaemon(address, true)
    const { page } = await start({ clock: beforeNotice })
    await planAnHour(page)
    await page.goto('app://hearthside/index.html#/house/reminders')
    await expect(page.getByText('the desktop asks not to disturb')).toBeVisible()
    await expect(page.getByText('not shown: the desktop asked not to disturb')).toBeVisible({
      timeout: 20_000,
    })
    expect(daemon.notified()).toEqual([])
    await daemon.leave()
  }))

const hasTray = async (page: Page) => {
  const asked = await askFromPage(page, 'reminders.look')
  return asked.ok ? asked.value.hasTray : null
}

test('an icon appears also when the tray comes later than the app', () =>
  onADesktop(async ({ address, start }) => {
    const { page } = await start({ clock: beforeNotice })
    await planAnHour(page)
    await expect.poll(() => hasTray(page)).toBe(false)
    const host = await trayHost(address)
    await expect.poll(host.items).not.toEqual([])
    await expect.poll(() => hasTray(page)).toBe(true)
    await host.leave()
  }))

test('an icon comes back when the tray was started again', () =>
  onADesktop(async ({ address, start }) => {
    const host = await trayHost(address)
    const { page } = await start({ clock: beforeNotice })
    await planAnHour(page)
    await expect.poll(host.items).toHaveLength(1)
    await expect.poll(() => hasTray(page)).toBe(true)
    await host.leave()
    await expect.poll(() => hasTray(page)).toBe(false)
    const again = await trayHost(address)
    await expect.poll(again.items).not.toEqual([])
    await expect.poll(() => hasTray(page)).toBe(true)
    const menu = await trayMenuOf(address, again.items().at(-1) ?? '')
    await expect.poll(async () => (await menu.read()).map(({ label }) => label)).toContain('Quit')
    menu.leave()
    await again.leave()
  }))

test('a locked screen is not spoken to; what fell due meanwhile is said late, once it is opened', () =>
  onADesktop(async ({ address, start }) => {
    const daemon = await notificationDaemon(address)
    const saver = await screenSaver(address)
    const { page } = await start({ clock: beforeNotice })
    await planAnHour(page)
    saver.lock(true)
    // Until after it fell due.
    await page.waitForTimeout(14_000)
    expect(daemon.notified()).toEqual([])
    saver.lock(false)
    await expect.poll(daemon.notified).toHaveLength(1)
    await saver.leave()
    await daemon.leave()
  }))

test('waking from a sleep looks at once', () =>
  onADesktop(async ({ address, system, start }) => {
    const daemon = await notificationDaemon(address)
    const login = await loginManager(system)
    const { app, page } = await start({ clock: beforeNotice })
    await planAnHour(page)
    const heard = await app.evaluate(({ powerMonitor }) => {
      const events: string[] = []
      Object.assign(globalThis, { events })
      powerMonitor.on('suspend', () => events.push('suspend'))
      powerMonitor.on('resume', () => events.push('resume'))
      return events
    })
    expect(heard).toEqual([])
    const events = () => app.evaluate(() => (globalThis as unknown as { events: string[] }).events)
    login.sleep(true)
    await expect.poll(events).toContain('suspend')
    login.sleep(false)
    await expect.poll(events).toContain('resume')
    await expect.poll(daemon.notified, { timeout: 20_000 }).toHaveLength(1)
    await login.leave()
    await daemon.leave()
  }))

/** The windows that stand, and whether each is small. */
const windowsOf = (app: RunningApp['app']) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(window => (window.isMinimized() ? 'small' : 'open')),
  )

test('closing goes to the tray where one is seen, frees the page, and a second start brings the window back', () =>
  onADesktop(async ({ address, start, profile, env }) => {
    const host = await trayHost(address)
    const { app, page } = await start({ clock: beforeNotice })
    await planAnHour(page)
    await page.goto('app://hearthside/index.html#/unplug')
    await page.getByRole('button', { name: 'Let it go on when the window is closed' }).click()
    await expect
      .poll(async () => {
        const asked = await askFromPage(page, 'reminders.look')
        return asked.ok ? [asked.value.hasTray, asked.value.whenClosed] : []
      })
      .toEqual([true, 'tray'])
    const gone = page.waitForEvent('close')
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close()
    })
    await gone
    expect(await windowsOf(app)).toEqual([])
    const opened = app.waitForEvent('window')
    const { executablePath, args } = electronToTest()
    spawn(executablePath, [process.cwd(), ...args, `--user-data-dir=${profile}`], {
      env: { ...process.env, ...env },
      stdio: 'ignore',
    })
    const again = await opened
    await expect(again.getByRole('heading', { level: 1, name: 'Lantern Street 9' })).toBeVisible()
    await host.leave()
  }))

test('closing makes the window small where no tray is seen, and people chose to go on', () =>
  onADesktop(async ({ start }) => {
    const { app, page } = await start({ clock: beforeNotice })
    await planAnHour(page)
    await page.goto('app://hearthside/index.html#/unplug')
    await page.getByRole('button', { name: 'Let it go on when the window is closed' }).click()
    await expect(page.getByRole('button', { name: 'Let it go on' })).toHaveCount(0)
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close()
    })
    // Without a window manager nothing says that it is small; that it is still there is what counts.
    await expect.poll(async () => (await windowsOf(app)).length).toBe(1)
    expect(page.isClosed()).toBe(false)
  }))

test('starting with the session is off, is written where the desktop looks, and opens no window', () =>
  onADesktop(async ({ address, start, env, profile }) => {
    const entry = join(env['XDG_CONFIG_HOME'] ?? '', 'autostart/app.hearthside.desktop')
    const { page, close } = await start({ clock: beforeNotice })
    await planAnHour(page)
    await page.goto('app://hearthside/index.html#/house/reminders')
    const box = page.getByRole('checkbox', { name: 'Start Hearthside with the session' })
    await expect(box).not.toBeChecked()
    expect(existsSync(entry)).toBe(false)
    await box.check()
    await expect.poll(() => existsSync(entry)).toBe(true)
    expect(await readFile(entry, 'utf8')).toMatch(/^Exec=.* --at-login$/m)
    await close()

    const host = await trayHost(address)
    const app = await launchApp({ profile, env, clock: beforeNotice, more: ['--at-login'] })
    try {
      await expect.poll(host.items).toHaveLength(1)
      expect(await windowsOf(app)).toEqual([])
      // A small window that comes and goes is not the one with which the app ends.
      const menu = await trayMenuOf(address, host.items()[0] ?? '')
      const card = (await menu.read()).find(({ label }) => label === 'Write a card …')
      if (card === undefined) throw new Error('there is no card to write in the menu')
      const opened = app.waitForEvent('window')
      await menu.press(card)
      await opened
      await app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.close()
      })
      await expect.poll(() => windowsOf(app)).toEqual([])
      await app.evaluate(() => new Promise(resolve => setTimeout(resolve, 1000)))
      menu.leave()
    } finally {
      await app.close()
    }
    const again = await start({ clock: beforeNotice })
    await again.page.goto('app://hearthside/index.html#/house/reminders')
    const still = again.page.getByRole('checkbox', { name: 'Start Hearthside with the session' })
    await expect(still).toBeChecked()
    await still.uncheck()
    await expect.poll(() => existsSync(entry)).toBe(false)
    await host.leave()
  }))

test('where nothing else can say it, a window opens that says it, at its first place', () =>
  onADesktop(async ({ start, env, profile }) => {
    const { page, close } = await start({ clock: `${monday}T17:50:00Z` })
    await planAnHour(page)
    await close()
    const app = await launchApp({ profile, env, clock: `${monday}T17:54:57Z`, more: ['--at-login'] })
    try {
      const window = await app.firstWindow()
      await expect(window.getByRole('region', { name: 'Reminder' })).toContainText('begins at 19:00')
      await expect(window.getByRole('heading', { level: 1, name: 'Lantern Street 9' })).toBeVisible()
    } finally {
      await app.close()
    }
  }))
