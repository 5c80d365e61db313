import { describe, expect, it } from 'vitest'
import { problemsOf, withAt } from '../../support/problems'
import { sampleInputs } from '../../support/sample-inputs'

const sample = sampleInputs['household.found']

describe('founding a household', () => {
  it.each([
    ['a name of 41 characters', 'name', 'x'.repeat(41)],
    ['a name that is a number', 'name', 7],
    ['a person’s name with NUL', 'members.1.name', 'B\u0000b'],
    ['a person’s name with half an emoji', 'members.0.name', '\uD83E'],
    ['a mark that is none', 'members.1.mark', 'heart'],
    ['a person who is text', 'members.1', 'Ben'],
    ['nine people', 'members', Array.from({ length: 9 }, () => sample.members[0])],
    ['the eighth day of the week', 'summitRhythm.weekday', 8],
    ['a time without minutes', 'summitRhythm.startsAt', '19'],
  ])('finds %s at %s', (_, path, value) => {
    expect(problemsOf('household.found', withAt(sample, path, value))).toEqual([path])
  })

  it('finds every problem at once', () => {
    const bad = withAt(withAt(sample, 'members.1.name', 3), 'summitRhythm.weekday', 0)
    expect(problemsOf('household.found', bad)).toEqual(['members.1.name', 'summitRhythm.weekday'])
  })

  it('takes names that its own rules then judge', () => {
    expect(problemsOf('household.found', withAt(sample, 'name', ''))).toEqual([])
  })
})

describe('changing a member', () => {
  it.each([
    ['an id that is none', 'memberId', '../household'],
    ['a name that is too long', 'plan.name', '🫖'.repeat(41)],
    ['a mark that is none', 'plan.mark', null],
  ])('finds %s at %s', (_, path, value) => {
    expect(problemsOf('member.change', withAt(sampleInputs['member.change'], path, value))).toEqual([path])
  })
})
