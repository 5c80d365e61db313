import type { House } from './commands/house'
import type { Notice } from './keeping'

/** What the main process tells its windows without being asked. */
export interface Events {
  'house.changed': House
  'notices.changed': readonly Notice[]
  /** Whether a write takes so long that people should know. */
  'saving.slow': boolean
  /** Something was said at the summit in another window. */
  'summit.changed': null
  /** A card was changed in another window. */
  'wall.changed': null
  /** Somebody chose Help in the menu. */
  'help.asked': null
}

export type EventName = keyof Events
