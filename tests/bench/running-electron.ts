import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { DevTools, DevToolsPage } from './devtools'
import { processTree } from './process-tree'

export interface RunningElectron {
  readonly pid: number
  readonly page: DevToolsPage
  /** From the spawn until the first page could be used. */
  readonly readyMs: number
  close(): Promise<void>
}

const patienceMs = 60_000

/** Starts an app from its folder and waits until its first page stands and answers a key. */
export async function startElectron(
  appFolder: string,
  profile: string,
  more: readonly string[] = [],
): Promise<RunningElectron> {
  const { executable, args } = electronToMeasure()
  const startedAt = performance.now()
  const child = spawn(
    executable,
    [appFolder, ...args, `--user-data-dir=${profile}`, '--remote-debugging-pipe', ...more],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: { ...process.env, HEARTHSIDE_QUIET: '1' } },
  )
  const tools = new DevTools(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const close = () => end(child, tools)
  try {
    const page = await inTime(Promise.race([usablePage(tools), failureOf(child)]))
    return { pid: child.pid ?? 0, page, readyMs: performance.now() - startedAt, close }
  } catch (fault) {
    await close()
    throw fault
  }
}

/** The executable and its needs, as `electron/launch` found them. */
export function electronToMeasure(): { readonly executable: string; readonly args: readonly string[] } {
  const executable = process.env['HEARTHSIDE_ELECTRON']
  if (executable === undefined) throw new Error('Start this by `npm run bench`, which finds Electron first.')
  return { executable, args: JSON.parse(process.env['HEARTHSIDE_ELECTRON_ARGS'] ?? '[]') as string[] }
}

/** Never answers; throws when the program cannot be started or ends by itself. */
async function failureOf(child: ChildProcess): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null]
  throw new Error(`Electron ended by itself, with ${String(code)}`)
}

async function usablePage(tools: DevTools): Promise<DevToolsPage> {
  const page = await DevToolsPage.first(tools)
  await untilItLoads(() => page.evaluate(hasHeadingAndButton))
  await untilItAnswersAKey(page)
  return page
}

/** Seen is not yet usable: the page has to take a key and draw a frame after it. */
async function untilItAnswersAKey(page: DevToolsPage): Promise<void> {
  let hasAnswered = false
  const answered = page.evaluate(answersAKey).then(() => (hasAnswered = true))
  // A window that is not shown yet takes no key, so it is asked until it does.
  while (!hasAnswered) {
    page.send('Input.dispatchKeyEvent', controlKey).catch(() => undefined)
    await Promise.race([answered, pause(knockEveryMs)])
  }
}

const knockEveryMs = 10
// Does nothing in either page.
const controlKey = { type: 'rawKeyDown', key: 'Control', code: 'ControlLeft', windowsVirtualKeyCode: 17 }

// Both pages, ours and the bare one, have a heading and a button; the same script waits for them in both.
const hasHeadingAndButton = `new Promise(resolve => {
  const look = () => {
    if (document.querySelector('h1') === null || document.querySelector('main button') === null) return
    watching.disconnect()
    resolve(true)
  }
  const watching = new MutationObserver(look)
  watching.observe(document, { childList: true, subtree: true })
  look()
})`

const answersAKey = `new Promise(resolve => {
  addEventListener('keydown', () => requestAnimationFrame(() => resolve(true)), { once: true, capture: true })
})`

/** Asks again when the empty first document made way for the page while we waited in it. */
async function untilItLoads(ask: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await ask()
      return
    } catch (fault) {
      if (!/navigated|context/i.test(String(fault))) throw fault
    }
  }
}

async function inTime<Value>(awaited: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, patienceMs, new Error('no page that can be used within a minute'))
  })
  return Promise.race([awaited, late]).finally(() => {
    clearTimeout(timer)
  })
}

// Asked to leave like by a person, so that the next start finds what an ordinary end leaves behind.
async function end(child: ChildProcess, tools: DevTools): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const everyone = processTree(child.pid)
  const exited = once(child, 'exit')
  tools.send('Browser.close').catch(() => undefined)
  const impatience = setTimeout(() => child.kill('SIGKILL'), patienceToLeaveMs)
  await exited
  clearTimeout(impatience)
  for (const pid of everyone) killIfAlive(pid)
}

const patienceToLeaveMs = 5000

function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already, as it should be.
  }
}
