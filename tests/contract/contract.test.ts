import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commands, type CommandName } from '#contract/contract'
import { problemsOf } from '../support/problems'
import { sampleInputs } from '../support/sample-inputs'

const names = Object.keys(commands) as CommandName[]

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
})

describe.each(names)('%s', name => {
  const sample = sampleInputs[name]

  it('takes what the interface sends', () => {
    expect(problemsOf(name, sample)).toEqual([])
  })

  it('hands on what it took as it was', () => {
    expect(commands[name].input.parse(sample)).toEqual(sample)
  })

  it('refuses garbage without throwing', () => {
    // Nothing at all is the right input of a command that takes none.
    const garbage = anything.filter(value => value !== undefined || sample !== undefined)
    fc.assert(
      fc.property(garbage, value => {
        expect(problemsOf(name, value)).not.toEqual([])
      }),
    )
  })
})

const withParts = names.flatMap(name => {
  const sample: unknown = sampleInputs[name]
  return typeof sample === 'object' && sample !== null ? [[name, { ...sample }] as const] : []
})

describe.each(withParts)('%s', (name, sample: Readonly<Record<string, unknown>>) => {
  const parts = Object.keys(sample)

  it('points at the part that is garbage', () => {
    const garbage = fc.constantFrom(Symbol('garbage'), () => 'garbage', 10n, new Date(0), Number.NaN)
    fc.assert(
      fc.property(fc.constantFrom(...parts), garbage, (part, value) => {
        const problems = problemsOf(name, { ...sample, [part]: value })
        expect(problems.length).toBeGreaterThan(0)
        expect(problems.every(at => at.split('.')[0] === part)).toBe(true)
      }),
    )
  })

  it.each(parts)('misses %s when it is left out', part => {
    const { [part]: _left, ...rest } = sample
    expect(problemsOf(name, rest)).toEqual([part])
  })
})
