import { describe, expect, it } from 'vitest'
import { hideTrend, isTrendShown, markWeek, sayUsual } from '#domain/trends/notes'
import { landedIn, marksOf } from '#domain/trends/marks'
import { newUsualsOf, saidOfUsual } from '#domain/trends/usuals'
import {
  aHousehold,
  aMonth,
  ana,
  anAppreciation,
  aSummit,
  at,
  ben,
  idNumbered,
  inWeek,
  later,
  on,
  sundayEvening,
} from '../../support/builders'

const household = aHousehold()
const week = inWeek('2026-W46')

describe('a week unlike others', () => {
  it('is marked, marked otherwise, and unmarked with a trace that two copies can agree on', () => {
    const marked = markWeek(household, week, 'illness', idNumbered(900), sundayEvening)
    expect(marked.contextWeeks).toMatchObject([{ week, context: 'illness' }])
    const otherwise = markWeek(marked, week, 'travel', idNumbered(901), later)
    expect(otherwise.contextWeeks).toMatchObject([
      { id: idNumbered(900), context: 'travel', updatedAt: later },
    ])
    const unmarked = markWeek(otherwise, week, null, idNumbered(902), later)
    expect(unmarked.contextWeeks).toEqual([])
    expect(unmarked.tombstones.map(({ id }) => id)).toEqual([idNumbered(900)])
  })

  it('that was none changes nothing when it is unmarked', () => {
    expect(markWeek(household, week, null, idNumbered(900), later)).toBe(household)
  })
})

describe('a new usual', () => {
  const said = { author: ana, item: 'connected', since: week, isNew: true } as const

  it('holds for its owner and its question, and can be said otherwise', () => {
    const kept = sayUsual(household, said, idNumbered(900), sundayEvening)
    expect(newUsualsOf(kept.usuals, ana, 'connected')).toEqual([week])
    expect(newUsualsOf(kept.usuals, ben, 'connected')).toEqual([])
    expect(newUsualsOf(kept.usuals, ana, 'energy')).toEqual([])
    const notYet = sayUsual(kept, { ...said, isNew: false }, idNumbered(901), later)
    expect(notYet.usuals).toHaveLength(1)
    expect(newUsualsOf(notYet.usuals, ana, 'connected')).toEqual([])
  })

  it('can be taken back, and is then gone on every computer', () => {
    const kept = sayUsual(household, said, idNumbered(900), sundayEvening)
    const back = sayUsual(kept, { ...said, isNew: null }, idNumbered(901), later)
    expect(back.usuals).toEqual([])
    expect(back.tombstones.map(({ id }) => id)).toEqual([idNumbered(900)])
  })

  it('said otherwise on two computers is what was said last', () => {
    const here = sayUsual(household, said, idNumbered(900), later)
    const there = sayUsual(household, { ...said, isNew: false }, idNumbered(901), sundayEvening)
    const both = [...here.usuals, ...there.usuals]
    expect(newUsualsOf(both, ana, 'connected')).toEqual([week])
    expect(saidOfUsual(both, ana, 'connected').map(({ isNew }) => isNew)).toEqual([true])
  })
})

describe('the history of a score', () => {
  it('is shown until its owner hides it, and again when they show it', () => {
    expect(isTrendShown(household, ana, 'energy')).toBe(true)
    const hidden = hideTrend(
      household,
      { author: ana, item: 'energy', isHidden: true },
      idNumbered(900),
      later,
    )
    expect(isTrendShown(hidden, ana, 'energy')).toBe(false)
    expect([isTrendShown(hidden, ben, 'energy'), isTrendShown(hidden, ana, 'connected')]).toEqual([
      true,
      true,
    ])
    const shown = hideTrend(hidden, { author: ana, item: 'energy', isHidden: false }, idNumbered(901), later)
    expect(shown.hiddenTrends).toHaveLength(1)
    expect(isTrendShown(shown, ana, 'energy')).toBe(true)
  })
})

describe('marks beside the lines', () => {
  const weeks = [inWeek('2026-W46'), inWeek('2026-W47'), inWeek('2026-W48')]

  it('count what was closed and what was held, week by week', () => {
    const months = [
      aMonth({
        summits: [
          aSummit({ on: on('2026-11-15'), closedAt: sundayEvening }),
          aSummit({ on: on('2026-11-22'), closedAt: null }),
          aSummit({ on: on('2020-01-05'), closedAt: sundayEvening }),
        ],
      }),
    ]
    expect(marksOf(months, weeks, 'UTC')).toEqual([
      { kind: 'summit', counts: [1, 0, 0] },
      { kind: 'unplug', counts: [0, 0, 0] },
    ])
  })

  it('count cards that landed on the day where the household lives', () => {
    const card = anAppreciation({ createdAt: at('2026-11-22T20:00:00.000Z'), landedWith: [ben] })
    const months = [aMonth({ appreciations: [card, { ...card, landedWith: [] }] })]
    expect(landedIn(months, 'UTC')).toEqual([{ week: inWeek('2026-W47'), count: 1 }])
    expect(landedIn(months, 'Asia/Kolkata')).toEqual([{ week: inWeek('2026-W48'), count: 1 }])
  })
})
