import type { CommandName } from './contract'
import type { Events, EventName } from './events'

/** The only thing the preload script puts on `window`. */
export interface Bridge {
  /** Sends a command; what comes back is a `ReplyTo` that name. */
  invoke(name: CommandName, input: unknown): Promise<unknown>
  /** Hears an event of the main process; answers how to stop. */
  on<Name extends EventName>(name: Name, listener: (news: Events[Name]) => void): () => void
}

export const invokeChannel = 'hearthside:invoke'
export const eventChannel = 'hearthside:event'
export const bridgeKey = 'hearthside'
