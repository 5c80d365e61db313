import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { MessageBus } from '@homebridge/dbus-native'

declare module '@homebridge/dbus-native' {
  // Exported, and forgotten in its types.
  export function createClient(settings: { readonly busAddress: string }): MessageBus
}

/** What a Linux desktop says of itself on its session bus, as far as it is known. */
export interface DesktopBus {
  /** Whether something shows notifications. */
  readonly hasNotifications: boolean
  /** Whether the tray of the desktop was seen to have taken an icon of this process; null until it was asked. */
  readonly hasTray: boolean | null
  /** Whether the desktop asks for quiet; null where it does not tell. */
  readonly isDoNotDisturb: boolean | null
  readonly isLocked: boolean
}

const notifications = 'org.freedesktop.Notifications'
const watcher = 'org.kde.StatusNotifierWatcher'
const screenSavers = ['org.gnome.ScreenSaver', 'org.freedesktop.ScreenSaver']
const signalType = 4

interface BusMessage {
  readonly type?: number
  readonly interface?: string
  readonly member?: string
  readonly body?: readonly unknown[]
}

const nothing: DesktopBus = { hasNotifications: false, hasTray: false, isDoNotDisturb: null, isLocked: false }

// What a desktop answers at all it answers within milliseconds.
const firstAnswersMs = 1000

/**
 * Listens to the session bus, and resolves once it has answered, or takes too long. `changed` is called whenever
 * something is otherwise than it was, `trayCame` whenever a tray begins to take icons. Without a bus nothing is.
 */
export async function listenToDesktop(
  changed: (now: DesktopBus, before: DesktopBus) => void,
  trayCame: () => void,
): Promise<() => DesktopBus> {
  const busAddress = addressOfBus()
  if (busAddress === null) return () => nothing
  const { default: dbus } = await import('@homebridge/dbus-native')
  let now: DesktopBus = { ...nothing, hasTray: null }
  const learn = (news: Partial<DesktopBus>) => {
    const before = now
    now = { ...now, ...news }
    const isNew = (Object.keys(news) as (keyof DesktopBus)[]).some(key => now[key] !== before[key])
    if (isNew) changed(now, before)
  }
  let bus: MessageBus
  try {
    bus = dbus.createClient({ busAddress })
  } catch {
    // An address of a kind that we cannot reach is no bus.
    return () => nothing
  }
  const ask = (
    destination: string,
    path: string,
    iface: string,
    member: string,
    signature: string,
    body: unknown[],
  ) =>
    new Promise<unknown>(resolve => {
      const message = { destination, path, interface: iface, member, signature, body }
      bus.invoke(message, (fault: unknown, answer: unknown) => resolve(fault == null ? answer : null))
    })
  const askBus = (member: string, name: string) =>
    ask('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', member, 's', [name])
  const property = async (destination: string, path: string, name: string): Promise<unknown> => {
    const answer = await ask(destination, path, 'org.freedesktop.DBus.Properties', 'Get', 'ss', [
      destination,
      name,
    ])
    // A variant is its signature and its values.
    return Array.isArray(answer) ? (answer[1] as readonly unknown[] | undefined)?.[0] : null
  }
  const lookAtTray = async () => {
    const items = await property(watcher, '/StatusNotifierWatcher', 'RegisteredStatusNotifierItems')
    const names = Array.isArray(items) ? items.map(item => String(item).split('/')[0] ?? '') : []
    const owners = await Promise.all(names.map(name => askBus('GetConnectionUnixProcessID', name)))
    learn({ hasTray: owners.includes(process.pid) })
  }
  const lookAtNotifications = async () => {
    learn({ hasNotifications: (await askBus('NameHasOwner', notifications)) === true })
    const inhibited = now.hasNotifications
      ? await property(notifications, '/org/freedesktop/Notifications', 'Inhibited')
      : null
    learn({ isDoNotDisturb: typeof inhibited === 'boolean' ? inhibited : null })
  }

  bus.connection.on('message', ({ type, interface: iface, member, body = [] }: BusMessage) => {
    if (type !== signalType) return
    if (member === 'NameOwnerChanged' && body[0] === notifications) void lookAtNotifications()
    const isOfTray = member === 'NameOwnerChanged' && body[0] === watcher
    if (isOfTray || iface === watcher) void lookAtTray()
    if ((isOfTray && body[2] !== '') || member === 'StatusNotifierHostRegistered') trayCame()
    if (member === 'PropertiesChanged' && body[0] === notifications) void lookAtNotifications()
    if (member === 'ActiveChanged' && screenSavers.includes(iface ?? ''))
      learn({ isLocked: body[0] === true })
  })
  // A desktop that ends takes its bus along.
  bus.connection.on('error', () => learn(nothing))
  bus.connection.on('end', () => learn(nothing))
  const matches = [
    `type='signal',interface='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${notifications}'`,
    `type='signal',interface='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${watcher}'`,
    `type='signal',interface='${watcher}'`,
    `type='signal',interface='org.freedesktop.DBus.Properties',member='PropertiesChanged',path='/org/freedesktop/Notifications'`,
    ...screenSavers.map(name => `type='signal',interface='${name}',member='ActiveChanged'`),
  ]
  const answered = Promise.all(matches.map(match => askBus('AddMatch', match))).then(() =>
    Promise.all([lookAtNotifications(), lookAtTray()]),
  )
  await Promise.race([answered, new Promise(resolve => setTimeout(resolve, firstAnswersMs))])
  return () => now
}

function addressOfBus(): string | null {
  const { DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: folder } = process.env
  if (process.platform !== 'linux') return null
  if (address !== undefined && address !== '') return address
  const usual = folder === undefined ? null : join(folder, 'bus')
  return usual !== null && existsSync(usual) ? `unix:path=${usual}` : null
}
