import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Day } from '#domain/calendar'
import { plantHousehold } from '../../seed/plant'
import { privateBus, trayHost } from '../../support/desktop-bus'
import type { Bench, Metric } from '../metric'
import { costOf, memoryOf, processTree } from '../process-tree'
import { electronToMeasure } from '../running-electron'

// The copy of the start is made by then.
const settleMs = 30_000
const idleMs = 60_000
// Less than a hair of the minute: nobody's battery feels it, and no clock measures it alike twice.
const freeMs = 20
const leastMs = 1

interface Idle {
  readonly cpuMs: number
  readonly wakeUps: number
  readonly mB: number
}

const bareTray = `const { app, Menu, nativeImage, Tray } = require('electron')
let tray
app.on('window-all-closed', () => undefined)
app.whenReady().then(() => {
  tray = new Tray(nativeImage.createFromPath(process.env.BARE_ICON))
  tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit', click: () => app.quit() }]))
})
`

let measured: Promise<{ readonly ours: Idle; readonly bare: Idle }> | null = null
const idleInTray = (bench: Bench) => (measured ??= measure(bench))

/** Ten years of a household and a bare tray app, side by side in the tray for a minute in which nobody does anything. */
async function measure({ project, saved }: Bench) {
  const bus = await privateBus()
  const host = await trayHost(bus.address)
  const [profile, bareApp, bareProfile] = ['tray-profile', 'tray-bare', 'tray-bare-profile'].map(name =>
    join(saved, name),
  ) as [string, string, string]
  await plantHousehold({ out: profile, weeks: 520, members: 4, seed: 7, until: '2026-11-22' as Day })
  await mkdir(bareApp)
  await writeFile(join(bareApp, 'package.json'), JSON.stringify({ name: 'bare-tray', main: 'main.js' }))
  await writeFile(join(bareApp, 'main.js'), bareTray)
  const env = {
    ...process.env,
    DBUS_SESSION_BUS_ADDRESS: bus.address,
    BARE_ICON: join(project, 'resources/tray/resting-on-light.png'),
    HEARTHSIDE_QUIET: '1',
  }
  const running: ChildProcess[] = []
  const start = (app: string, folder: string, more: readonly string[] = []) => {
    const { executable, args } = electronToMeasure()
    const child = spawn(executable, [app, ...args, `--user-data-dir=${folder}`, ...more], {
      stdio: 'ignore',
      env,
    })
    running.push(child)
    return child.pid ?? 0
  }
  try {
    const pids = { ours: start(project, profile, ['--at-login']), bare: start(bareApp, bareProfile) }
    while (host.items().length < 2) await pause(100)
    await pause(settleMs)
    const before = { ours: costOf(pids.ours), bare: costOf(pids.bare) }
    await pause(idleMs)
    const idle = (side: 'ours' | 'bare'): Idle => {
      const { cpuMs, wakeUps } = costOf(pids[side])
      return {
        cpuMs: cpuMs - before[side].cpuMs,
        wakeUps: wakeUps - before[side].wakeUps,
        mB: memoryOf(pids[side]),
      }
    }
    return { ours: idle('ours'), bare: idle('bare') }
  } finally {
    for (const child of running) await end(child)
    await host.leave()
    await bus.stop()
  }
}

async function end(child: ChildProcess): Promise<void> {
  const everyone = processTree(child.pid ?? 0)
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
  for (const pid of everyone)
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Gone already, as it should be.
    }
}

/** CPU time of a minute in the tray in which nothing falls due, beyond 20 ms, against a bare tray app. */
export const trayCpu: Metric = {
  name: 'trayCpu',
  unit: 'ratio',
  budget: 1.5,
  async measure(bench) {
    const { ours, bare } = await idleInTray(bench)
    return {
      value: Math.max(0, ours.cpuMs - freeMs) / Math.max(leastMs, bare.cpuMs),
      beside: `${ours.cpuMs.toFixed(1)} ms and ${String(ours.wakeUps)} wake-ups against ${bare.cpuMs.toFixed(1)} ms and ${String(bare.wakeUps)}, in 60 s`,
    }
  },
}

/** Memory of all processes together after a minute in the tray, against a bare tray app. */
export const trayMemory: Metric = {
  name: 'trayMemory',
  unit: 'ratio',
  budget: 1.15,
  async measure(bench) {
    const { ours, bare } = await idleInTray(bench)
    return {
      value: ours.mB / bare.mB,
      beside: `${ours.mB.toFixed(0)} MB against ${bare.mB.toFixed(0)} MB`,
    }
  },
}
