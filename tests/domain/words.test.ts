import { describe, expect, it } from 'vitest'
import { isPrintable, isSaid, isWithin, lengthOf, longest } from '#domain/words'

describe('what may be printed', () => {
  it.each([
    ['plain words', 'the walk by the river', true],
    ['nothing', '', true],
    ['a tab and line breaks', 'one\ttwo\r\nthree', true],
    ['Arabic, from right to left', 'شكراً على الشاي', true],
    ['Hebrew beside Latin', 'toda תודה', true],
    ['an emoji', 'tea 🫖', true],
    ['a family joined of four', '👨‍👩‍👧‍👦', true],
    ['accents of their own', 'Zoe\u0308', true],
    ['NUL', 'tea\u0000', false],
    ['an escape', '\u001B[31mred', false],
    ['a bell', '\u0007', false],
    ['DEL', '\u007F', false],
    ['a C1 control', '\u0085', false],
    ['the first half of an emoji', 'tea \uD83E', false],
    ['the second half of an emoji', '\uDED6 tea', false],
    ['two halves in the wrong order', '\uDED6\uD83E', false],
  ])('%s: %3$s', (_, text, expected) => {
    expect(isPrintable(text)).toBe(expected)
  })
})

describe('the length as people count', () => {
  it.each([
    ['nothing', '', 0],
    ['letters', 'tea', 3],
    ['an emoji once', '🫖', 1],
    ['a letter outside the basic plane once', '𝒜', 1],
    ['Arabic letters', 'شاي', 3],
  ])('%s', (_, text, expected) => {
    expect(lengthOf(text)).toBe(expected)
  })

  it.each([
    ['a name of forty', 'x'.repeat(40), 'name', true],
    ['a name of forty emoji', '🫖'.repeat(40), 'name', true],
    ['a name of forty-one', 'x'.repeat(41), 'name', false],
    ['a line of 280', 'x'.repeat(280), 'line', true],
    ['a line of 281', 'x'.repeat(281), 'line', false],
    ['two thousand characters', 'x'.repeat(longest.words), 'words', true],
    ['ten thousand characters', 'x'.repeat(10_000), 'words', false],
  ] as const)('%s is within %3$s: %4$s', (_, text, limit, expected) => {
    expect(isWithin(text, limit)).toBe(expected)
  })
})

describe('whether something is said', () => {
  it.each([
    ['a word', 'tea', true],
    ['a word among spaces', '  tea\n', true],
    ['nothing', '', false],
    ['spaces, tabs and breaks', ' \t\n\u00A0', false],
  ])('%s: %3$s', (_, text, expected) => {
    expect(isSaid(text)).toBe(expected)
  })
})
