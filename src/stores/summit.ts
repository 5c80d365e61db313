import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { SummitTable } from '#contract/commands/summit'
import type { CheckInId, MemberId, PromiseId } from '#domain/ids'
import type { Outcome } from '#domain/promise'
import type { Kinded } from '#domain/result'
import type { StepAnswer } from '#domain/steps/step-kinds'
import { ask } from '../gateway/gateway'

/** The summit that is going on. */
export const useSummit = defineStore('summit', () => {
  const table = shallowRef<SummitTable | null>(null)
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

  return {
    table,
    summit,
    failure,
    reader,
    look,
    open: async (agenda: string, present: readonly MemberId[], isForAll: boolean) =>
      taking(await ask('summit.open', { agenda, present: [...present], isForAll })),
    goTo: async (step: number) => taking(await ask('summit.go-to', { step })),
    spend: (step: number, seconds: number) => ask('summit.spend', { step, seconds }),
    /** `step`: where it was said, which need not be the step on the table by the time it is stored. */
    answer: async (step: number, answer: StepAnswer) =>
      taking(await ask('summit.answer', { step, answer, reader: reader.value })),
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
    close: () => ask('summit.close'),
    setAside: async () => {
      const answer = await ask('summit.set-aside')
      if (answer.ok) table.value = null
      return answer
    },
  }
})
