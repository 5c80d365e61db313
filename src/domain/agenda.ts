import type { Entry } from './entry'
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
  /** Names it in the content and the locale files, `quick-20`, or is the id of a household's own. */
  readonly key: string
  /** What its household calls it; absent for those that ship, which are translated. */
  readonly name?: string
  /** Whether each step says what it is for. */
  readonly isExplained?: boolean
  readonly steps: readonly AgendaStep[]
}

/** A step of a household's own agenda; one that is switched off waits there for another time. */
export interface OwnStep extends AgendaStep {
  readonly isOff: boolean
}

/** An agenda that a household has made its own. */
export interface OwnAgenda extends Entry<'agenda'> {
  readonly name: string
  readonly isExplained: boolean
  readonly steps: readonly OwnStep[]
}

/** An agenda as a summit copies it in: without the steps that are switched off. */
export const asHeld = ({ id, name, isExplained, steps }: OwnAgenda): Agenda => ({
  key: id,
  name,
  isExplained,
  steps: steps.filter(step => !step.isOff).map(({ isOff: _isOff, ...step }) => step),
})
