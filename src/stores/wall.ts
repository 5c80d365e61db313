import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Wall } from '#contract/commands/wall'
import type { AppreciationDraft } from '#domain/appreciation'
import type { AppreciationId } from '#domain/ids'
import { ask } from '../gateway/gateway'

/** The appreciation wall, and the card that is being written. */
export const useWall = defineStore('wall', () => {
  const cards = shallowRef<Wall | null>(null)

  function taking<Answer extends { ok: true; value: Wall } | { ok: false }>(answer: Answer): Answer {
    if (answer.ok) cards.value = answer.value
    return answer
  }

  const look = async () => taking(await ask('wall.look'))

  return {
    cards,
    look,
    post: async (draft: AppreciationDraft) =>
      taking(await ask('appreciation.post', { ...draft, to: [...draft.to] })),
    withdraw: async (appreciationId: AppreciationId) =>
      taking(await ask('appreciation.withdraw', { appreciationId })),
    /** Hangs a card up again that was taken down a moment ago. */
    putBack: async (id: AppreciationId) => {
      const answer = await ask('entry.put-back', { id })
      return answer.ok ? look() : answer
    },
    /** The words of a card that was begun and left. */
    jotting: async () => {
      const answer = await ask('jotting.read')
      return answer.ok ? (answer.value.wall ?? '') : ''
    },
    keepJotting: (words: string) => ask('jotting.keep', { place: 'wall', words }),
  }
})
