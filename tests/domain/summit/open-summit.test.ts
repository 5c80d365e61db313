import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fail, ok } from '#domain/result'
import { scoreItems } from '#domain/score'
import { draftOf } from '#domain/steps/check-in/check-in-step'
import type { StepAnswer } from '#domain/steps/step-kinds'
import {
  goToStep,
  openSummit,
  progressOf,
  showSummit,
  takeAnswer,
  type OpenSummit,
  type SummitPlan,
} from '#domain/summit/open-summit'
import { spendTime } from '#domain/summit/time-spent'
import { anyAnswerOf } from '../../support/arbitraries'
import {
  aDraft,
  anAgenda,
  ana,
  anOpenSummit,
  ben,
  cleo,
  idNumbered,
  later,
  on,
  scoresOf,
  stranger,
  sundayEvening,
  valueOf,
} from '../../support/builders'

const household = [ana, ben, cleo]
const open = (overrides: Partial<SummitPlan> = {}) =>
  openSummit(
    {
      agenda: anAgenda(),
      present: [ana, ben],
      on: on('2026-11-22'),
      heldBefore: 0,
      isForAll: false,
      hasGuesses: false,
      asked: scoreItems,
      ...overrides,
    },
    household,
    idNumbered(200),
    sundayEvening,
  )

/** Says it in the step it belongs to; what is refused changes nothing. */
function say(summit: OpenSummit, answer: StepAnswer): OpenSummit {
  const index = summit.steps.findIndex(step => step.kind === answer.kind)
  const taken = takeAnswer(summit, index, answer, later)
  return taken.ok ? taken.value : summit
}

describe('opening a summit', () => {
  it('begins at the first step with nothing said', () => {
    const summit = valueOf(open({ agenda: anAgenda(['arrive', 'plans']) }))
    expect(summit).toMatchObject({ current: 0, spentSeconds: [0, 0], turn: 0, author: null })
    expect(summit.steps).toEqual([
      { kind: 'arrive', progress: { ready: [] } },
      { kind: 'plans', progress: { together: '', apart: '', unplug: '', ritual: '' } },
    ])
  })

  it('is for those who are present, in the household’s order', () => {
    expect(valueOf(open({ present: [cleo, ana, cleo] }))).toMatchObject({
      present: [ana, cleo],
      audience: [ana, cleo],
    })
  })

  it.each([
    ['one alone', { present: [ana] }, 'too-few-present'],
    ['the same one twice', { present: [ana, ana] }, 'too-few-present'],
    ['nobody', { present: [] }, 'too-few-present'],
    ['somebody who does not live here', { present: [ana, ben, stranger] }, 'not-a-member'],
    ['an agenda without steps', { agenda: anAgenda([]) }, 'agenda-empty'],
  ])('refuses %s', (_, overrides, kind) => {
    expect(open(overrides)).toEqual(fail({ kind }))
  })
})

describe('going to a step', () => {
  it.each([
    ['forward', 5],
    ['back to the first', 0],
    ['to the last', 7],
  ])('%s', (_, index) => {
    const summit = anOpenSummit({ current: 3 })
    expect(goToStep(summit, index, later)).toEqual(ok({ ...summit, current: index, updatedAt: later }))
  })

  it.each([-1, 11, 0.5, Number.NaN])('refuses step %d', index => {
    expect(goToStep(anOpenSummit(), index, later)).toEqual(fail({ kind: 'no-such-step' }))
  })
})

describe('spending time', () => {
  it.each([
    ['grows', 10, 30, 30],
    ['never shrinks', 30, 10, 30],
    ['counts whole seconds', 0, 12.9, 12],
  ])('%s', (_, spent, seconds, expected) => {
    const summit = anOpenSummit({ agenda: anAgenda(['arrive', 'close']), spentSeconds: [spent, 5] })
    expect(valueOf(spendTime(summit, 0, { seconds, spoken: {} })).spentSeconds).toEqual([expected, 5])
  })

  it('refuses a step that is not there', () => {
    expect(spendTime(anOpenSummit(), 11, { seconds: 10, spoken: {} })).toEqual(fail({ kind: 'no-such-step' }))
  })
})

