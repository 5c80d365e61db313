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
  'agenda.keep',
  'agenda.drop',
  'item.keep',
  'unplug.keep',
  'unplug.drop',
  'unplug.change-day',
  'unplug.keep-holidays',
  'reminders.choose-clock',
  'computer.set',
  'trends.mark-week',
  'trends.say-usual',
  'trends.hide',
  'experiment.plan',
  'experiment.end',
  'demo.enter',
  'demo.remove',
  'summit.open',
  'summit.go-to',
  'summit.close',
  'summit.set-aside',
  'promise.settle',
  'appreciation.post',
  'appreciation.withdraw',
  'appreciation.reword',
  'appreciation.answer',
  'appreciation.say-back',
  'appreciation.pin',
  'appreciation.hang-up',
  'topic.park',
  'topic.settle',
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

const changesSummit: ReadonlySet<unknown> = new Set<CommandName>([
  'summit.open',
  'summit.go-to',
  'summit.answer',
  'summit.say-ready',
  'summit.seat',
  'summit.close',
  'summit.set-aside',
  'check-in.reveal',
  'check-in.take-back',
  'promise.settle',
  'topic.park',
  'topic.settle',
])

const changesWall: ReadonlySet<unknown> = new Set<CommandName>([
  'appreciation.post',
  'appreciation.withdraw',
  'appreciation.reword',
  'appreciation.answer',
  'appreciation.say-back',
  'appreciation.pin',
  'appreciation.hang-up',
  'entry.put-back',
])

/** What the windows that did not ask have to look at again after a command. */
export function newsForOthers(name: unknown): readonly ('summit.changed' | 'wall.changed')[] {
  const news = [
    changesSummit.has(name) ? ('summit.changed' as const) : null,
    changesWall.has(name) ? ('wall.changed' as const) : null,
  ]
  return news.filter(one => one !== null)
}
