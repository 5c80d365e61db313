import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Lot } from '#contract/commands/lot'
import type { Preparation } from '#contract/commands/preparation'
import type { MemberId, TopicId } from '#domain/ids'
import type { PreparedWords } from '#domain/summit/prepared'
import type { TopicOutcome } from '#domain/topic'
import { ask } from '../gateway/gateway'

/** What is got ready for the next summit: the parking lot is everybody's, the rest is one member's own. */
export const usePreparation = defineStore('preparation', () => {
  const lot = shallowRef<Lot | null>(null)
  const preparation = shallowRef<Preparation | null>(null)

  function takingLot<Answer extends { ok: true; value: Lot } | { ok: false }>(answer: Answer): Answer {
    if (answer.ok) lot.value = answer.value
    return answer
  }

  return {
    lot,
    preparation,
    lookIntoLot: async () => takingLot(await ask('lot.look')),
    park: async (words: string) =>
      takingLot(await ask('topic.park', { words, author: null, isAtSummit: false })),
    settle: async (topicId: TopicId, outcome: TopicOutcome) =>
      takingLot(await ask('topic.settle', { topicId, outcome, isAtSummit: false })),
    /** Half a card for the evening, and nothing else of what its author got ready. */
    readCard: async (memberId: MemberId) => {
      const answer = await ask('preparation.card', { memberId })
      return answer.ok ? answer.value : ''
    },
    look: async (memberId: MemberId) => {
      const answer = await ask('preparation.look', { memberId })
      if (answer.ok) preparation.value = answer.value
      return answer
    },
    jot: (memberId: MemberId, words: Partial<PreparedWords>) => ask('preparation.jot', { memberId, words }),
  }
})
