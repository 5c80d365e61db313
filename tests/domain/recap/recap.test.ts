import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter } from '#domain/calendar'
import { shareableParts, type ShareablePart } from '#domain/check-in'
import { gatherDays, type RecapSource } from '#domain/recap/gather'
import { daysIn } from '#domain/recap/period'
import { readPeriod } from '#domain/recap/period-text'
import { composeRecap } from '#domain/recap/recap'
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
  on,
  scoresOf,
  stranger,
} from '../../support/builders'

const zone = 'Asia/Kolkata'
const source = (overrides: Partial<RecapSource> = {}): RecapSource => ({
  household: aHousehold(),
  summits: [],
  promises: [],
  appreciations: [],
  heldOn: overrides.summits ?? [],
  unplugSessions: [],
  ...overrides,
})
const named = (text: string) => readPeriod(text)!
const composeOf = (period: string, overrides: Partial<RecapSource>) =>
  composeRecap(source(overrides), named(period), zone)
const compose = (overrides: Partial<RecapSource>) => composeOf('2026-W47', overrides)
const chapterOf = (overrides: Partial<RecapSource>) => compose(overrides).chapters[0]
const gather = (overrides: Partial<RecapSource>, where = zone) =>
  gatherDays(source(overrides), daysIn(named('2026-W47')), where)
const summitWith = (shareable: readonly ShareablePart[]) =>
  aSummit({ checkIns: [aCheckIn({ shareable, scores: scoresOf(3), low: 'the quarrel' })] })

it('a promise of all that was kept where only some met is in the month in which it was kept', () => {
  const amongThemselves = { id: idNumbered<'summit'>(77), on: on('2026-11-18') }
  const kept = aPromise({ shareable: true, outcome: 'kept', lookedAt: [amongThemselves.id] })
  const { chapters } = composeOf('2026-11', { promises: [kept], heldOn: [amongThemselves] })
  expect(chapters.map(({ promises }) => promises)).toEqual([[kept]])
})

it('the cover names who lived there by then, and whoever stands in it', () => {
  const [first, second] = aHousehold().members
  const household = {
    ...aHousehold(),
    members: [first!, { ...second!, createdAt: at('2027-01-03T10:00:00Z') }],
  }
  expect(composeOf('2026', { household }).livedThere).toEqual([first?.id])
  const card = anAppreciation({ shareable: true, to: [second!.id], landedWith: [second!.id] })
  expect(composeOf('2026', { household, appreciations: [card] }).livedThere).toEqual([first?.id, second?.id])
})

describe('gathering a week', () => {
  it.each([
    ['on its Monday', '2026-11-16', 1],
    ['on its Sunday', '2026-11-22', 1],
    ['the day before', '2026-11-15', 0],
    ['the day after', '2026-11-23', 0],
  ])('finds a summit held %s: %3$s', (_, day, count) => {
    expect(gather({ summits: [aSummit({ on: on(day) })] }).summits).toHaveLength(count)
  })

  it.each([
    ['in the last minute of its Sunday in India', '2026-11-22T18:29:00Z', zone, 1],
    ['in the first minute of the next Monday in India', '2026-11-22T18:30:00Z', zone, 0],
    ['at the same moment in Europe', '2026-11-22T18:30:00Z', 'Europe/Berlin', 1],
    ['in the first minute of its Monday in India', '2026-11-15T18:30:00Z', zone, 1],
  ])('finds a card hung %s: %4$s', (_, createdAt, where, count) => {
    const appreciations = [anAppreciation({ createdAt: at(createdAt) })]
    expect(gather({ appreciations }, where).appreciations).toHaveLength(count)
  })

  const before = aSummit({ id: idNumbered(201), on: on('2026-11-15') })
  const during = aSummit({ id: idNumbered(202) })
  it.each([
    ['made this week', aPromise({ madeAt: during.id }), 1],
    ['made this week and kept since', aPromise({ madeAt: during.id, outcome: 'kept' }), 1],
    ['open from before', aPromise({ madeAt: before.id, createdAt: at('2026-11-15T19:00:00Z') }), 1],
    ['let go before', aPromise({ madeAt: before.id, outcome: 'let-go' }), 0],
    ['kept this week', aPromise({ madeAt: before.id, outcome: 'kept', lookedAt: [during.id] }), 1],
    ['made afterwards', aPromise({ madeAt: idNumbered(203), createdAt: at('2026-11-29T19:00:00Z') }), 0],
  ])('finds a promise %s: %3$s', (_, promise, count) => {
    expect(gather({ summits: [before, during], promises: [promise] }).promises).toHaveLength(count)
  })
})

