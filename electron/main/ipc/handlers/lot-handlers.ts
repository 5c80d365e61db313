import type { lotCommands } from '#contract/commands/lot'
import { dayAt, monthOf } from '#domain/calendar'
import { putTopic, topicIn } from '#domain/month-changes'
import { fail, ok } from '#domain/result'
import { parkTopic, settleTopic, type ParkTopicFailure } from '#domain/topic'
import { lookIntoLot } from '../../services/lot'
import type { HandlersOf, Workroom } from './handler-types'

/** What waits to be talked about. */
export function lotHandlers({ shelf, clock, newId }: Workroom): HandlersOf<keyof typeof lotCommands> {
  return {
    'lot.look': async () => ok(await lookIntoLot(shelf.books)),

    'topic.park': async ({ words, author }) => {
      const { household, drafts, months } = shelf.books
      const members = household.current?.members.map(({ id }) => id)
      if (members === undefined) return fail({ kind: 'no-household' })
      const now = clock.now()
      const audience = drafts.current.summit?.audience ?? members
      const parked = await months.change<ParkTopicFailure>(monthOf(dayAt(now, clock.zone())), body => {
        const topic = parkTopic(words, author, audience, newId(), now)
        return topic.ok ? ok({ ...body, topics: [...body.topics, topic.value] }) : topic
      })
      return parked.ok ? ok(await lookIntoLot(shelf.books)) : parked
    },

    'topic.settle': async ({ topicId, outcome }) => {
      const month = await shelf.books.months.find(body => topicIn(body, topicId) !== undefined)
      if (month === null) return fail({ kind: 'no-such-topic' })
      const summitId = shelf.books.drafts.current.summit?.id ?? null
      const settled = await month.put(body => {
        const topic = topicIn(body, topicId)
        return topic === undefined ? body : putTopic(body, settleTopic(topic, outcome, summitId, clock.now()))
      })
      return settled.ok ? ok(await lookIntoLot(shelf.books)) : settled
    },
  }
}
