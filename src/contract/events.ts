import type { House } from './commands/house'

/** What the main process tells its windows without being asked. */
export interface Events {
  'house.changed': House
  /** Somebody chose Help in the menu. */
  'help.asked': null
}

export type EventName = keyof Events
