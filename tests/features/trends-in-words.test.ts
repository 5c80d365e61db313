// @vitest-environment happy-dom
import { show } from '../support/screen'
import { bridgeTo } from '../support/fake-bridge'
import { screen, waitFor } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import type { ExperimentStanding, Trends } from '#contract/commands/trends'
import { weeksBetween } from '#domain/calendar'
import type { Member } from '#domain/member'
import type { Score } from '#domain/score'
import { readTrend } from '#domain/trends/reading'
import type { ExperimentOutcome } from '#domain/trends/experiment'
import ExperimentOutcomes from '../../src/features/trends/ExperimentOutcomes.vue'
import FromOwnUsual from '../../src/features/trends/FromOwnUsual.vue'
import GuessReadings from '../../src/features/trends/GuessReadings.vue'
import LineSayings from '../../src/features/trends/LineSayings.vue'
import PairTable from '../../src/features/trends/PairTable.vue'
import { useHouse } from '../../src/stores/house'
import { entryOf, inWeek, on } from '../support/builders'
import { foundingPlan } from '../support/workroom'

const weeks = weeksBetween(inWeek('2026-W01'), inWeek('2026-W53'))
const calm = [7, 6, 8, 7, 7, 6, 8, 7]

/** The words of an element, one space between any two. */
const wordsIn = (element: Element) =>
  element.innerHTML
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

async function atHome() {
  const room = await bridgeTo()
  const { household } = await room.get('household.found', foundingPlan)
  return { room, members: household?.members ?? [] }
}

function lineOf(member: Member, values: readonly (number | null)[]) {
  const scores = values as readonly (Score | null)[]
  const trend = { memberId: member.id, item: 'connected' as const, scores }
  const reading = readTrend(trend, { weeks, contextWeeks: new Set(), newSince: [], lookedAtFrom: 0 })
  return { member, trend, reading }
}

const looked = (count: number): Trends => ({
  weeks: weeks.slice(0, count),
  thisWeek: inWeek('2026-W48'),
  trends: [],
  hidden: [],
  contextWeeks: [],
  usuals: [],
  marks: [],
  landed: [],
  guesses: [],
  unplugDays: [],
  experiments: [],
})

async function saidOf(values: readonly (number | null)[]) {
  const { room, members } = await atHome()
  const [ana] = members as [Member]
  const trends = looked(values.length)
  const lines = [lineOf(ana, values)]
  const shown = show(LineSayings, {
    lines,
    item: 'connected',
    trends,
    window: { from: 0, to: values.length },
  })
  return { ...shown, room, words: wordsIn(screen.getByRole('listitem')) }
}

describe('the words beside a line', () => {
  it.each([
    ['no answer', [null], 'Ana No answers yet.'],
    ['one answer', [7], 'Ana Too early to say: one answer so far. Until there are 8 they are just dots.'],
    ['seven', calm.slice(1), 'Ana Too early to say: 7 answers so far. Until there are 8 they are just dots.'],
    ['eight', calm, 'Ana Nothing stands out from what is usual for Ana in the latest of these weeks.'],
    ['a low spell', [...calm, 3, 3, 3, 3], 'Ana Lower than Ana’s usual for 3 weeks.'],
    [
      'a year without her',
      [...calm, ...Array<null>(40).fill(null)],
      'Ana No answer in the last 40 weeks, so nothing is said about now.',
    ],
    [
      'a fall',
      [...calm, 6, 6, 5, 5, 4, 4, 3, 3],
      'Ana Lower than Ana’s usual for 4 weeks. Going down in the weeks shown: perhaps 3.3 points in ten weeks (95 % interval -5 to -2). What is spoken of only once it stands out tends to look larger than it is.',
    ],
  ] as const)('%s', async (_, values, words) => {
    expect((await saidOf(values)).words).toBe(words)
  })

  it('after eight weeks outside ask the one it is about, and what they say is kept', async () => {
    const { user, room } = await saidOf([...calm, ...Array<number>(12).fill(3)])
    await user.click(screen.getByRole('button', { name: 'Yes, from now on' }))
    await waitFor(async () => {
      const { usuals } = await room.get('trends.look', undefined)
      expect(usuals).toMatchObject([{ item: 'connected', isNew: true }])
    })
  })
})

