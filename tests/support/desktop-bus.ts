import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import dbus, { type MessageBus } from '@homebridge/dbus-native'
import { freshFolder } from './app'

/** A signal or a call that came over the bus. */
interface BusMessage {
  readonly type: number
  readonly sender: string
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly body?: readonly unknown[]
}

/** Methods by what they take and what they answer, properties by what they are; all as D-Bus signatures. */
interface Interface {
  readonly name: string
  readonly methods: Readonly<Record<string, readonly [string, string]>>
  readonly properties: Readonly<Record<string, string>>
}

/** What the library has, and its types leave out. */
type Bus = MessageBus & {
  readonly name: string
  requestName(name: string, flags: number, done: (fault: unknown) => void): void
  sendSignal(path: string, iface: string, name: string, signature: string, body: readonly unknown[]): void
  exportInterface(served: object, path: string, description: Interface): void
}

/** A bus of its own for one test, which nothing else on this computer is on. */
export async function privateBus() {
  const folder = await freshFolder()
  const address = `unix:path=${join(folder.path, 'bus')}`
  const daemon = spawn(
    '/usr/bin/dbus-daemon',
    ['--session', '--nofork', '--nopidfile', `--address=${address}`, '--print-address=1'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  await new Promise<void>((begun, failed) => {
    createInterface({ input: daemon.stdout }).once('line', () => {
      begun()
    })
    daemon.once('error', failed)
  })
  return {
    address,
    join: () => joinBus(address),
    stop: async () => {
      const gone = new Promise(done => daemon.once('exit', done))
      daemon.kill()
      await gone
      await folder.remove()
    },
  }
}

async function joinBus(busAddress: string): Promise<Bus> {
  const bus = (dbus as unknown as { createClient(at: { busAddress: string }): Bus }).createClient({
    busAddress,
  })
  bus.connection.on('error', () => undefined)
  await new Promise(done => bus.invoke(toBus('GetId'), done))
  return bus
}

const toBus = (member: string) => ({
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
  member,
})

/** Somebody on the bus who can go away again, as when a part of the desktop ends. */
export interface OnBus {
  readonly bus: Bus
  leave(): Promise<void>
}

async function appear(address: string, name: string): Promise<OnBus> {
  const bus = await joinBus(address)
  await new Promise(done => {
    bus.requestName(name, 0, done)
  })
  return {
    bus,
    leave: async () => {
      const { stream } = bus.connection
      const gone = new Promise(done => stream.once('close', done))
      stream.destroy()
      await gone
    },
  }
}

const properties = 'org.freedesktop.DBus.Properties'

/** The part of a desktop that shows tray icons. */
export async function trayHost(address: string) {
  const name = 'org.kde.StatusNotifierWatcher'
  const path = '/StatusNotifierWatcher'
  const host = await appear(address, name)
  const items: string[] = []
  const { bus } = host
  const watcher = {
    get RegisteredStatusNotifierItems() {
      return items
    },
    IsStatusNotifierHostRegistered: true,
    ProtocolVersion: 0,
    RegisterStatusNotifierItem: (item: string, { sender }: BusMessage) => {
      const full = item.startsWith('/') ? `${sender}${item}` : item
      items.push(full)
      bus.sendSignal(path, name, 'StatusNotifierItemRegistered', 's', [full])
    },
    RegisterStatusNotifierHost: () => undefined,
  }
  bus.exportInterface(watcher, path, {
    name,
    methods: { RegisterStatusNotifierItem: ['s', ''], RegisterStatusNotifierHost: ['s', ''] },
    properties: {
      RegisteredStatusNotifierItems: 'as',
      IsStatusNotifierHostRegistered: 'b',
      ProtocolVersion: 'i',
    },
  })
  return { ...host, items: () => [...items] }
}

export interface MenuEntry {
  readonly id: number
  readonly label: string
  readonly isEnabled: boolean
}

/** Reads the menu of a tray item over the bus, as a desktop does, and presses its entries. */
export async function trayMenuOf(address: string, item: string) {
  const bus = await joinBus(address)
  // Named by its connection alone it is at the usual place, as the specification has it.
  const [, destination = '', path = '/StatusNotifierItem'] = /^([^/]+)(\/.*)?$/.exec(item) ?? []
  const call = (at: string, iface: string, member: string, signature: string, body: readonly unknown[]) =>
    new Promise<unknown>((done, failed) => {
      bus.invoke({ destination, path: at, interface: iface, member, signature, body }, (fault, answer) => {
        if (fault === null || fault === undefined) done(answer)
        else failed(new Error(JSON.stringify(fault)))
      })
    })
  const property = async (name: string) => {
    const [, [value]] = (await call(path, properties, 'Get', 'ss', ['org.kde.StatusNotifierItem', name])) as [
      unknown,
      unknown[],
    ]
    return value
  }
  const menuPath = String(await property('Menu'))
  const menu = 'com.canonical.dbusmenu'
  return {
    /** The entries as they stand, separators left out. */
    read: async (): Promise<readonly MenuEntry[]> => {
      const layout = await new Promise<readonly unknown[]>((done, failed) => {
        bus.invoke(
          {
            destination,
            path: menuPath,
            interface: menu,
            member: 'GetLayout',
            signature: 'iias',
            body: [0, -1, []],
          },
          (fault, ...answer: unknown[]) => {
            if (fault === null || fault === undefined) done(answer)
            else failed(new Error(JSON.stringify(fault)))
          },
        )
      })
      return entriesOf(layout[1])
    },
    press: (entry: MenuEntry) => call(menuPath, menu, 'Event', 'isvu', [entry.id, 'clicked', ['s', ''], 0]),
    icon: () => property('IconPixmap'),
    leave: () => bus.connection.stream.destroy(),
  }
}

// A node is its id, its properties as pairs of a name and a variant, and its children, each a variant.
function entriesOf(root: unknown): readonly MenuEntry[] {
  const [, , children] = root as [number, unknown, readonly [unknown, readonly unknown[]][]]
  return children.flatMap(([, [child]]) => {
    const [id, pairs] = child as [number, readonly [string, [unknown, readonly unknown[]]][]]
    const said = new Map(pairs.map(([name, [, [value]]]) => [name, value]))
    if (said.get('type') === 'separator') return []
    return [{ id, label: textOf(said.get('label')), isEnabled: said.get('enabled') !== false }]
  })
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

export interface Notified {
  readonly id: number
  readonly summary: string
  readonly body: string
}

/** The part of a desktop that shows notifications; `isQuiet` is its do-not-disturb. */
export async function notificationDaemon(address: string, isQuiet = false) {
  const name = 'org.freedesktop.Notifications'
  const path = '/org/freedesktop/Notifications'
  const daemon = await appear(address, name)
  const { bus } = daemon
  const notified: Notified[] = []
  const shower = {
    Inhibited: isQuiet,
    GetServerInformation: () => ['fake', 'nobody', '1', '1.2'],
    GetCapabilities: () => ['body', 'actions', 'persistence'],
    Notify: (_app: string, _replaces: number, _icon: string, summary: string, body: string) => {
      const id = notified.length + 1
      notified.push({ id, summary, body })
      return id
    },
    CloseNotification: () => undefined,
  }
  bus.exportInterface(shower, path, {
    name,
    methods: {
      GetServerInformation: ['', 'ssss'],
      GetCapabilities: ['', 'as'],
      Notify: ['susssasa{sv}i', 'u'],
      CloseNotification: ['u', ''],
    },
    properties: { Inhibited: 'b' },
  })
  return {
    ...daemon,
    notified: () => [...notified],
    click: (id: number) => {
      bus.sendSignal(path, name, 'ActionInvoked', 'us', [id, 'default'])
      bus.sendSignal(path, name, 'NotificationClosed', 'uu', [id, 2])
    },
  }
}

/** The screen saver of a desktop, which says whether the screen is locked. */
export async function screenSaver(address: string) {
  const saver = await appear(address, 'org.gnome.ScreenSaver')
  return {
    ...saver,
    lock: (isLocked: boolean) => {
      saver.bus.sendSignal('/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver', 'ActiveChanged', 'b', [
        isLocked,
      ])
    },
  }
}

/** What says that the computer goes to sleep; it lives on the bus of the system. */
export async function loginManager(address: string) {
  const name = 'org.freedesktop.login1'
  const manager = await appear(address, name)
  return {
    ...manager,
    sleep: (isAsleep: boolean) => {
      manager.bus.sendSignal('/org/freedesktop/login1', `${name}.Manager`, 'PrepareForSleep', 'b', [isAsleep])
    },
  }
}
