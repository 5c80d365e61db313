import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Wall } from '#contract/commands/wall'
import type { Appreciation, AppreciationDraft, CardWords } from '#domain/appreciation'
import type { AppreciationId, MemberId } from '#domain/ids'
import type { Kinded } from '#domain/result'
import {
  hangsBefore,
  hangsForTheHouse,
  inWallOrder,
  onThisDay,
  searchWall,
  wholeWall,
  type WallFilter,
} from '#domain/wall'
import { ask, hear } from '../gateway/gateway'

/** The appreciation wall, as those at the screen may see it. */
export const useWall = defineStore('wall', () => {
  const wall = shallowRef<Wall | null>(null)
  /** Who is at the screen; null for the whole household. */
  const viewers = ref<readonly MemberId[] | null>(null)
  const filter = ref<WallFilter>(wholeWall)

  const cards = computed(() => wall.value?.cards ?? null)
  const found = computed(() =>
    wall.value === null ? [] : searchWall(wall.value.cards, filter.value, wall.value.zone),
  )
  const fromEarlierYears = computed(() =>
    wall.value === null ? [] : onThisDay(wall.value.cards, wall.value.today, wall.value.zone),
  )

  async function look(who: readonly MemberId[] | null = viewers.value) {
    viewers.value = who
    const answer = await ask('wall.look', { viewers: who === null ? null : [...who] })
    if (answer.ok) wall.value = answer.value
    return answer
  }

  hear('wall.changed', () => {
    if (wall.value !== null) void look()
  })

  // Thousands of cards stay where they are; the one that was changed takes its place among them.
  function put<Answer extends { ok: true; value: Appreciation } | { ok: false; failure: Kinded }>(
    answer: Answer,
  ): Answer {
    if (!answer.ok || wall.value === null) return answer
    const card = answer.value
    const others = wall.value.cards.filter(({ id }) => id !== card.id)
    const hangs =
      viewers.value === null ? hangsForTheHouse(card, wall.value.members) : hangsBefore(card, viewers.value)
    wall.value = { ...wall.value, cards: hangs ? inWallOrder([card, ...others]) : others }
    return answer
  }

  return {
    wall,
    cards,
    found,
    fromEarlierYears,
    viewers,
    filter,
    look,
    post: async (draft: AppreciationDraft) =>
      put(await ask('appreciation.post', { ...draft, to: [...draft.to] })),
    reword: async (appreciationId: AppreciationId, words: CardWords) =>
      put(await ask('appreciation.reword', { appreciationId, words })),
    sayLanded: async (appreciationId: AppreciationId, receiver: MemberId, hasLanded: boolean) =>
      put(await ask('appreciation.answer', { appreciationId, receiver, hasLanded })),
    sayBack: async (appreciationId: AppreciationId, receiver: MemberId, words: string) =>
      put(await ask('appreciation.say-back', { appreciationId, receiver, words })),
    pin: async (appreciationId: AppreciationId, isPinned: boolean) =>
      put(await ask('appreciation.pin', { appreciationId, isPinned })),
    hangUp: async (appreciationId: AppreciationId) =>
      put(await ask('appreciation.hang-up', { appreciationId })),
    withdraw: async (appreciationId: AppreciationId) => {
      const answer = await ask('appreciation.withdraw', { appreciationId })
      if (answer.ok && wall.value !== null)
        wall.value = { ...wall.value, cards: wall.value.cards.filter(({ id }) => id !== appreciationId) }
      return answer
    },
    /** Hangs a card up again that was taken down a moment ago. */
    putBack: async (id: AppreciationId) => {
      const answer = await ask('entry.put-back', { id })
      return answer.ok ? look() : answer
    },
    keepPicture: (bytes: Uint8Array) => ask('picture.keep', { bytes }),
  }
})
