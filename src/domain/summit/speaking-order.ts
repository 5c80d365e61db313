import type { AgendaStep } from '../agenda'
import type { MemberId } from '../ids'
import { hasTalkTurns, isEveryonesTurn } from '../steps/step-kinds'
import type { OpenSummit } from './open-summit'

/** Who speaks after whom in a step. Who begins moves on by one from step to step and from summit to summit. */
export function speakingOrder(summit: OpenSummit, index: number): readonly MemberId[] {
  const first = (summit.turn + index) % summit.present.length
  return [...summit.present.slice(first), ...summit.present.slice(0, first)]
}

/** Seconds meant for a step: as the agenda says for two people, scaled where everyone has a turn. */
export const secondsFor = (step: AgendaStep, people: number): number =>
  Math.round(step.minutes * 60 * (isEveryonesTurn(step.kind) ? people / 2 : 1))

/** The least that anybody is given for a turn, as a share of an equal one, however long they spoke before. */
const leastShare = 0.5

/**
 * Seconds meant for one person's turn in a step. Everybody has the same budget over the whole summit: what somebody
 * left over in earlier turns is added, what they took beyond is taken off, down to half of an equal turn.
 */
export function secondsForTurn(summit: OpenSummit, index: number, memberId: MemberId): number {
  const people = summit.present.length
  const equalTurn = (step: AgendaStep | undefined) =>
    step === undefined || !hasTalkTurns(step.kind) ? 0 : secondsFor(step, people) / people
  const steps = summit.agenda.steps
  const share = equalTurn(steps[index])
  const carried = steps.slice(0, index).reduce((sum, step, earlier) => {
    const spoken = summit.spokenSeconds[earlier] ?? {}
    // A step in which nobody has spoken yet was skipped, or is still to come back to; one without turns gives no time.
    return Object.keys(spoken).length === 0 || !hasTalkTurns(step.kind)
      ? sum
      : sum + equalTurn(step) - (spoken[memberId] ?? 0)
  }, 0)
  // Nobody is given more than the whole step.
  return Math.round(Math.min(share * people, Math.max(share * leastShare, share + carried)))
}

/** Minutes meant for a whole agenda. */
export const minutesFor = (steps: readonly AgendaStep[], people: number): number =>
  Math.round(steps.reduce((sum, step) => sum + secondsFor(step, people), 0) / 60)
