import type { MemberId } from '../ids'
import { orderInLow } from '../steps/low/low'
import { offerOf } from '../steps/one-thing/one-thing'
import { turnIn } from '../steps/round'
import type { OpenSummit } from './open-summit'
import { speakingOrder } from './speaking-order'

/** Whose turn it is in the step on the table; null when it is everybody's together, or everybody had one. */
export function speakerAt(summit: OpenSummit): MemberId | null {
  const step = summit.steps[summit.current]
  const order = speakingOrder(summit, summit.current)
  switch (step?.kind) {
    case 'appreciations':
    case 'highs':
    case 'talk':
      return turnIn(step.progress, order)
    case 'low':
      // Before they have chosen whose low it is, nobody has the word.
      return step.progress.about === null ? null : turnIn(step.progress, orderInLow(step.progress, order))
    case 'one-thing':
      return order.find(member => !offerOf(step.progress, member).isAccepted) ?? null
    default:
      return null
  }
}
