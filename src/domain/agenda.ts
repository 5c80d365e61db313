import type { StepKindName } from './steps/step-kinds'

/** One step of a summit. A title or prompt that is absent is translated by kind. */
export interface AgendaStep {
  readonly kind: StepKindName
  /** Minutes for two people, at least 1. */
  readonly minutes: number
  readonly title?: string
  readonly prompt?: string
}

export interface Agenda {
  /** Names it in the content and the locale files: `quick-20`. */
  readonly key: string
  readonly steps: readonly AgendaStep[]
}
