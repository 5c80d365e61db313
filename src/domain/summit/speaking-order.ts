import type { AgendaStep } from '../agenda'
import type { MemberId } from '../ids'
import { isEveryonesTurn } from '../steps/step-kinds'
import type { OpenSummit } from './open-summit'

/** Who speaks after whom in a step. Who begins moves on by one from step to step and from summit to summit. */
export function speakingOrder(summit: OpenSummit, index: number): readonly MemberId[] {
  const first = (summit.turn + index) % summit.present.length
  return [...summit.present.slice(first), ...summit.present.slice(0, first)]
}

/** Seconds meant for a step: as the agenda says for two people, scaled where everyone has a turn. */
export const secondsFor = (step: AgendaStep, people: number): number =>
  Math.round(step.minutes * 60 * (isEveryonesTurn(step.kind) ? people / 2 : 1))

/** Minutes meant for a whole agenda. */
export const minutesFor = (steps: readonly AgendaStep[], people: number): number =>
  Math.round(steps.reduce((sum, step) => sum + secondsFor(step, people), 0) / 60)
