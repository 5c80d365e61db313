import { describe, expect, it } from 'vitest'
import { idNumbered } from '../../support/builders'
import { problemsOf, withAt } from '../../support/problems'
import { sampleInputs } from '../../support/sample-inputs'

const choosing = (choice: unknown) => withAt(sampleInputs['recap.share'], 'choice', choice)

describe('choosing what may be printed', () => {
  it.each([
    ['a promise', { kind: 'promise', id: idNumbered(400), shareable: true }],
    ['a card', { kind: 'appreciation', id: idNumbered(500), shareable: false }],
    ['no part of a check-in', { kind: 'check-in', id: idNumbered(300), parts: [] }],
  ])('takes %s', (_, choice) => {
    expect(problemsOf('recap.share', choosing(choice))).toEqual([])
  })

  it.each([
    ['a low', { kind: 'check-in', id: idNumbered(300), parts: ['high', 'low'] }, 'choice.parts.1'],
    ['a check-in as a whole', { kind: 'check-in', id: idNumbered(300), shareable: true }, 'choice.parts'],
    ['a card that is no id', { kind: 'appreciation', id: 'card', shareable: true }, 'choice.id'],
    ['a drawer', { kind: 'drawer', id: idNumbered(300), shareable: true }, 'choice.kind'],
  ])('refuses %s at %3$s', (_, choice, path) => {
    expect(problemsOf('recap.share', choosing(choice))).toEqual([path])
  })
})

describe('the week of a page', () => {
  it.each([
    ['this one, unnamed', 'recap.compose', null, []],
    ['a week', 'recap.compose', '2026-W47', []],
    ['a month', 'recap.compose', '2026-11', ['week']],
    ['a week to print', 'recap.export', '2026-W47', []],
    ['none to print', 'recap.export', null, ['week']],
    ['a path to print', 'recap.export', '../2026-W47', ['week']],
  ] as const)('%s', (_, name, week, problems) => {
    expect(problemsOf(name, { week })).toEqual(problems)
  })
})
