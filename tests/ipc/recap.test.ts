import { describe, expect, it } from 'vitest'
import type { ShareChoice } from '#contract/commands/recap'
import { fail } from '#domain/result'
import { aCardDraft, aDraft, anHourPlan, idNumbered } from '../support/builders'
import { filesIn } from '../support/disk'
import { openHome, openWorkroom, paperPress, standingClock } from '../support/workroom'

const period = '2026-W47'
const said = { high: 'the walk by the river', low: 'a short night', thanks: 'thanks for the tea' }

/** A week with a summit, a promise and a card in it. */
async function aWeek() {
  const clock = standingClock('2026-11-22T18:00:00.000Z')
  const home = await openHome({ clock })
  const [ana, ben] = home.pair
  await home.get('summit.open', { agenda: 'quick-20', present: [ana, ben] })
  const offer = { askedOf: null, wish: '', when: '', will: 'wash up' }
  const answers = [
    [1, { kind: 'check-in', answer: { act: 'write', memberId: ana, draft: aDraft(said) } }],
    [1, { kind: 'check-in', answer: { act: 'finish', memberId: ana } }],
    [1, { kind: 'check-in', answer: { act: 'not-today', memberId: ben } }],
    [6, { kind: 'one-thing', answer: { act: 'write', memberId: ana, offer } }],
    [6, { kind: 'one-thing', answer: { act: 'accept', memberId: ana } }],
  ] as const
  for (const [step, answer] of answers) await home.get('summit.answer', { step, answer, reader: null })
  const { checkIns } = await home.get('check-in.reveal', undefined)
  const { promises } = await home.get('summit.close', undefined)
  const card = aCardDraft({ author: ana, to: [ben] })
  const hung = await home.get('appreciation.post', card)
  const share = (choice: ShareChoice) => home.get('recap.share', { period, choice })
  return {
    ...home,
    ana,
    share,
    checkIn: checkIns[0]?.id as never,
    promise: promises[0]?.id as never,
    card: hung.id as never,
  }
}

it('holds nothing before anybody let anything onto it', async () => {
  const { get } = await aWeek()
  const { recap, gathered } = await get('recap.compose', { period })
  expect(recap).toMatchObject({ period: { week: '2026-W47' }, chapters: [], hoursAhead: [] })
  expect(recap.chart.trends.flatMap(trend => trend.scores).every(score => score === null)).toBe(true)
  expect(gathered).toMatchObject({ summits: [{}], promises: [{}], appreciations: [{}] })
})

it('is about the week of today unless somebody asks for another', async () => {
  const { get } = await aWeek()
  expect((await get('recap.compose', { period: null })).recap.period).toEqual({
    kind: 'week',
    week: '2026-W47',
  })
  expect((await get('recap.compose', { period: '2026-W46' })).gathered?.summits).toEqual([])
})

describe('an author’s choice', () => {
  it.each([
    ['the scores', ['scores'], { scores: { connected: 7 }, high: '', thanks: '' }],
    ['the high', ['high'], { scores: null, high: said.high, thanks: '' }],
    ['the thank-you', ['thanks'], { scores: null, high: '', thanks: said.thanks }],
    ['all three', ['scores', 'high', 'thanks'], { high: said.high, thanks: said.thanks }],
  ] as const)('lets %s onto the page, and nothing else', async (_, parts, voice) => {
    const { share, checkIn } = await aWeek()
    const letOut = (part: (typeof parts)[number]) =>
      share({ kind: 'check-in', id: checkIn, part, shareable: true })
    // Ticked one after the other without waiting: none of them may undo another.
    const answers = await Promise.all(parts.map(letOut))
    const { recap } = answers.at(-1)!
    expect(recap.chapters[0]?.voices).toMatchObject([voice])
    expect(JSON.stringify(recap)).not.toContain(said.low)
  })

  it('lets a promise and a card onto the page', async () => {
    const { share, promise, card } = await aWeek()
    await share({ kind: 'promise', id: promise, shareable: true })
    const { recap } = await share({ kind: 'appreciation', id: card, shareable: true })
    expect(recap.chapters).toMatchObject([
      { promises: [{ will: 'wash up' }], cards: [{ words: 'you kept my dinner warm' }] },
    ])
  })

  it('is kept, and can be taken back', async () => {
    const { share, card, folder } = await aWeek()
    await share({ kind: 'appreciation', id: card, shareable: true })
    const reopened = await openWorkroom({ folder })
    expect((await reopened.get('recap.compose', { period })).recap.chapters[0]?.cards).toHaveLength(1)
    const { recap } = await reopened.get('recap.share', {
      period,
      choice: { kind: 'appreciation', id: card, shareable: false },
    })
    expect(recap.chapters).toEqual([])
  })

  it.each(['check-in', 'promise', 'appreciation', 'plans'] as const)(
    'needs a %s that is there',
    async kind => {
      const { ask, folder } = await aWeek()
      const before = await filesIn(folder)
      const choice = { kind, id: idNumbered(9999), part: 'high', shareable: true } as unknown as ShareChoice
      expect(await ask('recap.share', { period, choice })).toEqual(fail({ kind: 'nothing-to-share' }))
      expect(await filesIn(folder)).toEqual(before)
    },
  )

  it('never lets a low out, not even one that is asked for', async () => {
    const { send, checkIn } = await aWeek()
    const choice = { kind: 'check-in', id: checkIn, part: 'low', shareable: true }
    expect(await send('recap.share', { period, choice })).toMatchObject({
      failure: { kind: 'invalid-input' },
    })
  })
})

