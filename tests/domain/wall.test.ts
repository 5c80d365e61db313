import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt } from '#domain/calendar'
import { hangsBefore, inWallOrder, isWholeWall, onThisDay, searchWall, wholeWall } from '#domain/wall'
import { ana, anAppreciation, at, ben, cleo, idNumbered, on } from '../support/builders'

const zone = 'Asia/Kolkata'
const card = (number: number, overrides: Parameters<typeof anAppreciation>[0] = {}) =>
  anAppreciation({ id: idNumbered(500 + number), ...overrides })

describe('what hangs before whom', () => {
  it.each([
    ['everybody it is for', {}, [ana, ben], true],
    ['somebody it is not for', {}, [ana, cleo], false],
    ['everybody, while it waits for the summit', { isKeptForSummit: true }, [ana], false],
  ])('%s', (_, overrides, viewers, hangs) => {
    expect(hangsBefore(card(1, overrides), viewers)).toBe(hangs)
  })

  it('pinned ones come first, the one pinned last before the others, then the newest', () => {
    const cards = [
      card(1, { createdAt: at('2026-11-01T10:00:00.000Z') }),
      card(2, { createdAt: at('2026-11-03T10:00:00.000Z') }),
      card(3, { createdAt: at('2026-10-01T10:00:00.000Z'), pinnedAt: at('2026-11-04T10:00:00.000Z') }),
      card(4, { createdAt: at('2026-10-02T10:00:00.000Z'), pinnedAt: at('2026-11-03T10:00:00.000Z') }),
    ]
    expect(inWallOrder(cards).map(({ id }) => id)).toEqual([503, 504, 502, 501].map(idNumbered))
  })
})

describe('searching', () => {
  const cards = [
    card(1, { words: 'For the Café, and the LONG walk', trait: 'patience' }),
    card(2, {
      author: ben,
      to: [ana, cleo],
      words: 'soup',
      wordsBack: [{ author: ana, words: 'gern', at: at('2026-11-22T20:00:00.000Z') }],
    }),
    card(3, { words: 'late', createdAt: at('2026-11-22T20:30:00.000Z') }),
  ]
  const found = (filter: Partial<typeof wholeWall>) =>
    searchWall(cards, { ...wholeWall, ...filter }, zone).map(({ words }) => words.slice(0, 4))

  it.each([
    ['nothing in particular', {}, ['For ', 'soup', 'late']],
    ['white space', { text: '  ' }, ['For ', 'soup', 'late']],
    ['without case and accents', { text: 'cafe' }, ['For ']],
    ['all words, in any order', { text: 'WALK café' }, ['For ']],
    ['not only one of them', { text: 'walk soup' }, []],
    ['a trait', { text: 'patien' }, ['For ']],
    ['a word back', { text: 'gern' }, ['soup']],
    ['from somebody', { from: ben }, ['soup']],
    ['to one of several', { to: cleo }, ['soup']],
    // In India it is Monday already.
    ['since a local day', { since: on('2026-11-23') }, ['For ', 'soup', 'late']],
    ['since the day after', { since: on('2026-11-24') }, []],
    ['until a local day', { until: on('2026-11-22') }, []],
  ])('%s', (_, filter, expected) => {
    expect(found(filter)).toEqual(expected)
  })

  it('by days agrees with asking the calendar for each card', () => {
    const moments = fc.date({ min: new Date('2026-11-18'), max: new Date('2026-11-27'), noInvalidDate: true })
    const zones = fc.constantFrom('Pacific/Kiritimati', 'Pacific/Niue', 'Asia/Kolkata', 'Europe/Berlin')
    fc.assert(
      fc.property(moments, zones, fc.nat(9), fc.nat(9), (moment, where, first, length) => {
        const since = on(`2026-11-${String(16 + first)}`)
        const until = on(`2026-11-${String(Math.min(30, 16 + first + length))}`)
        const one = card(1, { createdAt: at(moment.toISOString()) })
        const day = dayAt(one.createdAt, where)
        expect(searchWall([one], { ...wholeWall, since, until }, where).length === 1).toBe(
          since <= day && day <= until,
        )
      }),
    )
  })

  it('knows when nothing is narrowed down', () => {
    expect(isWholeWall(wholeWall)).toBe(true)
    expect(isWholeWall({ ...wholeWall, text: ' ' })).toBe(true)
    expect(isWholeWall({ ...wholeWall, to: ana })).toBe(false)
  })
})

describe('this day in earlier years', () => {
  const ofDays = (moments: readonly string[], today: string, where = zone) =>
    onThisDay(
      moments.map((moment, index) => card(index, { createdAt: at(moment) })),
      on(today),
      where,
    ).map(({ createdAt }) => createdAt.slice(0, 10))

  it.each([
    [['2025-11-22T10:00:00.000Z', '2024-11-22T10:00:00.000Z'], '2026-11-22', ['2025-11-22', '2024-11-22']],
    // Not today itself, and not the day beside it.
    [['2026-11-22T10:00:00.000Z', '2025-11-21T10:00:00.000Z'], '2026-11-22', []],
    // Half past midnight in India is still the day before in Greenwich.
    [['2025-11-21T19:00:00.000Z'], '2026-11-22', ['2025-11-21']],
    [['2025-12-31T19:00:00.000Z'], '2027-01-01', ['2025-12-31']],
    [['2024-02-28T20:00:00.000Z'], '2028-02-29', ['2024-02-28']],
  ])('of %j on %s', (moments, today, expected) => {
    expect(ofDays(moments, today)).toEqual(expected)
  })
})
