import type { StepKind } from '../step-kind'

/** Promises from last time are settled where they were born, so the step itself remembers nothing. */
export type PromisesProgress = Readonly<Record<string, never>>

export const promises: StepKind<PromisesProgress, never> = {
  isEveryonesTurn: false,
  begin: {},
  answer: (_progress, answer) => answer,
}