describe('the plans of an evening', () => {
  it('stand on paper once the household says so', async () => {
    const { share, get } = await aWeek()
    const before = await get('recap.compose', { period })
    const [summit] = before.gathered?.summits ?? []
    expect(summit?.arePlansShareable).toBe(false)
    const after = await share({ kind: 'plans', id: summit?.id as never, shareable: true })
    expect(after.gathered?.summits[0]?.arePlansShareable).toBe(true)
  })
})

describe('the unplug hours ahead', () => {
  it.each([
    ['the week of today: from now on', '2026-W47', ['2026-11-22T18:30:00.000Z', '2026-11-24T18:30:00.000Z']],
    ['the next week: all of it', '2026-W48', ['2026-11-24T18:30:00.000Z', '2026-11-29T18:30:00.000Z']],
    ['a week that is over', '2026-W46', []],
    ['a month', '2026-11', []],
  ])('are those of %s', async (_, asked, times) => {
    const { get, pair } = await aWeek()
    const plan = anHourPlan({
      rule: 'FREQ=WEEKLY;BYDAY=TU,SU' as never,
      startsAt: '19:30' as never,
      who: [...pair],
    })
    for (const name of [plan.name, 'Another at the same time'])
      await get('unplug.keep', { hourId: null, plan: { ...plan, name } })
    const { recap } = await get('recap.compose', { period: asked })
    expect(recap.hoursAhead.map(({ startsAt }) => startsAt)).toEqual(times)
    expect(JSON.stringify(recap)).not.toContain(plan.name)
  })

  it('are those of everybody: what some have among themselves is not for the kitchen door', async () => {
    const { get, ana } = await aWeek()
    const plan = anHourPlan({ rule: 'FREQ=DAILY' as never, who: [ana] })
    await get('unplug.keep', { hourId: null, plan })
    expect((await get('recap.compose', { period })).recap.hoursAhead).toEqual([])
  })
})

it.each([
  ['2026-11', true],
  ['2026-Q4', false],
  ['2026', false],
])('%s lets people choose what may be printed: %s', async (asked, hasChoices) => {
  const { get } = await aWeek()
  const { gathered } = await get('recap.compose', { period: asked })
  expect(gathered !== null).toBe(hasChoices)
})

describe('printing', () => {
  it('hands the order to the press, and its stages to the windows', async () => {
    const { press, asked } = paperPress()
    const { get } = await openHome({ press })
    const order = { period: '2026', sections: ['highs' as const], paper: 'Letter' as const }
    expect(await get('recap.export', order)).toEqual({ path: '/somewhere/Hearthside 2026.pdf' })
    await get('recap.print', order)
    await get('recap.cancel', undefined)
    await get('recap.laid-out', undefined)
    expect(asked).toMatchObject({
      orders: [order, order],
      stages: ['gathering', 'saving', null, 'gathering', null],
      stopped: 1,
      laidOut: 1,
    })
  })
})

it('forgets an answer that was taken back', async () => {
  const { share, get, checkIn } = await aWeek()
  await share({ kind: 'check-in', id: checkIn, part: 'scores', shareable: true })
  await share({ kind: 'check-in', id: checkIn, part: 'high', shareable: true })
  await get('check-in.take-back', { checkInId: checkIn })
  const { recap } = await get('recap.compose', { period })
  expect(recap.chapters).toEqual([])
  expect(recap.chart.trends.flatMap(trend => trend.scores).every(score => score === null)).toBe(true)
})

it.each(['0000-W01', '9999-W52', '2025-W53', '0000', '9999-Q4', '9999-12', '0000-01'])(
  'does not stumble over %s',
  async far => {
    const { send, faults } = await aWeek()
    await send('recap.compose', { period: far })
    expect(faults).toEqual([])
  },
)
