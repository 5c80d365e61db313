import { expect, it } from 'vitest'
import { fail } from '#domain/result'
import { rateSummit } from '#domain/summit/summit-record'
import { ana, aSummit, idNumbered, later, stranger, sundayEvening, valueOf } from '../../support/builders'

it('a rating is for the eyes of its author alone', () => {
  const rated = valueOf(rateSummit(aSummit(), ana, 4, idNumbered(900), later))
  expect(rated.ratings).toEqual([
    {
      id: idNumbered(900),
      createdAt: later,
      updatedAt: later,
      author: ana,
      audience: [ana],
      stars: 4,
    },
  ])
})

it('what is said later stands in the place of what was said before', () => {
  const once = valueOf(rateSummit(aSummit(), ana, 4, idNumbered(900), sundayEvening))
  const twice = valueOf(rateSummit(once, ana, 2, idNumbered(901), later))
  expect(twice.ratings).toMatchObject([
    { id: idNumbered(900), createdAt: sundayEvening, updatedAt: later, stars: 2 },
  ])
})

it('nobody rates a summit at which they were not', () => {
  expect(rateSummit(aSummit(), stranger, 3, idNumbered(900), later)).toEqual(
    fail({ kind: 'was-not-present' }),
  )
})
