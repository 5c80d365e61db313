import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter } from '#domain/calendar'
import { shareableParts, type ShareablePart } from '#domain/check-in'
import { composeRecap, gatherWeek, type RecapSource } from '#domain/recap'
import { plans } from '#domain/steps/plans/plans'
import {
  aCheckIn,
  aHousehold,
  anAppreciation,
  aPromise,
  aSummit,
  ana,
  at,
  ben,
  idNumbered,
  inWeek,
  on,
  scoresOf,
} from '../support/builders'

const week = inWeek('2026-W47')
const zone = 'Asia/Kolkata'
const source = (overrides: Partial<RecapSource> = {}): RecapSource => ({
  household: aHousehold(),
  summits: [],
  promises: [],
  appreciations: [],
  ...overrides,
})
const compose = (overrides: Partial<RecapSource>) => composeRecap(source(overrides), week, zone)
const summitWith = (shareable: readonly ShareablePart[]) =>
  aSummit({ checkIns: [aCheckIn({ shareable, scores: scoresOf(3), low: 'the quarrel' })] })

describe('gathering a week', () => {
  it.each([
    ['on its Monday', '2026-11-16', 1],
    ['on its Sunday', '2026-11-22', 1],
    ['the day before', '2026-11-15', 0],
    ['the day after', '2026-11-23', 0],
  ])('finds a summit held %s: %3$s', (_, day, count) => {
    expect(gatherWeek(source({ summits: [aSummit({ on: on(day) })] }), week, zone).summits).toHaveLength(
      count,
    )
  })

  it.each([
    ['in the last minute of its Sunday in India', '2026-11-22T18:29:00Z', zone, 1],
    ['in the first minute of the next Monday in India', '2026-11-22T18:30:00Z', zone, 0],
    ['at the same moment in Europe', '2026-11-22T18:30:00Z', 'Europe/Berlin', 1],
    ['in the first minute of its Monday in India', '2026-11-15T18:30:00Z', zone, 1],
  ])('finds a card hung %s: %4$s', (_, createdAt, where, count) => {
    const cards = source({ appreciations: [anAppreciation({ createdAt: at(createdAt) })] })
    expect(gatherWeek(cards, week, where).appreciations).toHaveLength(count)
  })

  const before = aSummit({ id: idNumbered(201), on: on('2026-11-15') })
  const during = aSummit({ id: idNumbered(202) })
  it.each([
    ['made this week', aPromise({ madeAt: during.id }), 1],
    ['made this week and kept since', aPromise({ madeAt: during.id, outcome: 'kept' }), 1],
    ['open from before', aPromise({ madeAt: before.id, createdAt: at('2026-11-15T19:00:00Z') }), 1],
    ['let go before', aPromise({ madeAt: before.id, outcome: 'let-go' }), 0],
    ['made afterwards', aPromise({ madeAt: idNumbered(203), createdAt: at('2026-11-29T19:00:00Z') }), 0],
  ])('finds a promise %s: %3$s', (_, promise, count) => {
    const gathered = gatherWeek(source({ summits: [before, during], promises: [promise] }), week, zone)
    expect(gathered.promises).toHaveLength(count)
  })
})

describe('composing the page of a week', () => {
  it('names the house, its people and the days', () => {
    expect(compose({})).toMatchObject({
      householdName: 'The corner house',
      members: aHousehold().members,
      week: '2026-W47',
      from: '2026-11-16',
      to: '2026-11-22',
    })
  })

  it.each<[string, readonly ShareablePart[], object]>([
    [
      'everything',
      shareableParts,
      { scores: scoresOf(3), high: 'the walk by the river', thanks: 'thanks for the tea' },
    ],
    ['scores alone', ['scores'], { scores: scoresOf(3), high: '', thanks: '' }],
    ['a high alone', ['high'], { scores: null, high: 'the walk by the river', thanks: '' }],
    ['thanks alone', ['thanks'], { scores: null, high: '', thanks: 'thanks for the tea' }],
  ])('lets out of a check-in: %s', (_, parts, voice) => {
    expect(compose({ summits: [summitWith(parts)] }).voices).toEqual([{ memberId: ana, ...voice }])
  })

  it('leaves out a voice that keeps everything, and still says that there was a summit', () => {
    expect(compose({ summits: [summitWith([])] })).toMatchObject({ voices: [] })
  })

  it('keeps a score that is not let out of the trends as well, this week and before', () => {
    const earlier = aSummit({
      id: idNumbered(201),
      on: on('2026-11-15'),
      checkIns: [aCheckIn({ shareable: ['high', 'thanks'], scores: scoresOf(2) })],
    })
    const { trends } = compose({ summits: [earlier, summitWith(['high'])] })
    expect(trends.flatMap(trend => trend.scores).every(score => score === null)).toBe(true)
  })

  it('charts shared scores for each member and question over twelve weeks', () => {
    const { weeks, trends } = compose({ summits: [summitWith(['scores'])] })
    expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([12, '2026-W36', '2026-W47'])
    expect(trends.map(trend => [trend.memberId, trend.item])).toEqual(
      [ana, ben].flatMap(member => ['connected', 'appreciated', 'energy'].map(item => [member, item])),
    )
    expect(trends[0]?.scores.at(-1)).toBe(3)
  })

  it.each([
    ['that may be printed', true, 1],
    ['that may not', false, 0],
  ])('takes promises and cards %s', (_, shareable, count) => {
    const promises = [aPromise({ shareable })]
    const page = compose({
      summits: [aSummit()],
      promises,
      appreciations: [anAppreciation({ shareable, createdAt: at('2026-11-20T12:00:00Z') })],
    })
    expect([page.promises.length, page.appreciations.length]).toEqual([count, count])
  })

  it('takes plans in which something is said', () => {
    const said = { ...plans.begin, together: 'pancakes' }
    const summits = [
      aSummit({ plans: said }),
      aSummit({ id: idNumbered(201), plans: { ...plans.begin, apart: ' ' } }),
    ]
    expect(compose({ summits }).plans).toEqual([said])
  })

  it('holds nothing that its author keeps, whatever is let out', () => {
    const anyParts = fc.subarray([...shareableParts])
    fc.assert(
      fc.property(anyParts, fc.boolean(), fc.boolean(), fc.nat(90), (parts, promise, card, daysAgo) => {
        const said = { high: 'secret-high', low: 'secret-low', thanks: 'secret-thanks' }
        const checkIn = aCheckIn({ ...said, scores: scoresOf(9), shareable: parts })
        const page = compose({
          summits: [aSummit({ on: dayAfter(on('2026-11-22'), -daysAgo), checkIns: [checkIn] })],
          promises: [aPromise({ will: 'secret-promise', shareable: promise })],
          appreciations: [
            anAppreciation({ words: 'secret-card', shareable: card, createdAt: at('2026-11-20T12:00:00Z') }),
          ],
        })
        const text = JSON.stringify(page)
        expect(text).not.toContain('secret-low')
        if (!parts.includes('high')) expect(text).not.toContain('secret-high')
        if (!parts.includes('thanks')) expect(text).not.toContain('secret-thanks')
        if (!parts.includes('scores')) expect(page.trends.flatMap(trend => trend.scores)).not.toContain(9)
        if (!promise) expect(text).not.toContain('secret-promise')
        if (!card) expect(text).not.toContain('secret-card')
      }),
    )
  })
})
