import { expect, test } from '@playwright/test'
import { freshFolder, startApp, type RunningApp } from '../support/app'
import { onAComputer } from '../support/books'
import { walkDemo } from '../support/screens'

test('a page has a sandbox around it, no Node in it, and one small bridge', () =>
  onAComputer(async computer => {
    const { app, page } = await computer.start()
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>
      }
      return contents.getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
    const inside = await page.evaluate(() => ({
      node: [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')],
      bridge: Object.keys(Reflect.get(window, 'hearthside') as object),
    }))
    expect(inside).toEqual({ node: ['undefined', 'undefined'], bridge: ['invoke', 'on'] })
  }))

/** An app of which Chromium may complain: what these tests try is refused aloud. */
async function trying(attempt: (running: RunningApp) => Promise<void>): Promise<void> {
  const profile = await freshFolder()
  const running = await startApp({ profile: profile.path })
  try {
    await attempt(running)
  } finally {
    await running.close()
    await profile.remove()
  }
}

test('the policy that is sent forbids what is not ours, and the protocol serves nothing else', () =>
  trying(async ({ page }) => {
    const policy = await page.evaluate(async () =>
      (await fetch('app://hearthside/index.html')).headers.get('content-security-policy'),
    )
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    for (const path of [
      '../../package.json',
      '%2e%2e/%2e%2e/package.json',
      '..%2f..%2fpackage.json',
      'none.html',
    ])
      expect(
        await page.evaluate(async at => (await fetch(`app://hearthside/${at}`)).status, path),
        path,
      ).toBe(404)
  }))

test('a page gets nowhere else', () =>
  trying(async ({ app, page }) => {
    for (const elsewhere of [
      'https://example.com/',
      'file:///etc/passwd',
      'app://elsewhere/index.html',
      'data:text/html,x',
    ]) {
      const prevented = app.evaluate(
        ({ BrowserWindow }) =>
          new Promise<boolean>(resolve => {
            BrowserWindow.getAllWindows()[0]?.webContents.once('will-navigate', event => {
              resolve(event.defaultPrevented)
            })
          }),
      )
      await page.evaluate(url => {
        setTimeout(() => {
          location.href = url
        })
      }, elsewhere)
      // Chromium refuses some by itself, before anybody is asked.
      const isPrevented = await Promise.race([
        prevented,
        new Promise(resolve => setTimeout(resolve, 1500, 'by Chromium')),
      ])
      expect([true, 'by Chromium'], elsewhere).toContain(isPrevented)
      expect(
        await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL()),
      ).toMatch(/^app:\/\/hearthside\//)
    }
  }))

test('no second window and no permission is to be had', () =>
  trying(async ({ app, page }) => {
    expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull()
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    const states = await page.evaluate(() =>
      Promise.all(
        (['geolocation', 'notifications'] as const).map(
          async name => (await navigator.permissions.query({ name })).state,
        ),
      ),
    )
    expect(states).toEqual(['denied', 'denied'])
  }))

test('a frame of another origin is not answered', () =>
  onAComputer(async computer => {
    const { app } = await computer.start()
    const answer = await app.evaluate(async ({ BrowserWindow, app: electron }) => {
      const preload = `${electron.getAppPath()}/out/preload/index.cjs`
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await window.loadURL('data:text/html,<title>foreign</title>')
      const said: unknown = await window.webContents.executeJavaScript(
        "window.hearthside.invoke('house.open').then(() => 'answered', () => 'refused')",
      )
      window.destroy()
      return said
    })
    expect(answer).toBe('refused')
  }))

test('not a byte goes to the network on a walk through every place', () =>
  onAComputer(async computer => {
    const running = await computer.start({ clock: '2026-11-22T17:30:00Z' })
    await running.app.evaluate(({ session }) => {
      const asked: string[] = []
      Reflect.set(globalThis, 'asked', asked)
      session.defaultSession.webRequest.onBeforeRequest((details, go) => {
        asked.push(details.url)
        go({})
      })
    })
    await walkDemo(running, async () => undefined)
    const asked = await running.app.evaluate(() => Reflect.get(globalThis, 'asked') as string[])
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter(url => !/^(app|data|blob|devtools):/.test(url))).toEqual([])
  }))
