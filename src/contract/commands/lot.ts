import { topicOutcomes, type ParkTopicFailure, type Topic } from '#domain/topic'
import { command } from '../command'
import { id, oneOf, text } from '../shapes/guarded'
import { z } from '../zod'

/** What waits in the parking lot, oldest first; during a summit also what was settled in it. */
export type Lot = readonly Topic[]

export const lotCommands = {
  'lot.look': command<Lot>()(z.undefined()),
  /** At a summit the topic is for the eyes of those whom the summit is for; otherwise for the household. */
  'topic.park': command<Lot, ParkTopicFailure>()(
    z.object({ words: text('line'), author: z.nullable(id<'member'>()), isAtSummit: z.boolean() }),
  ),
  'topic.settle': command<Lot, { readonly kind: 'no-such-topic' }>()(
    z.object({ topicId: id<'topic'>(), outcome: oneOf(topicOutcomes), isAtSummit: z.boolean() }),
  ),
}
