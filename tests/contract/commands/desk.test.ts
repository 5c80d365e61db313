import { expect, it } from 'vitest'
import { problemsOf, withAt } from '../../support/problems'
import { sampleInputs } from '../../support/sample-inputs'

it.each([
  ['jotting.keep', 'a place that is none', 'place', 'drawer'],
  ['jotting.keep', 'words with NUL', 'words', '\u0000'],
  ['jotting.keep', 'more than twenty thousand characters', 'words', 'x'.repeat(20_001)],
  ['fault.report', 'a fault longer than a log line', 'message', 'x'.repeat(4001)],
  ['fault.report', 'a fault that is an object', 'message', {}],
] as const)('%s refuses %s at %s', (name, _, path, value) => {
  expect(problemsOf(name, withAt(sampleInputs[name], path, value))).toEqual([path])
})
