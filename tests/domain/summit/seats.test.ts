import { describe, expect, it } from 'vitest'
import { fail } from '#domain/result'
import { draftOf } from '#domain/steps/check-in/check-in-step'
import { progressOf, sayReady, takeAnswer, type OpenSummit } from '#domain/summit/open-summit'
import { seatMember, withoutStrangers } from '#domain/summit/seats'
import type { StepAnswer } from '#domain/steps/step-kinds'
import { aDraft, ana, anOpenSummit, ben, cleo, later, stranger, valueOf } from '../../support/builders'

const household = [ana, ben, cleo]
const say = (summit: OpenSummit, answer: StepAnswer) =>
  valueOf(
    takeAnswer(
      summit,
      summit.steps.findIndex(({ kind }) => kind === answer.kind),
      answer,
      later,
    ),
  )
const offer = { askedOf: null, wish: '', when: '', will: 'cook' }

const atTable = [
  { kind: 'arrive', answer: { memberId: cleo, isReady: true } },
  { kind: 'check-in', answer: { act: 'write', memberId: cleo, draft: aDraft({ low: 'hidden' }) } },
  { kind: 'check-in', answer: { act: 'finish', memberId: cleo } },
  { kind: 'one-thing', answer: { act: 'write', memberId: cleo, offer } },
  { kind: 'one-thing', answer: { act: 'accept', memberId: cleo } },
  { kind: 'one-thing', answer: { act: 'write', memberId: ben, offer } },
] satisfies readonly StepAnswer[]
const full = atTable.reduce(say, anOpenSummit({ present: household }))

describe('getting up for good', () => {
  const left = valueOf(seatMember(full, cleo, false, household, later))

  it('takes along what was not turned over, and leaves what was promised', () => {
    expect(left.present).toEqual([ana, ben])
    expect(JSON.stringify(left)).not.toContain('hidden')
    expect(progressOf(left, 'check-in')).toMatchObject({ finished: [], declined: [] })
    expect(progressOf(left, 'arrive')?.ready).toEqual([])
    expect(progressOf(left, 'one-thing')?.offers[cleo]?.isAccepted).toBe(true)
  })

  it('drops an offer that was only begun', () => {
    const without = valueOf(seatMember(full, ben, false, household, later))
    expect(progressOf(without, 'one-thing')?.offers[ben]).toBeUndefined()
  })

  it('is no longer ready for anything', () => {
    const ready = valueOf(sayReady(full, cleo, true, later))
    expect(valueOf(seatMember(ready, cleo, false, household, later)).ready).toEqual([])
  })

  it('is refused to the last but one', () => {
    expect(seatMember(left, ben, false, household, later)).toEqual(fail({ kind: 'too-few-present' }))
  })
})

describe('coming later', () => {
  it('seats them in the household’s order, and what is said is for their eyes too', () => {
    const pair = anOpenSummit({ present: [ana, cleo] })
    const joined = valueOf(seatMember(pair, ben, true, household, later))
    expect(joined.present).toEqual(household)
    expect(joined.audience).toEqual([ana, cleo, ben])
  })

  it('is refused to a stranger', () => {
    expect(seatMember(full, stranger, true, household, later)).toEqual(fail({ kind: 'not-a-member' }))
  })
})

describe('people who do not live here any more', () => {
  it('are no longer waited for', () => {
    const seated = withoutStrangers(full, [ana, ben])
    expect(seated.present).toEqual([ana, ben])
    const progress = progressOf(seated, 'check-in')
    expect(progress && draftOf(progress, cleo)).toMatchObject({ low: '' })
  })

  it('change nothing where there are none', () => {
    expect(withoutStrangers(full, household)).toBe(full)
  })
})

describe('being ready for the next step', () => {
  it('is said by each, and may be taken back', () => {
    const ready = valueOf(sayReady(full, ana, true, later))
    expect(ready.ready).toEqual([ana])
    expect(valueOf(sayReady(ready, ana, false, later)).ready).toEqual([])
  })

  it('is refused to somebody who is not there', () => {
    expect(sayReady(anOpenSummit(), cleo, true, later)).toEqual(fail({ kind: 'not-present', memberId: cleo }))
  })
})
