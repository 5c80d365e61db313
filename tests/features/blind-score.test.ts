// @vitest-environment happy-dom
import { show } from '../support/screen'
import { screen } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { scores } from '#domain/score'
import BlindScore from '../../src/components/BlindScore.vue'
import LitScore from '../../src/components/LitScore.vue'

const label = 'How connected did you feel this week?'
const asking = (modelValue?: number) => show(BlindScore, { label, modelValue })

it('asks for one of ten, each with a word of its own', () => {
  asking()
  const choices = screen.getAllByRole('radio').map(choice => choice.getAttribute('aria-label'))
  expect(screen.getByRole('group', { name: label })).toBeTruthy()
  expect(choices).toHaveLength(10)
  expect(choices[0]).toBe('1 – gone out')
  expect(choices[9]).toBe('10 – bright and steady')
  expect(new Set(choices).size).toBe(10)
})

it('begins with none chosen', () => {
  asking()
  expect(screen.queryAllByRole('radio', { checked: true })).toEqual([])
})

describe('the keyboard', () => {
  it.each([
    ['1', 1],
    ['2', 2],
    ['3', 3],
    ['4', 4],
    ['5', 5],
    ['6', 6],
    ['7', 7],
    ['8', 8],
    ['9', 9],
    ['0', 10],
  ])('%s gives %i', async (key, score) => {
    const { user, emitted } = asking()
    screen.getAllByRole('radio')[0]?.focus()
    await user.keyboard(key)
    expect(emitted('update:modelValue')).toEqual([[score]])
  })

  it.each(['a', 'Escape', 'Enter', '-', 'Tab'])('%s gives nothing', async key => {
    const { user, emitted } = asking()
    screen.getAllByRole('radio')[0]?.focus()
    await user.keyboard(key.length > 1 ? `{${key}}` : key)
    expect(emitted('update:modelValue')).toBeUndefined()
  })
})

it('is chosen by pressing it', async () => {
  const { user, emitted } = asking()
  await user.click(screen.getByRole('radio', { name: /^8 –/ }))
  expect(emitted('update:modelValue')).toEqual([[8]])
})

it.each(scores)('lights nothing for %i: nobody reads a score from across the table', score => {
  const { container } = asking(score)
  expect(container.querySelectorAll('[class*="lit"], [class*="ember "]')).toHaveLength(0)
  expect(container.querySelectorAll('.is-chosen')).toHaveLength(1)
})

it('is told apart from a score that was turned over, which is lit', () => {
  const { container } = show(LitScore, { score: 7 })
  expect(container.querySelectorAll('.is-lit')).toHaveLength(7)
  expect(screen.getByText('7 of 10.')).toBeTruthy()
})
