import { describe, expect, it } from 'vitest'
import { idNumbered } from '../../support/builders'
import { problemsOf, withAt } from '../../support/problems'
import { sampleInputs } from '../../support/sample-inputs'

const choosing = (choice: unknown) => withAt(sampleInputs['recap.share'], 'choice', choice)

describe('choosing what may be printed', () => {
  it.each([
    ['a promise', { kind: 'promise', id: idNumbered(400), shareable: true }],
    ['a card', { kind: 'appreciation', id: idNumbered(500), shareable: false }],
    ['the plans of all', { kind: 'plans', id: idNumbered(200), shareable: true }],
    ['a part of a check-in', { kind: 'check-in', id: idNumbered(300), part: 'high', shareable: false }],
  ])('takes %s', (_, choice) => {
    expect(problemsOf('recap.share', choosing(choice))).toEqual([])
  })

  it.each([
    ['a low', { kind: 'check-in', id: idNumbered(300), part: 'low', shareable: true }, 'choice.part'],
    ['a check-in as a whole', { kind: 'check-in', id: idNumbered(300), shareable: true }, 'choice.part'],
    ['a card that is no id', { kind: 'appreciation', id: 'card', shareable: true }, 'choice.id'],
    ['a drawer', { kind: 'drawer', id: idNumbered(300), shareable: true }, 'choice.kind'],
  ])('refuses %s at %3$s', (_, choice, path) => {
    expect(problemsOf('recap.share', choosing(choice))).toEqual([path])
  })
})

describe('what is to be printed', () => {
  it.each([
    ['this week, unnamed', 'recap.compose', { period: null }, []],
    ['a week', 'recap.compose', { period: '2026-W47' }, []],
    ['a quarter', 'recap.compose', { period: '2026-Q3' }, []],
    ['a fifth quarter', 'recap.compose', { period: '2026-Q5' }, ['period']],
    ['a week to print', 'recap.export', { period: '2026-W47' }, []],
    ['none to print', 'recap.export', { period: null }, ['period']],
    ['a path to print', 'recap.export', { period: '../2026-W47' }, ['period']],
    ['a section that is none', 'recap.export', { sections: ['lows'] }, ['sections.0']],
    ['a paper that is not sold', 'recap.print', { paper: 'papyrus' }, ['paper']],
  ] as const)('%s', (_, name, input, problems) => {
    expect(problemsOf(name, { ...(sampleInputs[name] as object), ...input })).toEqual(problems)
  })
})
