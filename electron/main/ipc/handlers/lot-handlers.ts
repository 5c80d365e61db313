import type { Lot, lotCommands } from '#contract/commands/lot'
import { dayAt, monthOf } from '#domain/calendar'
import { putTopic, topicIn } from '#domain/month-changes'
import { fail, ok } from '#domain/result'
import { parkTopic, settleTopic, type ParkTopicFailure } from '#domain/topic'
import { lookIntoLot, lotBefore } from '../../services/lot'
import { membersAt } from '../../services/summit-table'
import type { HandlersOf, Workroom } from './handler-types'

/** What waits to be talked about. */
export function lotHandlers({ shelf, clock, newId }: Workroom): HandlersOf<keyof typeof lotCommands> {
  // A summit that waits for another evening is nobody's who opens the lot meanwhile.
  const summitIf = (isAtSummit: boolean) => (isAtSummit ? shelf.books.drafts.current.summit : null)
  const look = (isAtSummit: boolean): Promise<Lot> => {
    const summit = summitIf(isAtSummit)
    return summit === null
      ? lookIntoLot(shelf.books)
      : lotBefore(shelf.books, membersAt(shelf.books, summit), summit.id)
  }

  return {
    'lot.look': async () => ok(await look(false)),

    'topic.park': async ({ words, author, isAtSummit }) => {
      const { household, months } = shelf.books
      const members = household.current?.members.map(({ id }) => id)
      if (members === undefined) return fail({ kind: 'no-household' })
      const now = clock.now()
      const audience = summitIf(isAtSummit)?.audience ?? members
      const parked = await months.change<ParkTopicFailure>(monthOf(dayAt(now, clock.zone())), body => {
        const topic = parkTopic(words, author, audience, newId(), now)
        return topic.ok ? ok({ ...body, topics: [...body.topics, topic.value] }) : topic
      })
      return parked.ok ? ok(await look(isAtSummit)) : parked
    },

    'topic.settle': async ({ topicId, outcome, isAtSummit }) => {
      const month = await shelf.books.months.find(body => topicIn(body, topicId) !== undefined)
      if (month === null) return fail({ kind: 'no-such-topic' })
      const summitId = summitIf(isAtSummit)?.id ?? null
      const settled = await month.put(body => {
        const topic = topicIn(body, topicId)
        return topic === undefined ? body : putTopic(body, settleTopic(topic, outcome, summitId, clock.now()))
      })
      return settled.ok ? ok(await look(isAtSummit)) : settled
    },
  }
}
