import { describe, expect, it } from 'vitest'
import type { ShareChoice } from '#contract/commands/recap'
import { fail } from '#domain/result'
import { aCardDraft, aDraft, idNumbered, inWeek } from '../support/builders'
import { filesIn } from '../support/disk'
import { openHome, openWorkroom, standingClock } from '../support/workroom'

const week = inWeek('2026-W47')
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
  const share = (choice: ShareChoice) => home.get('recap.share', { week, choice })
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
  const { recap, gathered } = await get('recap.compose', { week })
  expect(recap).toMatchObject({ week, voices: [], promises: [], appreciations: [] })
  expect(recap.trends.flatMap(trend => trend.scores).every(score => score === null)).toBe(true)
  expect(gathered).toMatchObject({ summits: [{}], promises: [{}], appreciations: [{}] })
})

it('is about the week of today unless somebody asks for another', async () => {
  const { get } = await aWeek()
  expect((await get('recap.compose', { week: null })).recap.week).toBe('2026-W47')
  expect((await get('recap.compose', { week: inWeek('2026-W46') })).gathered.summits).toEqual([])
})

describe('an author’s choice', () => {
  it.each([
    ['the scores', ['scores'], { scores: { connected: 7 }, high: '', thanks: '' }],
    ['the high', ['high'], { scores: null, high: said.high, thanks: '' }],
    ['the thank-you', ['thanks'], { scores: null, high: '', thanks: said.thanks }],
    ['all three', ['scores', 'high', 'thanks'], { high: said.high, thanks: said.thanks }],
  ] as const)('lets %s onto the page, and nothing else', async (_, parts, voice) => {
    const { share, checkIn } = await aWeek()
    const { recap } = await share({ kind: 'check-in', id: checkIn, parts: [...parts] })
    expect(recap.voices).toMatchObject([voice])
    expect(JSON.stringify(recap)).not.toContain(said.low)
  })

  it('lets a promise and a card onto the page', async () => {
    const { share, promise, card } = await aWeek()
    await share({ kind: 'promise', id: promise, shareable: true })
    const { recap } = await share({ kind: 'appreciation', id: card, shareable: true })
    expect(recap).toMatchObject({
      promises: [{ will: 'wash up' }],
      appreciations: [{ words: 'you kept my dinner warm' }],
    })
  })

  it('is kept, and can be taken back', async () => {
    const { share, card, folder } = await aWeek()
    await share({ kind: 'appreciation', id: card, shareable: true })
    const reopened = await openWorkroom({ folder })
    expect((await reopened.get('recap.compose', { week })).recap.appreciations).toHaveLength(1)
    const { recap } = await reopened.get('recap.share', {
      week,
      choice: { kind: 'appreciation', id: card, shareable: false },
    })
    expect(recap.appreciations).toEqual([])
  })

  it.each(['check-in', 'promise', 'appreciation'] as const)('needs a %s that is there', async kind => {
    const { ask, folder } = await aWeek()
    const before = await filesIn(folder)
    const choice = { kind, id: idNumbered(9999), parts: [], shareable: true } as unknown as ShareChoice
    expect(await ask('recap.share', { week, choice })).toEqual(fail({ kind: 'nothing-to-share' }))
    expect(await filesIn(folder)).toEqual(before)
  })

  it('never lets a low out, not even one that is asked for', async () => {
    const { send, checkIn } = await aWeek()
    const choice = { kind: 'check-in', id: checkIn, parts: ['low'] }
    expect(await send('recap.share', { week, choice })).toMatchObject({ failure: { kind: 'invalid-input' } })
  })
})

it('forgets an answer that was taken back', async () => {
  const { share, get, checkIn } = await aWeek()
  await share({ kind: 'check-in', id: checkIn, parts: ['scores', 'high'] })
  await get('check-in.take-back', { checkInId: checkIn })
  const { recap } = await get('recap.compose', { week })
  expect(recap.voices).toEqual([])
  expect(recap.trends.flatMap(trend => trend.scores).every(score => score === null)).toBe(true)
})

it.each(['0000-W01', '9999-W52', '2025-W53'])('does not stumble over the week %s', async far => {
  const { send, faults } = await aWeek()
  await send('recap.compose', { week: far })
  expect(faults).toEqual([])
})
