import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { RecapDesk, RecapOrder, RecapStage, ShareChoice } from '#contract/commands/recap'
import type { Paper } from '#domain/recap/paper'
import { periodText, type Period } from '#domain/recap/period-text'
import type { Kinded } from '#domain/result'
import { recapSections, type RecapSection } from '#domain/recap/sections'
import { ask, hear } from '../gateway/gateway'

/** What became of the last printing. */
export type Outcome =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly failure: Kinded }

type Desk = { readonly ok: true; readonly value: RecapDesk } | { readonly ok: false }
type Pressed<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Kinded }

const news = ['wall.changed', 'summit.changed', 'house.changed', 'reminders.changed'] as const

/** The recap that people look at, and how they want it printed; the choices last as long as the app runs. */
export const useRecap = defineStore('recap', () => {
  const desk = shallowRef<RecapDesk | null>(null)
  const sections = ref<readonly RecapSection[]>(recapSections)
  const chosenPaper = ref<Paper | null>(null)
  const paper = computed<Paper>(() => chosenPaper.value ?? desk.value?.paper ?? 'A4')
  /** How far the printing is; null while nothing is being printed. */
  const stage = ref<RecapStage | null>(null)
  /** Kept until the next printing, or until people have turned to another period. */
  const outcome = shallowRef<Outcome | null>(null)

  hear('recap.progress', progress => {
    stage.value = progress.stage
  })

  // Replies may come in another order than they were asked for: what was asked last is what people look at.
  let turn = 0
  async function taking<Answer extends Desk>(asked: Promise<Answer>): Promise<Answer> {
    const mine = (turn += 1)
    const answer = await asked
    if (answer.ok && mine === turn) {
      desk.value = answer.value
      stage.value = answer.value.stage
    }
    return answer
  }

  const order = (period: Period): RecapOrder => ({
    period: periodText(period),
    sections: [...sections.value],
    paper: paper.value,
  })

  async function pressing<Value>(
    press: () => Promise<Pressed<Value>>,
    whatCameOfIt: (value: Value) => Outcome | null,
  ): Promise<void> {
    outcome.value = null
    const pressed = await press()
    if (pressed.ok) outcome.value = whatCameOfIt(pressed.value)
    else if (pressed.failure.kind === 'print-stopped') outcome.value = { kind: 'stopped' }
    else if (pressed.failure.kind !== 'export-cancelled')
      outcome.value = { kind: 'failed', failure: pressed.failure }
  }

  return {
    desk,
    sections,
    paper,
    stage,
    outcome,
    /** Without a period: the week of today. */
    compose: (period: Period | null) =>
      taking(ask('recap.compose', { period: period === null ? null : periodText(period) })),
    share: (period: Period, choice: ShareChoice) =>
      taking(ask('recap.share', { period: periodText(period), choice })),
    choosePaper: (next: Paper) => (chosenPaper.value = next),
    chooseSections: (next: readonly RecapSection[]) => (sections.value = next),
    exportPdf: (period: Period) =>
      pressing(
        () => ask('recap.export', order(period)),
        ({ path }) => ({ kind: 'saved', path }),
      ),
    print: (period: Period) =>
      pressing(
        () => ask('recap.print', order(period)),
        () => null,
      ),
    cancel: () => ask('recap.cancel'),
    forgetOutcome: () => (outcome.value = null),
    /** Hears when something that may be printed was changed elsewhere; answers how to stop. */
    onNews(listener: () => void): () => void {
      const stops = news.map(name => hear(name, listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
    sayLaidOut: () => ask('recap.laid-out'),
  }
})
