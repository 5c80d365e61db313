import { describe, expect, it } from 'vitest'
import { agendas, quick20 } from '#content/agendas'
import { minutesFor } from '#domain/summit/speaking-order'

describe('the quick agenda', () => {
  it('has its eight steps, in this order', () => {
    expect(quick20.steps.map(step => step.kind)).toEqual([
      'arrive',
      'check-in',
      'promises',
      'appreciations',
      'highs',
      'plans',
      'one-thing',
      'close',
    ])
  })

  it.each([
    [2, 20],
    [3, 26],
    [4, 32],
    [8, 56],
  ])('lasts for %i people %i minutes', (people, minutes) => {
    expect(minutesFor(quick20.steps, people)).toBe(minutes)
  })
})

describe('the agendas that ship', () => {
  it('have keys of their own', () => {
    expect(new Set(agendas.map(agenda => agenda.key)).size).toBe(agendas.length)
  })

  it.each(agendas.map(agenda => [agenda.key, agenda] as const))(
    '%s has steps of whole minutes',
    (_, agenda) => {
      expect(agenda.steps.length).toBeGreaterThan(0)
      expect(agenda.steps.every(({ minutes }) => Number.isInteger(minutes) && minutes >= 1)).toBe(true)
    },
  )
})