describe('taking an answer', () => {
  it('keeps it in its step and leaves the others', () => {
    const summit = anOpenSummit()
    const taken = valueOf(
      takeAnswer(summit, 0, { kind: 'arrive', answer: { memberId: ana, isReady: true } }, later),
    )
    expect(taken.steps[0]).toEqual({ kind: 'arrive', progress: { ready: [ana] } })
    expect(taken.steps.slice(1)).toEqual(summit.steps.slice(1))
    expect(taken.updatedAt).toBe(later)
  })

  const arriving: StepAnswer = { kind: 'arrive', answer: { memberId: ana, isReady: true } }
  it.each([
    ['for a step of another kind', 1, arriving, { kind: 'no-such-step' }],
    ['for a step that is not there', 8, arriving, { kind: 'no-such-step' }],
    [
      'that the step itself refuses',
      0,
      { kind: 'arrive', answer: { memberId: stranger, isReady: true } },
      { kind: 'not-present', memberId: stranger },
    ],
  ] as const)('refuses one %s', (_, index, answer, failure) => {
    expect(takeAnswer(anOpenSummit(), index, answer, later)).toEqual(fail(failure))
  })

  it('never loses or changes another’s hidden words, whatever one says', () => {
    const hers = aDraft({ high: 'hers alone' })
    const begun = say(anOpenSummit({ present: household }), {
      kind: 'check-in',
      answer: { act: 'write', memberId: ana, draft: hers },
    })
    fc.assert(
      fc.property(fc.array(anyAnswerOf([ben, cleo, stranger])), answers => {
        const progress = progressOf(answers.reduce(say, begun), 'check-in')
        expect(progress !== null && draftOf(progress, ana)).toEqual(hers)
      }),
    )
  })

  it('keeps the number and the kinds of the steps, whatever is said', () => {
    const summit = anOpenSummit()
    fc.assert(
      fc.property(fc.array(anyAnswerOf([ana, ben, stranger])), answers => {
        const kinds = answers.reduce(say, summit).steps.map(step => step.kind)
        expect(kinds).toEqual(summit.steps.map(step => step.kind))
      }),
    )
  })
})

describe('showing a summit', () => {
  const secretOf = (name: string) => ({ high: `${name}-high`, low: `${name}-low`, thanks: `${name}-thanks` })
  const written = (
    [
      [ana, 'ana'],
      [ben, 'ben'],
      [cleo, 'cleo'],
    ] as const
  ).map(([memberId, name]): StepAnswer => ({
    kind: 'check-in',
    answer: { act: 'write', memberId, draft: aDraft({ ...secretOf(name), scores: scoresOf(9) }) },
  }))

  it('holds the words of the reader alone, whatever else was said', () => {
    const people: readonly [typeof ana | null, string][] = [
      [ana, 'ana'],
      [ben, 'ben'],
      [cleo, 'cleo'],
      [stranger, 'nobody'],
      [null, 'nobody'],
    ]
    const quiet = anyAnswerOf(household).filter(
      ({ kind, answer }) => kind !== 'check-in' || answer.act !== 'write',
    )
    fc.assert(
      fc.property(fc.constantFrom(...people), fc.array(quiet), ([reader, name], answers) => {
        const summit = answers.reduce(say, written.reduce(say, anOpenSummit({ present: household })))
        const shown = JSON.stringify(showSummit(summit, reader))
        for (const other of ['ana', 'ben', 'cleo'].filter(candidate => candidate !== name))
          for (const secret of Object.values(secretOf(other))) expect(shown).not.toContain(secret)
        if (name === 'nobody') expect(shown).not.toContain('"connected":')
      }),
    )
  })

  it('keeps everything that is not hidden', () => {
    const summit = say(anOpenSummit(), { kind: 'plans', answer: { part: 'together', words: 'pancakes' } })
    expect(progressOf(showSummit(summit, null), 'plans')).toMatchObject({ together: 'pancakes' })
  })

  it('leaves the summit itself as it is', () => {
    const summit = written.reduce(say, anOpenSummit({ present: household }))
    const before = structuredClone(summit)
    showSummit(summit, null)
    expect(summit).toEqual(before)
  })
})

describe('the progress of a kind of step', () => {
  it('is that of the first such step', () => {
    expect(progressOf(anOpenSummit(), 'highs')).toEqual({ spoken: [] })
  })

  it('is nothing when the agenda has none', () => {
    expect(progressOf(anOpenSummit({ agenda: anAgenda(['arrive']) }), 'highs')).toBeNull()
  })
})
