import { expect, it } from 'vitest'
import { ana } from '../../support/builders'
import { problemsOf, withAt } from '../../support/problems'
import { sampleInputs } from '../../support/sample-inputs'

it.each([
  ['an author by name', 'author', 'Ana'],
  ['a receiver by name', 'to.0', 'Ben'],
  ['nine receivers', 'to', Array.from({ length: 9 }, () => ana)],
  ['NUL', 'words', 'soup\u0000'],
  ['half an emoji', 'words', '\uD83C'],
  ['ten thousand characters', 'words', 'x'.repeat(10_000)],
  ['leave to print in words', 'shareable', 'yes'],
])('a card with %s is refused at %s', (_, path, value) => {
  expect(problemsOf('appreciation.post', withAt(sampleInputs['appreciation.post'], path, value))).toEqual([
    path,
  ])
})

it.each([
  ['two thousand emoji', '🫖'.repeat(2000)],
  ['writing from right to left', 'شكراً على الشاي'],
  ['several lines', 'for the soup\nand the bread'],
])('a card of %s is taken', (_, words) => {
  expect(problemsOf('appreciation.post', withAt(sampleInputs['appreciation.post'], 'words', words))).toEqual(
    [],
  )
})
