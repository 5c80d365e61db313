import { expect, it } from 'vitest'
import { topics, type TopicsAnswer } from '#domain/steps/topics/topics'
import { valueOf } from '../../../support/builders'

const after = (...answers: readonly Said[]) =>
  answers.reduce(
    (progress, [act, topic]) => valueOf(topics.answer(progress, { act, topic }, [])),
    topics.begin,
  )

type Said = readonly [TopicsAnswer['act'], TopicsAnswer['topic']]

it.each<[string, readonly Said[], readonly string[], readonly string[]]>([
  [
    'chosen, in the order of the list',
    [
      ['choose', 'work'],
      ['choose', 'money'],
    ],
    ['money', 'work'],
    [],
  ],
  ['talked about, and so on the table', [['talked', 'money']], ['money'], ['money']],
  [
    'not yet talked about after all',
    [
      ['talked', 'money'],
      ['not-yet', 'money'],
    ],
    ['money'],
    [],
  ],
  [
    'left out, and no longer talked about',
    [
      ['talked', 'money'],
      ['drop', 'money'],
    ],
    [],
    [],
  ],
])('topics are %s', (_, answers, chosen, talked) => {
  expect(after(...answers)).toEqual({ chosen, talked })
})
