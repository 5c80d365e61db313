/** A key going down: which one, when (milliseconds on any steady clock), and whether it is the keyboard repeating. */
export interface KeyPress {
  readonly key: string
  readonly atMs: number
  readonly isRepeat: boolean
}

export const quickHideKey = 'Shift'
export const quickHidePresses = 3
export const quickHideWithinMs = 800

/**
 * Follows the keyboard for Shift pressed three times within 0.8 s with no other key between. Takes the moments of the
 * presses that may still count and the newest key; answers the moments to go on with, and whether to hide now.
 */
export function followQuickHide(
  pressedAtMs: readonly number[],
  press: KeyPress,
): { readonly pressedAtMs: readonly number[]; readonly hides: boolean } {
  if (press.key !== quickHideKey) return { pressedAtMs: [], hides: false }
  if (press.isRepeat) return { pressedAtMs, hides: false }

  const counting = [...pressedAtMs, press.atMs].filter(atMs => press.atMs - atMs <= quickHideWithinMs)
  return counting.length >= quickHidePresses
    ? { pressedAtMs: [], hides: true }
    : { pressedAtMs: counting, hides: false }
}
