import type { StepKind } from '../step-kind'

/** Closing is a command of the whole summit, so the step itself remembers nothing. */
export type CloseProgress = Readonly<Record<string, never>>

export const close: StepKind<CloseProgress, never> = {
  isEveryonesTurn: false,
  begin: {},
  answer: (_progress, answer) => answer,
}
