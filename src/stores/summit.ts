import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { SummitSummary, SummitTable } from '#contract/commands/summit'
import type { CheckInId, MemberId, PromiseId, SummitId, TopicId } from '#domain/ids'
import type { Outcome } from '#domain/promise'
import type { Kinded } from '#domain/result'
import type { StepAnswer } from '#domain/steps/step-kinds'
import type { Stars } from '#domain/summit/summit-record'
import type { TimeSpent } from '#domain/summit/time-spent'
import type { TopicOutcome } from '#domain/topic'
import { ask, hear } from '../gateway/gateway'

export interface SummitToOpen {
  readonly agenda: string
  readonly present: readonly MemberId[]
  readonly isForAll: boolean
  readonly hasGuesses: boolean
}

/** The summit that is going on. */
export const useSummit = defineStore('summit', () => {
  const table = shallowRef<SummitTable | null>(null)
  /** What the last one came to, from its close until people leave it. */
  const summary = shallowRef<SummitSummary | null>(null)
  /** What went wrong last, for the note on the screen; null again once something is stored. */
  const failure = shallowRef<Kinded | null>(null)
  /** Who is writing hidden answers at the screen. Nobody else's are ever here. */
  const reader = ref<MemberId | null>(null)
  const summit = computed(() => table.value?.summit ?? null)

  function taking<Answer extends { ok: true; value: SummitTable | null } | { ok: false; failure: Kinded }>(
    answer: Answer,
  ): Answer {
    if (answer.ok) table.value = answer.value
    failure.value = answer.ok ? null : answer.failure
    return answer
  }

  const look = async () => taking(await ask('summit.current', { reader: reader.value }))

  hear('summit.changed', () => {
    if (table.value !== null) void look()
  })

  /** Takes over a changed parking lot. */
  async function takingLot(asked: ReturnType<typeof ask<'topic.park' | 'topic.settle'>>) {
    const answer = await asked
    if (answer.ok && table.value !== null) table.value = { ...table.value, topics: answer.value }
    failure.value = answer.ok ? null : answer.failure
    return answer
  }

  return {
    table,
    summary,
    summit,
    failure,
    reader,
    look,
    open: async ({ present, ...plan }: SummitToOpen) =>
      taking(await ask('summit.open', { ...plan, present: [...present] })),
    goTo: async (step: number) => taking(await ask('summit.go-to', { step })),
    spend: (step: number, { seconds, spoken }: TimeSpent) =>
      ask('summit.spend', { step, seconds, spoken: { ...spoken } }),
    /** `step`: where it was said, which need not be the step on the table by the time it is stored. */
    answer: async (step: number, answer: StepAnswer) =>
      taking(await ask('summit.answer', { step, answer, reader: reader.value })),
    sayReady: async (memberId: MemberId, isReady: boolean) =>
      taking(await ask('summit.say-ready', { memberId, isReady })),
    seat: async (memberId: MemberId, isPresent: boolean) =>
      taking(await ask('summit.seat', { memberId, isPresent })),
    /** Somebody sits down to write; their own answers come with them. */
    sitDown: async (memberId: MemberId) => {
      const answer = taking(await ask('summit.current', { reader: memberId }))
      if (answer.ok) reader.value = memberId
    },
    reveal: async () => taking(await ask('check-in.reveal')),
    takeBack: async (checkInId: CheckInId) => taking(await ask('check-in.take-back', { checkInId })),
    /** Turns an answer over again that was taken back a moment ago. */
    putBack: async (id: CheckInId) => {
      const answer = await ask('entry.put-back', { id })
      return answer.ok ? look() : answer
    },
    settle: async (promiseId: PromiseId, outcome: Outcome) =>
      taking(await ask('promise.settle', { promiseId, outcome })),
    park: (words: string, author: MemberId | null) =>
      takingLot(ask('topic.park', { words, author, isAtSummit: true })),
    settleTopic: (topicId: TopicId, outcome: TopicOutcome) =>
      takingLot(ask('topic.settle', { topicId, outcome, isAtSummit: true })),
    close: async () => {
      const answer = await ask('summit.close')
      failure.value = answer.ok ? null : answer.failure
      if (!answer.ok) return answer
      summary.value = answer.value
      table.value = null
      return answer
    },
    rate: (summitId: SummitId, memberId: MemberId, stars: Stars) =>
      ask('summit.rate', { summitId, memberId, stars }),
    setAside: async () => {
      const answer = await ask('summit.set-aside')
      if (answer.ok) table.value = null
      return answer
    },
  }
})
