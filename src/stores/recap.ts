import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { RecapDesk, ShareChoice } from '#contract/commands/recap'
import type { Week } from '#domain/calendar'
import { ask } from '../gateway/gateway'

/** The page about one week, and what may stand on it. */
export const useRecap = defineStore('recap', () => {
  const desk = shallowRef<RecapDesk | null>(null)

  function taking<Answer extends { ok: true; value: RecapDesk } | { ok: false }>(answer: Answer): Answer {
    if (answer.ok) desk.value = answer.value
    return answer
  }

  return {
    desk,
    /** Without a week: the one of today. */
    compose: async (week: Week | null) => taking(await ask('recap.compose', { week })),
    share: async (week: Week, choice: ShareChoice) => taking(await ask('recap.share', { week, choice })),
    exportPdf: (week: Week) => ask('recap.export', { week }),
    sayLaidOut: () => ask('recap.laid-out'),
  }
})
