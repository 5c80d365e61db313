import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followQuickHide, quickHidePresses, quickHideWithinMs, type KeyPress } from '#domain/quick-hide'

const press = (key: string, atMs: number, isRepeat = false): KeyPress => ({ key, atMs, isRepeat })

/** For each press, whether it hid the screen. */
function follow(presses: readonly KeyPress[]): readonly boolean[] {
  let pressedAtMs: readonly number[] = []
  return presses.map(next => {
    const followed = followQuickHide(pressedAtMs, next)
    pressedAtMs = followed.pressedAtMs
    return followed.hides
  })
}

const shifts = (...moments: readonly number[]) => moments.map(atMs => press('Shift', atMs))

describe('quick hide', () => {
  it.each([
    ['hides at the third press', shifts(0, 300, 600), [false, false, true]],
    ['hides at exactly 0.8 s', shifts(0, 400, 800), [false, false, true]],
    ['waits when the third comes too late', shifts(0, 400, 801), [false, false, false]],
    ['lets old presses go', shifts(0, 700, 900, 1100), [false, false, false, true]],
    [
      'begins anew after hiding',
      shifts(0, 100, 200, 300, 400, 500),
      [false, false, true, false, false, true],
    ],
    [
      'does not hide while somebody types capitals',
      [press('Shift', 0), press('T', 50), press('Shift', 200), press('Shift', 300)],
      [false, false, false, false],
    ],
    [
      'does not count a key held down',
      [press('Shift', 0), press('Shift', 500, true), press('Shift', 530, true), press('Shift', 560, true)],
      [false, false, false, false],
    ],
    ['does not mind another key before', [press('a', 0), ...shifts(10, 20, 30)], [false, false, false, true]],
  ])('%s', (_, presses, expected) => {
    expect(follow(presses)).toEqual(expected)
  })

  const anyPresses = fc
    .array(
      fc.record({ key: fc.constantFrom('Shift', 'Shift', 'Shift', 'a', 'Control'), afterMs: fc.nat(500) }),
    )
    .map(strokes => {
      let atMs = 0
      return strokes.map(({ key, afterMs }) => press(key, (atMs += afterMs)))
    })

  it('never hides with another key between or in a longer time, whatever is typed', () => {
    fc.assert(
      fc.property(anyPresses, presses => {
        follow(presses).forEach((hides, index) => {
          if (!hides) return
          const last = presses.slice(0, index + 1).slice(-quickHidePresses)
          expect(last.map(({ key }) => key)).toEqual(['Shift', 'Shift', 'Shift'])
          expect((last[2]?.atMs ?? 0) - (last[0]?.atMs ?? 0)).toBeLessThanOrEqual(quickHideWithinMs)
        })
      }),
    )
  })

  it('always hides at three quick presses, whatever was typed before', () => {
    fc.assert(
      fc.property(anyPresses, presses => {
        const after = (presses.at(-1)?.atMs ?? 0) + quickHideWithinMs + 1
        expect(follow([...presses, ...shifts(after, after + 1, after + 2)]).at(-1)).toBe(true)
      }),
    )
  })
})
