import { bridgeKey, type Bridge } from '#contract/bridge'
import type { EventName } from '#contract/events'
import type { Announce } from '../../electron/main/ipc/announce'
import { openWorkroom, type TestWorkroom, type WorkroomSettings } from './workroom'

// The gateway takes the bridge from the window once, when it is loaded. So this file comes before every component in a
// test's imports, and what it puts on the window hands on to whichever workroom the test has opened.

let room: TestWorkroom | null = null
const listeners = new Map<EventName, Set<(news: never) => void>>()

const bridge: Bridge = {
  invoke: async (name, input) => {
    if (room === null) throw new Error('no workroom behind the bridge: open one with `bridgeTo`')
    // Like Electron: what goes over is a copy, and what cannot be copied does not go over.
    return structuredClone(await room.send(name, structuredClone(input)))
  },
  on: (name, listener) => {
    const heard = listeners.get(name) ?? new Set()
    listeners.set(name, heard.add(listener))
    return () => heard.delete(listener)
  },
}

Object.defineProperty(window, bridgeKey, { value: bridge })

const announce: Announce = (name, news) => {
  for (const listener of listeners.get(name) ?? []) listener(structuredClone(news) as never)
}

/** Puts a workroom with real books behind the window: a new one, or one that the test has opened with `announce`. */
export async function bridgeTo(settings: WorkroomSettings = {}): Promise<TestWorkroom> {
  listeners.clear()
  room = await openWorkroom({ announce, ...settings })
  return room
}
