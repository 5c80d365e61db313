import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { RecapDesk, RecapOrder, RecapStage, ShareChoice } from '#contract/commands/recap'
import type { Paper } from '#domain/recap/paper'
import { periodText, type Period } from '#domain/recap/period-text'
import { recapSections, type RecapSection } from '#domain/recap/sections'
import { ask, hear } from '../gateway/gateway'

/** The recap that people look at, and how they want it printed; the choices last as long as the app runs. */
export const useRecap = defineStore('recap', () => {
  const desk = shallowRef<RecapDesk | null>(null)
  const sections = ref<readonly RecapSection[]>(recapSections)
  const chosenPaper = ref<Paper | null>(null)
  const paper = computed<Paper>(() => chosenPaper.value ?? desk.value?.paper ?? 'A4')
  /** How far the printing is; null while nothing is being printed. */
  const stage = ref<RecapStage | null>(null)

  hear('recap.progress', news => {
    if (stage.value !== null) stage.value = news.stage
  })

  function taking<Answer extends { ok: true; value: RecapDesk } | { ok: false }>(answer: Answer): Answer {
    if (answer.ok) desk.value = answer.value
    return answer
  }

  const order = (period: Period): RecapOrder => ({
    period: periodText(period),
    sections: [...sections.value],
    paper: paper.value,
  })

  async function pressing<Answer>(press: () => Promise<Answer>): Promise<Answer> {
    stage.value = 'gathering'
    try {
      return await press()
    } finally {
      stage.value = null
    }
  }

  return {
    desk,
    sections,
    paper,
    stage,
    /** Without a period: the week of today. */
    compose: async (period: Period | null) =>
      taking(await ask('recap.compose', { period: period === null ? null : periodText(period) })),
    share: async (period: Period, choice: ShareChoice) =>
      taking(await ask('recap.share', { period: periodText(period), choice })),
    choosePaper: (next: Paper) => (chosenPaper.value = next),
    chooseSections: (next: readonly RecapSection[]) => (sections.value = next),
    exportPdf: (period: Period) => pressing(() => ask('recap.export', order(period))),
    print: (period: Period) => pressing(() => ask('recap.print', order(period))),
    cancel: () => ask('recap.cancel'),
    sayLaidOut: () => ask('recap.laid-out'),
  }
})
