import type { CommandName } from '#contract/contract'
import type { House } from '#contract/commands/house'
import type { Events, EventName } from '#contract/events'
import type { Handlers } from './dispatch'

export type Announce = <Name extends EventName>(name: Name, news: Events[Name]) => void

// What home shows depends on these; half-typed words and ticking clocks do not change it.
const changesHouse: ReadonlySet<CommandName> = new Set<CommandName>([
  'household.found',
  'household.rename',
  'member.welcome',
  'member.change',
  'demo.enter',
  'demo.remove',
  'summit.open',
  'summit.go-to',
  'summit.close',
  'summit.set-aside',
  'promise.settle',
  'appreciation.post',
  'appreciation.withdraw',
  'entry.put-back',
  'backup.restore',
  'import.take-in',
  'books.try-again',
  'books.begin-anew',
])

/** Lets every window know the house anew after a command that changed it. */
export function announcing(handlers: Handlers, announce: Announce, look: () => Promise<House>): Handlers {
  const wrapped = Object.entries(handlers).map(([name, handler]) => {
    if (!changesHouse.has(name as CommandName)) return [name, handler]
    const answer = async (input: never) => {
      const reply = await handler(input)
      if (reply.ok) announce('house.changed', await look())
      return reply
    }
    return [name, answer]
  })
  return Object.fromEntries(wrapped) as Handlers
}
