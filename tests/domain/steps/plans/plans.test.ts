import { expect, it } from 'vitest'
import { ok } from '#domain/result'
import { planParts, plans } from '#domain/steps/plans/plans'

it.each(planParts)('writes down the plan for %s and leaves the others', part => {
  const before = { together: 'a', apart: 'b', unplug: 'c', ritual: 'd' }
  expect(plans.answer(before, { part, words: 'pancakes' }, [])).toEqual(ok({ ...before, [part]: 'pancakes' }))
})
