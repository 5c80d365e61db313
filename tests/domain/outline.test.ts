import { describe, expect, it } from 'vitest'
import type { Month } from '#domain/calendar'
import { outlineOf, sumUp } from '#domain/outline'
import {
  aCheckIn,
  aHousehold,
  aMonth,
  anAppreciation,
  aPromise,
  aSummit,
  at,
  idNumbered,
  later,
  on,
  sundayEvening,
} from '../support/builders'

const nothing = {
  summits: 0,
  checkIns: 0,
  promises: 0,
  appreciations: 0,
  tombstones: 0,
  unplugSessions: 0,
  openPromises: 0,
  openTopics: 0,
  keptCards: 0,
  lastHeldOn: null,
  latestCardAt: null,
  lastDeletedAt: null,
}

const early = at('2026-11-01T08:00:00.000Z')
const stone = (number: number, deletedAt: typeof early) => ({ id: idNumbered<string>(number), deletedAt })

describe('the outline of a month', () => {
  it.each([
    ['nothing', {}, {}],
    [
      'check-ins of all its summits',
      {
        summits: [
          aSummit({ checkIns: [aCheckIn(), aCheckIn({ id: idNumbered(301) })] }),
          aSummit({ id: idNumbered(201), checkIns: [aCheckIn({ id: idNumbered(302) })] }),
        ],
      },
      { summits: 2, checkIns: 3, lastHeldOn: '2026-11-22' },
    ],
    ['a summit that was not closed', { summits: [aSummit({ closedAt: null })] }, { summits: 1 }],
    [
      'the last day of those that were closed, in whatever order they lie',
      {
        summits: [
          aSummit({ on: on('2026-11-15') }),
          aSummit({ id: idNumbered(201), on: on('2026-11-08') }),
          aSummit({ id: idNumbered(202), on: on('2026-11-22'), closedAt: null }),
        ],
      },
      { summits: 3, lastHeldOn: '2026-11-15' },
    ],
    [
      'promises, and those that are open',
      {
        promises: [
          aPromise(),
          aPromise({ id: idNumbered(401), outcome: 'kept' }),
          aPromise({ id: idNumbered(402), outcome: 'let-go' }),
        ],
      },
      { promises: 3, openPromises: 1 },
    ],
    [
      'the card that was written last, and not the one that was changed last',
      {
        appreciations: [
          anAppreciation({ createdAt: sundayEvening }),
          anAppreciation({ id: idNumbered(501), createdAt: early, updatedAt: later }),
        ],
      },
      { appreciations: 2, latestCardAt: sundayEvening },
    ],
    [
      'when something was last deleted',
      { tombstones: [stone(900, later), stone(901, early)] },
      { tombstones: 2, lastDeletedAt: later },
    ],
  ])('tells %s', (_, month, expected) => {
    expect(outlineOf(aMonth(month))).toEqual({ ...nothing, ...expected })
  })

  it('holds none of the words', () => {
    const month = aMonth({
      summits: [aSummit({ checkIns: [aCheckIn()] })],
      promises: [aPromise()],
      appreciations: [anAppreciation()],
    })
    const outline = JSON.stringify(outlineOf(month))
    for (const words of [aCheckIn().high, aPromise().will, anAppreciation().words])
      expect(outline).not.toContain(words)
  })
})

describe('a household summed up', () => {
  const summed = (...months: readonly (readonly [string, Parameters<typeof aMonth>[0]])[]) =>
    sumUp(
      aHousehold(),
      new Map(months.map(([name, month]) => [name as Month, outlineOf(aMonth(month))] as const)),
    )

  it('has its name and its people, and no years before anything happened', () => {
    expect(summed()).toEqual({
      name: 'The corner house',
      members: ['Ana', 'Ben'],
      from: null,
      to: null,
      summits: 0,
      checkIns: 0,
      promises: 0,
      appreciations: 0,
    })
  })

  it('adds its months up, whatever their order', () => {
    const evening = { summits: [aSummit({ checkIns: [aCheckIn()] })], promises: [aPromise()] }
    const card = { appreciations: [anAppreciation()] }
    expect(summed(['2026-11', evening], ['2025-12', card], ['2026-02', evening])).toMatchObject({
      from: '2025-12',
      to: '2026-11',
      summits: 2,
      checkIns: 2,
      promises: 2,
      appreciations: 1,
    })
  })

  it('does not begin or end with a month in which only something was deleted', () => {
    const deleted = { tombstones: [stone(900, later)] }
    const card = { appreciations: [anAppreciation()] }
    expect(summed(['2026-09', deleted], ['2026-10', card], ['2026-11', deleted])).toMatchObject({
      from: '2026-10',
      to: '2026-10',
    })
  })
})
