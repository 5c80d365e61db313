import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { listenToDesktop } from '../../electron/main/platform/desktop-bus'
import { notificationDaemon, privateBus, trayHost } from '../support/desktop-bus'
import { temporaryFolder } from '../support/disk'

const hasNoBus = process.platform !== 'linux' || !existsSync('/usr/bin/dbus-daemon')

async function onABus() {
  const bus = await privateBus()
  onTestFinished(() => bus.stop())
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', bus.address)
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  return bus
}

describe.skipIf(hasNoBus)('a desktop', () => {
  it('has answered once it is listened to, so that the first look knows what it may do', async () => {
    const { address } = await onABus()
    await notificationDaemon(address, true)
    const desktop = await listenToDesktop(
      () => undefined,
      () => undefined,
    )
    expect(desktop()).toMatchObject({ hasNotifications: true, isDoNotDisturb: true, hasTray: false })
  })

  it('that says nothing is not waited for', async () => {
    const path = join(await temporaryFolder(), 'bus')
    const server = createServer(socket => {
      onTestFinished(() => void socket.destroy())
    })
    await new Promise<void>(resolve => server.listen(path, resolve))
    onTestFinished(() => void server.close())
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', `unix:path=${path}`)
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    const desktop = await listenToDesktop(
      () => undefined,
      () => undefined,
    )
    expect(desktop()).toMatchObject({ hasNotifications: false, hasTray: null })
  })

  it('lets us know when a tray comes, and not when it goes', async () => {
    const { address } = await onABus()
    const came = vi.fn()
    await listenToDesktop(() => undefined, came)
    const host = await trayHost(address)
    await expect.poll(() => came.mock.calls.length).toBe(1)
    await host.leave()
    const again = await trayHost(address)
    await expect.poll(() => came.mock.calls.length).toBe(2)
    await again.leave()
  })
})