it('how far from their own usual, in plain words', async () => {
  const { members } = await atHome()
  const [ana, ben] = members as [Member, Member]
  show(FromOwnUsual, {
    lines: [lineOf(ana, [...calm, 4]), lineOf(ben, [7, 7])],
    week: 'Week of 9 November 2026',
  })
  expect(screen.getAllByRole('listitem').map(item => wordsIn(item))).toEqual([
    'Ana 3 below the middle of their own usual.',
    'Ben Nothing to compare yet.',
  ])
})

it('pairs stand in half a matrix, and nobody in an order of merit', async () => {
  const { members } = await atHome()
  const [ana, ben] = members as [Member, Member]
  const cleo = { ...ben, ...entryOf(null), name: 'Cleo', mark: 'star' } as Member
  show(PairTable, { lines: [lineOf(ana, [7]), lineOf(ben, [5]), lineOf(cleo, [9])], to: 1 })
  expect(screen.getAllByRole('row').map(row => wordsIn(row))).toEqual([
    'Between Ana Ben',
    'Ben 2 (–)',
    'Cleo 2 (–) 4 (–)',
  ])
})

it('guesses are spoken of from eight evenings on, and of a leaning only where it is no chance', async () => {
  const { members } = await atHome()
  const [ana, ben] = members as [Member, Member]
  const said = async (reading: { evenings: number; bias: number; uncertainty: number }) => {
    const { unmount } = show(GuessReadings, { guesses: [{ memberId: ben.id, apart: 1.24, ...reading }] })
    await useHouse().look()
    const words = wordsIn(await screen.findByRole('listitem'))
    unmount()
    return words
  }
  expect(ana.name).toBe('Ana')
  expect(await said({ evenings: 7, bias: 3, uncertainty: 1 })).toBe(
    'Ben Too early to say: 7 evenings with a guess so far.',
  )
  expect(await said({ evenings: 12, bias: -0.8, uncertainty: 0.5 })).toBe(
    'Ben 12 evenings, 1.2 points away on average. Has thought the others less close than they said, by 0.8 on average.',
  )
  expect(await said({ evenings: 12, bias: -0.8, uncertainty: 0.9 })).toBe(
    'Ben 12 evenings, 1.2 points away on average. Can’t tell whether too high or too low on average.',
  )
})

describe('what an experiment came to', () => {
  it.each([
    ['too-few', 0, null, null, '0 answered pairs of weeks. Too few to claim anything.'],
    [
      'too-few',
      4,
      2,
      null,
      '4 answered pairs of weeks, +2 points in the weeks with it. Nothing is claimed from that.',
    ],
    [
      'cannot-tell',
      5,
      0.2,
      0.41,
      'Can’t tell. +0.2 points in the weeks with it, over 5 pairs; chance alone would do as much 41 times in 100.',
    ],
    [
      'went-with',
      6,
      1.5,
      0.0156,
      'The weeks with it went with higher answers: +1.5 points over 6 pairs. Chance alone would do as much 2 times in 100.',
    ],
  ] as const)('%s of %i pairs', async (verdict, pairs, difference, p, words) => {
    const { members } = await atHome()
    const [ana] = members as [Member]
    const outcome: ExperimentOutcome = { memberId: ana.id, pairs, difference, p, verdict }
    const standing: ExperimentStanding = {
      experiment: {
        ...entryOf(null),
        id: ana.id as never,
        practice: 'a walk',
        item: 'connected',
        startsOn: on('2026-01-05'),
        order: ['with', 'with', 'with', 'without', 'with'],
        endedOn: null,
      },
      now: null,
      hasBegun: true,
      isOver: true,
      outcomes: [outcome],
    }
    show(ExperimentOutcomes, { standing })
    await useHouse().look()
    const item = await screen.findByRole('listitem')
    expect(wordsIn(item)).toBe(`Ana ${words}`)
  })
})
