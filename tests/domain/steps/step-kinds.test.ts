import { describe, expect, it } from 'vitest'
import { scoreItems } from '#domain/score'
import { beginStep, isEveryonesTurn, showStep, stepKinds, type StepKindName } from '#domain/steps/step-kinds'
import { aDraft, ana } from '../../support/builders'

const names = Object.keys(stepKinds) as StepKindName[]

describe('a kind of step', () => {
  it.each([
    ['arrive', false],
    ['check-in', true],
    ['promises', false],
    ['appreciations', true],
    ['highs', true],
    ['plans', false],
    ['one-thing', true],
    ['close', false],
  ] as const)('%s is everyone’s turn: %s', (kind, expected) => {
    expect(isEveryonesTurn(kind)).toBe(expected)
  })

  it.each(names)('%s begins with nothing said', kind => {
    expect(beginStep(kind, scoreItems)).toEqual({ kind, progress: stepKinds[kind].begin })
  })

  it.each(names.filter(name => name !== 'check-in'))('%s hides nothing', kind => {
    const step = beginStep(kind, scoreItems)
    expect(showStep(step, null)).toEqual(step)
  })

  it('check-in hides what others write', () => {
    const progress = { ...stepKinds['check-in'].begin, drafts: { [ana]: aDraft() } }
    expect(showStep({ kind: 'check-in', progress }, null)).toMatchObject({ progress: { drafts: {} } })
  })
})
