// @vitest-environment happy-dom
import { show } from '../support/screen'
import { screen } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import TextField from '../../src/components/TextField.vue'
import WordsField from '../../src/components/WordsField.vue'

describe('a text field', () => {
  it('is called by its label and says what it is for', () => {
    show(TextField, { label: 'Name of the household', hint: 'A surname, a street', modelValue: '' })
    const field = screen.getByRole('textbox', {
      name: 'Name of the household',
      description: 'A surname, a street',
    })
    expect(field.getAttribute('aria-invalid')).toBeNull()
  })

  it('says what is wrong with it, and keeps what was typed', () => {
    show(TextField, { label: 'Name', problem: 'Two people are called “Ana”.', modelValue: 'Ana' })
    const field = screen.getByRole('textbox', { description: 'Two people are called “Ana”.' })
    expect(field).toHaveProperty('value', 'Ana')
    expect(field.getAttribute('aria-invalid')).toBe('true')
  })

  it('hands over what is typed', async () => {
    const { user, emitted } = show(TextField, { label: 'Name', modelValue: '' })
    await user.type(screen.getByRole('textbox'), 'é')
    expect(emitted('update:modelValue')).toEqual([['é']])
  })
})

describe('a field for words', () => {
  it.each([
    ['says nothing while there is plenty of room', 'x'.repeat(1799), ''],
    ['says how much room is left once it gets scarce', 'x'.repeat(1800), 'Room for 200 more characters'],
    ['counts an emoji as one', '🫖'.repeat(1999), 'Room for 1 more characters'],
    ['says when it is full', 'x'.repeat(2000), 'Room for 0 more characters'],
    ['says how much is too much', 'x'.repeat(2003), '3 characters too many'],
  ])('%s', (_, modelValue, room) => {
    show(WordsField, { label: 'One high', modelValue })
    const field = screen.getByRole('textbox', { name: 'One high' })
    const describedBy = field.getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(describedBy)?.textContent?.trim()).toBe(room)
    expect(field.getAttribute('aria-invalid')).toBe(room.includes('too many') ? 'true' : null)
  })

  it('cuts nothing off', () => {
    show(WordsField, { label: 'One high', modelValue: 'x'.repeat(10_000) })
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'x'.repeat(10_000))
  })

  it('has the room of a line where a line is asked for', () => {
    show(WordsField, { label: 'I will', limit: 'line', modelValue: 'x'.repeat(281) })
    expect(screen.getByText('1 characters too many')).toBeTruthy()
  })
})
