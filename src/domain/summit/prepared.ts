import { emptyCheckIn } from '../check-in'
import type { MemberId } from '../ids'
import { isSaid } from '../words'
import type { OpenSummit } from './open-summit'

/** What a member jotted down during the week, for nobody else. */
export interface PreparedWords {
  readonly high: string
  readonly low: string
  /** A card for the evening that was begun and left. */
  readonly card: string
}

export const nothingPrepared: PreparedWords = { high: '', low: '', card: '' }

/** The summit as its reader finds it when they sit down: what they got ready is where their check-in begins. */
export const withPrepared = (
  summit: OpenSummit,
  reader: MemberId,
  words: Pick<PreparedWords, 'high' | 'low'> | undefined,
): OpenSummit =>
  words === undefined
    ? summit
    : {
        ...summit,
        steps: summit.steps.map(step =>
          step.kind !== 'check-in' || step.progress.isRevealed || reader in step.progress.drafts
            ? step
            : {
                ...step,
                progress: {
                  ...step.progress,
                  drafts: {
                    ...step.progress.drafts,
                    [reader]: { ...emptyCheckIn, high: words.high, low: words.low },
                  },
                },
              },
        ),
      }

/** What lies ready after a reveal: what was turned over is said, and goes; a card that was begun is still to come. */
export function withoutRevealed(
  prepared: Readonly<Record<MemberId, PreparedWords>>,
  revealed: readonly MemberId[],
): Readonly<Record<MemberId, PreparedWords>> {
  const left = Object.entries(prepared).flatMap(([member, words]) => {
    if (!revealed.includes(member as MemberId)) return [[member, words] as const]
    return isSaid(words.card) ? [[member, { high: '', low: '', card: words.card }] as const] : []
  })
  return Object.fromEntries(left)
}
