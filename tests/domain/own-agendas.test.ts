import { describe, expect, it } from 'vitest'
import { asHeld, type OwnStep } from '#domain/agenda'
import { dropAgenda, keepAgenda, type AgendaPlan } from '#domain/own-agendas'
import { fail } from '#domain/result'
import { aHousehold, idNumbered, later, sundayEvening, valueOf } from '../support/builders'

const step = (overrides: Partial<OwnStep> = {}): OwnStep => ({
  kind: 'arrive',
  minutes: 5,
  isOff: false,
  ...overrides,
})
const plan = (overrides: Partial<AgendaPlan> = {}): AgendaPlan => ({
  name: 'Sunday',
  isExplained: false,
  steps: [step(), step({ kind: 'close' })],
  ...overrides,
})
const id = idNumbered<'agenda'>(800)
const keep = (overrides: Partial<AgendaPlan> = {}, household = aHousehold()) =>
  keepAgenda(household, plan(overrides), id, sundayEvening)

describe('keeping an agenda of one’s own', () => {
  it('adds it, with its name trimmed', () => {
    expect(valueOf(keep({ name: ' Sunday ' })).agendas).toEqual([
      {
        id,
        createdAt: sundayEvening,
        updatedAt: sundayEvening,
        author: null,
        audience: 'everyone',
        ...plan(),
      },
    ])
  })

  it('changes the one that is there, and may keep its name', () => {
    const household = valueOf(keep())
    const changed = valueOf(keepAgenda(household, plan({ isExplained: true }), id, later))
    expect(changed.agendas).toMatchObject([{ createdAt: sundayEvening, updatedAt: later, isExplained: true }])
  })

  it.each([
    ['without a step', { steps: [] }, { kind: 'agenda-empty' }],
    ['with every step switched off', { steps: [step({ isOff: true })] }, { kind: 'agenda-empty' }],
    ['of no minutes', { steps: [step({ minutes: 0 })] }, { kind: 'step-minutes-unusable', most: '120' }],
    ['of half a minute', { steps: [step({ minutes: 0.5 })] }, { kind: 'step-minutes-unusable', most: '120' }],
    [
      'with a step of 300 minutes',
      { steps: [step({ minutes: 300 })] },
      { kind: 'step-minutes-unusable', most: '120' },
    ],
    [
      'of 300 minutes in all',
      { steps: [100, 100, 100].map(minutes => step({ kind: 'talk', title: 'Talk', minutes })) },
      { kind: 'agenda-too-long', minutes: '300', most: '180' },
    ],
    ['without a name', { name: ' ' }, { kind: 'agenda-unnamed' }],
    ['with a name of 41 letters', { name: 'x'.repeat(41) }, { kind: 'agenda-unnamed' }],
    ['with an own step that has no title', { steps: [step({ kind: 'talk' })] }, { kind: 'step-untitled' }],
    [
      'with two check-ins',
      { steps: [step({ kind: 'check-in' }), step({ kind: 'check-in' })] },
      { kind: 'step-twice', step: 'check-in' },
    ],
    [
      'of 31 steps',
      { steps: Array.from({ length: 31 }, () => step({ kind: 'talk', title: 'Talk', minutes: 1 })) },
      { kind: 'too-many-steps' },
    ],
  ] as const)('refuses one %s', (_, overrides, failure) => {
    expect(keep(overrides)).toEqual(fail(failure))
  })

  it('refuses a name that another one has, whatever its case', () => {
    const household = valueOf(keep())
    expect(keepAgenda(household, plan({ name: 'SUNDAY' }), idNumbered(801), later)).toEqual(
      fail({ kind: 'agenda-name-taken', name: 'SUNDAY' }),
    )
  })

  it('takes 180 minutes, and does not count what is switched off', () => {
    const steps = [
      step({ minutes: 120 }),
      step({ kind: 'plans', minutes: 60 }),
      step({ kind: 'low', minutes: 90, isOff: true }),
    ]
    expect(keep({ steps }).ok).toBe(true)
  })
})

it('an agenda is held without the steps that are switched off', () => {
  const [agenda] = valueOf(
    keep({ steps: [step(), step({ kind: 'low', isOff: true }), step({ kind: 'talk', title: 'Garden' })] }),
  ).agendas
  expect(agenda && asHeld(agenda)).toEqual({
    key: id,
    name: 'Sunday',
    isExplained: false,
    steps: [
      { kind: 'arrive', minutes: 5 },
      { kind: 'talk', minutes: 5, title: 'Garden' },
    ],
  })
})

it('an agenda that is thrown away leaves a tombstone, and throwing it away twice changes nothing', () => {
  const dropped = dropAgenda(valueOf(keep()), id, later)
  expect(dropped).toMatchObject({ agendas: [], tombstones: [{ id, deletedAt: later }] })
  expect(dropAgenda(dropped, id, later)).toBe(dropped)
})
