import fc from 'fast-check'
import { dayAfter, type Day } from '#domain/calendar'
import type { CheckInDraft } from '#domain/check-in'
import type { MemberId } from '#domain/ids'
import { scoreItems, scores } from '#domain/score'
import { listenerCards } from '#domain/steps/low/low'
import { planParts } from '#domain/steps/plans/plans'
import type { StepAnswer } from '#domain/steps/step-kinds'
import { standingTopics } from '#domain/topic'
import { on } from './builders'

/** Any day from 1970 to 2100. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 47_846 })
  .map(days => dayAfter(on('1970-01-01'), days))

export const anyDraft: fc.Arbitrary<CheckInDraft> = fc.record({
  scores: fc.record(Object.fromEntries(scoreItems.map(item => [item, fc.constantFrom(...scores, null)])), {
    requiredKeys: [],
  }),
  high: fc.string({ maxLength: 40 }),
  low: fc.string({ maxLength: 40 }),
  thanks: fc.string({ maxLength: 40 }),
  guesses: fc.constant({}),
})

/** Anything that one of these people may say in any step that takes answers. */
export function anyAnswerOf(people: readonly MemberId[]): fc.Arbitrary<StepAnswer> {
  const memberId = fc.constantFrom(...people)
  const words = fc.string({ maxLength: 40 })
  const offer = fc.record({
    askedOf: fc.option(memberId),
    wish: words,
    when: words,
    will: words,
  })
  return fc.oneof(
    fc.record({
      kind: fc.constant('arrive' as const),
      answer: fc.record({ memberId, isReady: fc.boolean() }),
    }),
    fc.record({
      kind: fc.constant('check-in' as const),
      answer: fc.oneof(
        fc.record({ act: fc.constant('write' as const), memberId, draft: anyDraft }),
        fc.record({ act: fc.constantFrom('finish', 'reopen', 'not-today'), memberId }),
      ),
    }),
    fc.record({
      kind: fc.constantFrom('appreciations', 'highs', 'talk'),
      answer: fc.record({ memberId, hasSpoken: fc.boolean() }),
    }),
    fc.record({
      kind: fc.constant('low' as const),
      answer: fc.oneof(
        fc.record({ act: fc.constant('choose' as const), memberId }),
        fc.record({ act: fc.constant('show' as const), card: fc.constantFrom(...listenerCards) }),
        fc.record({ act: fc.constant('say' as const), memberId, hasSpoken: fc.boolean() }),
      ),
    }),
    fc.record({
      kind: fc.constant('topics' as const),
      answer: fc.record({
        act: fc.constantFrom('choose', 'drop', 'talked', 'not-yet'),
        topic: fc.constantFrom(...standingTopics),
      }),
    }),
    fc.record({
      kind: fc.constant('plans' as const),
      answer: fc.record({ part: fc.constantFrom(...planParts), words }),
    }),
    fc.record({
      kind: fc.constant('one-thing' as const),
      answer: fc.oneof(
        fc.record({ act: fc.constant('write' as const), memberId, offer }),
        fc.record({ act: fc.constantFrom('accept', 'reword'), memberId }),
      ),
    }),
  )
}
