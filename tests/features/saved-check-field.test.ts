// @vitest-environment happy-dom
import { show } from '../support/screen'
import { screen, waitFor } from '@testing-library/vue'
import { expect, it } from 'vitest'
import SavedCheckField from '../../src/components/SavedCheckField.vue'

const box = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'My high' })

/** A ticked box over a book that never takes anything, and answers when it is let. */
function shown() {
  const kept: boolean[] = []
  const answers: (() => void)[] = []
  const { user } = show(SavedCheckField, {
    label: 'My high',
    isKept: true,
    keep: (isOn: boolean) => {
      kept.push(isOn)
      return new Promise<void>(resolve => answers.push(resolve))
    },
  })
  return { user, kept, answers }
}

it('is at once as it was chosen, and as it was again when that could not be kept', async () => {
  const { user, kept, answers } = shown()
  await user.click(box())
  expect(kept).toEqual([false])
  expect(box().checked).toBe(false)
  answers[0]?.()
  await waitFor(() => {
    expect(box().checked).toBe(true)
  })
})

it('stays as it was chosen last while what was chosen before is still being kept', async () => {
  const { user, kept, answers } = shown()
  for (let click = 0; click < 3; click += 1) await user.click(box())
  expect(kept).toEqual([false, true, false])
  answers[0]?.()
  answers[1]?.()
  await new Promise(resolve => setTimeout(resolve))
  expect(box().checked).toBe(false)
})
