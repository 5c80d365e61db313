import { describe, expect, it } from 'vitest'
import { readPeriod } from '#domain/recap/period-text'
import { composeRecap } from '#domain/recap/recap'
import {
  isEmptyRecap,
  readSections,
  recapSections,
  withSections,
  type RecapSection,
} from '#domain/recap/sections'
import { paperPx, usualPaper } from '#domain/recap/paper'
import { plans } from '#domain/steps/plans/plans'
import {
  aCheckIn,
  aHousehold,
  anAppreciation,
  aPromise,
  aSummit,
  at,
  ben,
  idNumbered,
} from '../../support/builders'

const full = (text: string) =>
  composeRecap(
    {
      household: aHousehold(),
      summits: [
        aSummit({
          checkIns: [aCheckIn({ shareable: ['scores', 'high', 'thanks'] })],
          plans: { ...plans.begin, together: 'pancakes' },
          arePlansShareable: true,
        }),
      ],
      promises: [aPromise({ shareable: true, outcome: 'kept' })],
      appreciations: [
        anAppreciation({
          shareable: true,
          landedWith: [ben],
          picture: idNumbered(1),
          createdAt: at('2026-11-20T12:00:00Z'),
        }),
      ],
      heldOn: [{ id: aSummit({}).id, on: aSummit({}).on }],
      unplugSessions: [],
    },
    readPeriod(text)!,
    'Asia/Kolkata',
    [{ startsAt: at('2026-11-24T18:00:00Z'), endsAt: at('2026-11-24T19:00:00Z') }],
  )

describe('a section that nobody chose', () => {
  it.each<[RecapSection, string]>([
    ['promises', 'wash up'],
    ['plans', 'pancakes'],
    ['hours', '2026-11-24T18:00'],
    ['highs', 'the walk by the river'],
    ['thanks', 'thanks for the tea'],
    ['cards', 'you kept my dinner warm'],
    ['pictures', `"picture":"${idNumbered(1)}"`],
    ['scores', '"connected":7'],
  ])('leaves %s out, and nothing else', (section, words) => {
    const recap = full('2026-W47')
    const others = recapSections.filter(one => one !== section)
    expect(JSON.stringify(withSections(recap, recapSections))).toContain(words)
    expect(JSON.stringify(withSections(recap, others))).not.toContain(words)
    expect(JSON.stringify(withSections(recap, others)).length).toBeGreaterThan(600)
  })

  it('takes chapters with it that are empty then', () => {
    expect(withSections(full('2026'), ['hours']).chapters).toEqual([])
    expect(isEmptyRecap(withSections(full('2026'), []))).toBe(true)
    expect(isEmptyRecap(withSections(full('2026'), ['scores']))).toBe(false)
  })

  it.each([
    ['with the pictures', recapSections, idNumbered(1)],
    ['without them', recapSections.filter(one => one !== 'pictures'), null],
    ['without the cards that they are on', recapSections.filter(one => one !== 'cards'), null],
  ])('decides on the cover: %s', (_, sections, cover) => {
    expect(withSections(full('2026'), sections).cover).toBe(cover)
  })
})

it.each([
  ['nothing said: all of them', undefined, recapSections],
  ['some', 'scores,highs', ['scores', 'highs']],
  ['none', '', []],
  ['whatever is no section', 'highs,lows,<script>', ['highs']],
])('reads sections from a text, %s', (_, text, sections) => {
  expect(readSections(text)).toEqual(sections)
})

it.each([
  ['US', 'Letter'],
  ['MX', 'Letter'],
  ['DE', 'A4'],
  ['GB', 'A4'],
  ['', 'A4'],
])('takes the usual paper of %s for %s', (region, paper) => {
  expect(usualPaper(region)).toBe(paper)
})

it('knows papers to the point', () => {
  const points = Object.values(paperPx).map(({ width, height }) =>
    [width, height].map(px => Math.round(px * 0.75)),
  )
  expect(points).toEqual([
    [595, 842],
    [612, 792],
  ])
})