describe('the page of a week', () => {
  it('names the house, its people and the days', () => {
    expect(compose({})).toMatchObject({
      householdName: 'The corner house',
      members: aHousehold().members,
      period: { kind: 'week', week: '2026-W47' },
      from: '2026-11-16',
      to: '2026-11-22',
      chapters: [],
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
    expect(chapterOf({ summits: [summitWith(parts)] })?.voices).toEqual([
      { memberId: ana, on: '2026-11-22', ...voice },
    ])
  })

  it('leaves out a voice that keeps everything', () => {
    expect(compose({ summits: [summitWith([])] }).chapters).toEqual([])
  })

  it('keeps the voice of somebody who has left', () => {
    const checkIns = [aCheckIn({ author: stranger, shareable: ['high'] })]
    expect(chapterOf({ summits: [aSummit({ checkIns })] })?.voices).toMatchObject([{ memberId: stranger }])
  })

  it('keeps a score that is not let out of the trends as well, this week and before', () => {
    const earlier = aSummit({
      id: idNumbered(201),
      on: on('2026-11-15'),
      checkIns: [aCheckIn({ shareable: ['high', 'thanks'], scores: scoresOf(2) })],
    })
    const { chart } = compose({ summits: [earlier, summitWith(['high'])] })
    expect(chart.trends.flatMap(trend => trend.scores).every(score => score === null)).toBe(true)
  })

  it('charts shared scores for each member and question over twelve weeks', () => {
    const { weeks, trends } = compose({ summits: [summitWith(['scores'])] }).chart
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
    const page = chapterOf({
      summits: [aSummit()],
      promises: [aPromise({ shareable })],
      appreciations: [anAppreciation({ shareable, createdAt: at('2026-11-20T12:00:00Z') })],
    })
    expect([page?.promises.length ?? 0, page?.cards.length ?? 0]).toEqual([count, count])
  })

  it('does not promise what was kept or let go already', () => {
    const [before, during] = [aSummit({ id: idNumbered(201), on: on('2026-11-15') }), aSummit()]
    const settled = { madeAt: before.id, lookedAt: [during.id], shareable: true }
    const promises = [
      aPromise({ ...settled, outcome: 'kept' }),
      aPromise({ id: idNumbered(401), outcome: 'let-go', shareable: true }),
    ]
    expect(compose({ summits: [before, during], promises }).chapters).toEqual([])
  })

  it('takes plans in which something is said and that the household lets onto paper', () => {
    const said = { ...plans.begin, together: 'pancakes' }
    const summits = [
      aSummit({ plans: said, arePlansShareable: true }),
      aSummit({ id: idNumbered(201), plans: { ...plans.begin, apart: ' ' }, arePlansShareable: true }),
      aSummit({ id: idNumbered(202), plans: { ...plans.begin, apart: 'secret-plan' } }),
    ]
    expect(chapterOf({ summits })?.plans).toEqual([{ on: '2026-11-22', plans: said }])
  })
})

describe('the chapters of a longer period', () => {
  const card = (number: number, createdAt: string, isLanded: boolean) =>
    anAppreciation({
      id: idNumbered(number),
      createdAt: at(createdAt),
      shareable: true,
      landedWith: isLanded ? [ben] : [],
      picture: idNumbered(number),
    })
  const evening = (number: number, day: string) =>
    aSummit({ id: idNumbered(number), on: on(day), checkIns: [aCheckIn({ shareable: shareableParts })] })

  it.each([
    ['2026-11', ['2026-11']],
    ['2026-Q4', ['2026-10', '2026-11']],
    ['2026', ['2026-02', '2026-10', '2026-11']],
    ['2025', []],
  ])('of %s are the months in which something may be printed', (period, months) => {
    const summits = [evening(201, '2026-02-08'), evening(202, '2026-10-04'), evening(203, '2026-11-22')]
    expect(composeOf(period, { summits }).chapters.map(({ month }) => month)).toEqual(months)
  })

  it('hold the cards that landed, and no others', () => {
    const appreciations = [card(501, '2026-11-03T12:00:00Z', true), card(502, '2026-11-04T12:00:00Z', false)]
    const { chapters } = composeOf('2026-11', { appreciations })
    expect(chapters.map(({ cards }) => cards.map(({ id }) => id))).toEqual([[idNumbered(501)]])
  })

  it('hold the promises that were kept, in the month of the summit that said so', () => {
    const summits = [evening(201, '2026-10-25'), evening(202, '2026-11-01')]
    const promise = aPromise({
      madeAt: summits[0]!.id,
      outcome: 'kept',
      lookedAt: [summits[1]!.id],
      shareable: true,
    })
    const { chapters } = composeOf('2026-Q4', { summits, promises: [promise] })
    expect(chapters.map(({ promises }) => promises.length)).toEqual([0, 1])
  })

  it('count the unplug hours that were held to their end', () => {
    const session = (number: number, day: string, isCutShort: boolean) => ({
      ...aPromise(),
      id: idNumbered<'unplug-session'>(number),
      hour: idNumbered<'unplug-hour'>(900),
      on: on(day),
      startedAt: at(`${day}T18:00:00Z`),
      endedAt: at(`${day}T19:00:00Z`),
      isCutShort,
      felt: [],
    })
    const unplugSessions = [
      session(1, '2026-11-03', false),
      session(2, '2026-11-05', true),
      session(3, '2026-12-01', false),
    ]
    const { chapters } = composeOf('2026-11', { unplugSessions })
    expect(chapters.map(({ hoursKept }) => hoursKept)).toEqual([1])
  })

  it('put the first picture of a card that landed on the cover of a year, and of nothing shorter', () => {
    const appreciations = [
      card(501, '2026-03-03T12:00:00Z', false),
      card(502, '2026-04-04T12:00:00Z', true),
      card(503, '2026-05-04T12:00:00Z', true),
    ]
    expect(composeOf('2026', { appreciations }).cover).toBe(idNumbered(502))
    expect(composeOf('2026-Q2', { appreciations }).cover).toBe(null)
  })

  it.each([
    ['2026-11', 12],
    ['2026-Q4', 14],
    ['2026', 53],
  ])('are followed by charts of %s over %i weeks', (period, count) => {
    expect(composeOf(period, {}).chart.weeks).toHaveLength(count)
  })

  it('draw a year from its own answers only, though its first week began before', () => {
    const summits = [
      { ...evening(201, '2026-12-28'), checkIns: [aCheckIn({ scores: scoresOf(2), shareable: ['scores'] })] },
      { ...evening(202, '2027-01-03'), checkIns: [aCheckIn({ scores: scoresOf(8), shareable: ['scores'] })] },
    ]
    const { chart } = composeOf('2027', { summits })
    expect(chart.weeks[0]).toBe('2026-W53')
    expect(chart.trends[0]?.scores.filter(score => score !== null)).toEqual([8])
    // One answer has no middle.
    expect(chart.medians[0]?.scores.slice(0, 2)).toEqual([null, null])
  })

  it('give the middle of a month from three answers on', () => {
    const summits = ['2027-02-07', '2027-02-14', '2027-02-21'].map((day, place) => ({
      ...evening(210 + place, day),
      checkIns: [aCheckIn({ scores: scoresOf(2 + 3 * place), shareable: ['scores'] })],
    }))
    const middleOf = (count: number) =>
      composeOf('2027', { summits: summits.slice(0, count) }).chart.medians[0]?.scores[1]
    expect([middleOf(1), middleOf(2), middleOf(3)]).toEqual([null, null, 5])
  })
})

describe('what its author keeps', () => {
  it.each(['2026-W47', '2026-11', '2026-Q4', '2026'])('is nowhere in %s, whatever is let out', period => {
    const anyParts = fc.subarray([...shareableParts])
    fc.assert(
      fc.property(
        anyParts,
        fc.record({ promise: fc.boolean(), card: fc.boolean(), plans: fc.boolean() }),
        fc.nat(90),
        (parts, lets, daysAgo) => {
          const said = { high: 'secret-high', low: 'secret-low', thanks: 'secret-thanks' }
          const checkIn = aCheckIn({ ...said, scores: scoresOf(9), shareable: parts })
          const recap = composeOf(period, {
            summits: [
              aSummit({
                on: dayAfter(on('2026-11-22'), -daysAgo),
                checkIns: [checkIn],
                plans: { ...plans.begin, together: 'secret-plan' },
                arePlansShareable: lets.plans,
              }),
            ],
            promises: [aPromise({ will: 'secret-promise', outcome: 'kept', shareable: lets.promise })],
            appreciations: [
              anAppreciation({
                words: 'secret-card',
                landedWith: [ben],
                shareable: lets.card,
                createdAt: at('2026-11-20T12:00:00Z'),
              }),
            ],
          })
          const text = JSON.stringify(recap)
          expect(text).not.toContain('secret-low')
          if (!parts.includes('high')) expect(text).not.toContain('secret-high')
          if (!parts.includes('thanks')) expect(text).not.toContain('secret-thanks')
          if (!parts.includes('scores')) {
            expect(recap.chart.trends.flatMap(trend => trend.scores)).not.toContain(9)
            expect(recap.chart.medians.flatMap(medians => medians.scores)).not.toContain(9)
          }
          if (!lets.promise) expect(text).not.toContain('secret-promise')
          if (!lets.card) expect(text).not.toContain('secret-card')
          if (!lets.plans) expect(text).not.toContain('secret-plan')
        },
      ),
    )
  })
})
