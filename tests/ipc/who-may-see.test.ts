import { describe, expect, it } from 'vitest'
import type { MemberId } from '#domain/ids'
import { aCardDraft, aDraft, scoresOf } from '../support/builders'
import { realDisk } from '../../electron/main/storage/disk/real-disk'
import type { Disk } from '../../electron/main/storage/disk/disk'
import { foundingPlan, openHome, openWorkroom, standingClock } from '../support/workroom'

const three = { ...foundingPlan, members: [...foundingPlan.members, { name: 'Cleo', mark: 'star' as const }] }

async function aHomeOfThree(settings: Parameters<typeof openHome>[0] = {}) {
  const home = await openHome(settings, three)
  const [ana, ben, cleo] = home.members as [never, never, never]
  const answers = async (people: readonly MemberId[], draft = aDraft({ low: 'the landlord' })) => {
    for (const memberId of people)
      for (const answer of [
        { act: 'write', memberId, draft },
        { act: 'finish', memberId },
      ] as const)
        await home.get('summit.answer', { step: 1, answer: { kind: 'check-in', answer }, reader: memberId })
  }
  const turnOver = async (people: readonly MemberId[]) => {
    await answers(people)
    return home.get('check-in.reveal', undefined)
  }
  return { ...home, ana, ben, cleo, answers, turnOver }
}

describe('what two turned over before a third sat down', () => {
  it('is in no chart, on no page and in no summary for the house', async () => {
    const { get, ana, ben, cleo, turnOver } = await aHomeOfThree()
    await get('summit.open', { agenda: 'quick-20', present: [ana, ben] })
    await turnOver([ana, ben])
    await get('summit.seat', { memberId: cleo, isPresent: true })
    const summary = await get('summit.close', undefined)
    expect(summary.summit.checkIns).toEqual([])
    expect(JSON.stringify(summary)).not.toContain('landlord')
    expect((await get('trends.look', undefined)).weeks).toEqual([])
    expect(JSON.stringify(await get('recap.compose', { period: null }))).not.toContain('landlord')
  })

  it('stays between the two when the third was only ticked by mistake before it', async () => {
    const { get, ana, ben, cleo, turnOver } = await aHomeOfThree()
    await get('summit.open', { agenda: 'quick-20', present: [ana, ben] })
    await get('summit.seat', { memberId: cleo, isPresent: true })
    const back = await get('summit.seat', { memberId: cleo, isPresent: false })
    expect(back.summit.audience).toEqual([ana, ben])
    expect((await turnOver([ana, ben])).checkIns.map(({ audience }) => audience)).toEqual([
      [ana, ben],
      [ana, ben],
    ])
  })

  it('is for all when they said so, whoever gets up', async () => {
    const { get, ana, ben, members, turnOver } = await aHomeOfThree()
    await get('summit.open', { agenda: 'quick-20', present: members, isForAll: true })
    await get('summit.seat', { memberId: ben, isPresent: false })
    await get('summit.seat', { memberId: ben, isPresent: true })
    const { checkIns } = await turnOver(members)
    expect(checkIns.every(({ audience }) => audience.length === 3)).toBe(true)
    expect(ana).toBeDefined()
  })
})

describe('home', () => {
  it('does not say that there is anything of which it says nothing', async () => {
    const { get, look, ana, ben } = await aHomeOfThree()
    await get('summit.open', { agenda: 'quick-20', present: [ana, ben] })
    await get('topic.park', { words: 'the surprise', author: ana, isAtSummit: true })
    await get('summit.close', undefined)
    await get(
      'appreciation.post',
      aCardDraft({ author: ana, to: [ben], isKeptForSummit: true, isBetweenUs: true }),
    )
    expect((await look()).waiting).toEqual({ topics: 0, cards: 0 })
  })

  it('still means to meet when two met for themselves, or all met for a morning', async () => {
    const { get, look, ana, ben, members } = await aHomeOfThree({
      clock: standingClock('2026-11-21T17:00:00.000Z'),
    })
    const before = (await look()).nextSummit
    expect(before).toMatchObject({ on: '2026-11-22' })
    await get('summit.open', { agenda: 'classic-45', present: [ana, ben] })
    await get('summit.close', undefined)
    await get('summit.open', { agenda: 'daily-15', present: members, isForAll: true })
    const { next } = await get('summit.close', undefined)
    expect([next, (await look()).nextSummit]).toEqual([before, before])
    await get('summit.open', { agenda: 'quick-20', present: members, isForAll: true })
    expect((await get('summit.close', undefined)).next).toMatchObject({ on: '2026-11-29' })
  })
})

describe('the table', () => {
  it('has what was promised and parked before somebody moved in', async () => {
    const clock = standingClock('2026-11-15T18:00:00.000Z')
    const { get, look, members } = await openHome({ clock })
    const [ana, ben] = members as [never, never]
    await get('summit.open', { agenda: 'quick-20', present: members })
    const offer = { askedOf: ben, wish: '', when: '', will: 'wash up' }
    for (const answer of [
      { act: 'write', memberId: ana, offer },
      { act: 'accept', memberId: ana },
    ] as const)
      await get('summit.answer', { step: 6, answer: { kind: 'one-thing', answer }, reader: null })
    await get('topic.park', { words: 'the garden', author: ana, isAtSummit: true })
    await get('summit.close', undefined)
    clock.setTo('2026-11-22T18:00:00.000Z')
    await get('member.welcome', { name: 'Cleo', mark: 'star' })
    const everybody = (await look()).household!.members.map(({ id }) => id)
    const { promises, topics } = await get('summit.open', { agenda: 'quick-20', present: everybody })
    expect(promises.map(({ will }) => will)).toEqual(['wash up'])
    expect(topics.map(({ words }) => words)).toEqual(['the garden'])
    await get('summit.set-aside', undefined)
    const without = await get('summit.open', { agenda: 'quick-20', present: everybody.slice(1) })
    expect(without.promises).toEqual([])
  })
})

describe('whoever writes half a card', () => {
  it('finds it again, and nothing else of what they got ready comes along', async () => {
    const { get, ana, ben } = await aHomeOfThree()
    await get('preparation.jot', { memberId: ana, words: { high: 'the river', low: 'the landlord' } })
    await get('preparation.jot', { memberId: ana, words: { card: 'You ca' } })
    expect(await get('preparation.card', { memberId: ana })).toBe('You ca')
    expect(await get('preparation.card', { memberId: ben })).toBe('')
    expect((await get('preparation.look', { memberId: ana })).words).toEqual({
      high: 'the river',
      low: 'the landlord',
      card: 'You ca',
    })
  })
})

describe('the end of a summit', () => {
  it('waits for what was answered a moment before it', async () => {
    const { ask, get, ana, ben } = await aHomeOfThree()
    await get('summit.open', { agenda: 'quick-20', present: [ana, ben] })
    const [said, closed] = await Promise.all([
      ask('summit.answer', {
        step: 5,
        answer: { kind: 'plans', answer: { part: 'together', words: 'the market' } },
        reader: null,
      }),
      ask('summit.close', undefined),
    ])
    expect(said.ok).toBe(true)
    expect(closed).toMatchObject({ ok: true, value: { summit: { plans: { together: 'the market' } } } })
  })

  it('that could not be written leaves it going on, and what is changed then counts', async () => {
    let isFull = false
    const disk: Disk = {
      ...realDisk,
      rename: async (from, to) => {
        if (isFull && to.endsWith('drafts.json'))
          throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'rename' })
        await realDisk.rename(from, to)
      },
    }
    const { ask, get, ana, ben, turnOver } = await aHomeOfThree({ disk })
    await get('summit.open', { agenda: 'quick-20', present: [ana, ben] })
    await turnOver([ana, ben])
    const offering = async (will: string) => {
      for (const answer of [
        { act: 'write', memberId: ana, offer: { askedOf: ben, wish: '', when: '', will } },
        { act: 'accept', memberId: ana },
      ] as const)
        await get('summit.answer', { step: 6, answer: { kind: 'one-thing', answer }, reader: null })
    }
    await offering('wash up')
    isFull = true
    expect(await ask('summit.close', undefined)).toMatchObject({ ok: false })
    isFull = false
    await offering('cook')
    const { promises, summit } = await get('summit.close', undefined)
    expect(promises.map(({ will }) => will)).toEqual(['cook'])
    expect(summit.checkIns).toHaveLength(2)
    expect((await get('promise.history', undefined)).promises).toEqual([])
  })
})

it('a reveal that was cut off leaves nothing of it with what was got ready', async () => {
  const { get, shelf, folder, ana, ben, answers } = await aHomeOfThree()
  await get('preparation.jot', { memberId: ana, words: { high: 'the river', low: 'the landlord' } })
  await get('summit.open', { agenda: 'quick-20', present: [ana, ben] })
  await answers([ana, ben])
  const before = shelf.books.drafts.current
  await get('check-in.reveal', undefined)
  // As the drafts were when the power failed between the two books.
  await shelf.books.drafts.put(() => before)
  const { shelf: after } = await openWorkroom({ folder })
  expect(after.books.drafts.current.prepared).toEqual({})
})

it('a guess about somebody who said nothing leaves no empty answer behind', async () => {
  const { get, ana, ben, answers } = await aHomeOfThree()
  await get('summit.open', { agenda: 'quick-20', present: [ana, ben], hasGuesses: true })
  const nothing = { connected: null, appreciated: null, energy: null }
  const draft = aDraft({ scores: nothing, high: '', low: '', thanks: '' })
  await answers([ana], { ...draft, guesses: { [ben]: scoresOf(4).connected } })
  const declined = { act: 'not-today', memberId: ben } as const
  await get('summit.answer', { step: 1, answer: { kind: 'check-in', answer: declined }, reader: ben })
  expect((await get('check-in.reveal', undefined)).checkIns).toEqual([])
})

it('a note of 5,000 characters is kept while it is written, and refused in words when it is finished', async () => {
  const { ask, get, ana, ben } = await aHomeOfThree()
  await get('summit.open', { agenda: 'quick-20', present: [ana, ben] })
  const draft = aDraft({ high: 'x'.repeat(5000) })
  const write = { act: 'write', memberId: ana, draft } as const
  await get('summit.answer', { step: 1, answer: { kind: 'check-in', answer: write }, reader: ana })
  const table = await get('summit.current', { reader: ana })
  expect(JSON.stringify(table)).toContain('x'.repeat(5000))
  const finish = { act: 'finish', memberId: ana } as const
  expect(
    await ask('summit.answer', { step: 1, answer: { kind: 'check-in', answer: finish }, reader: ana }),
  ).toEqual({ ok: false, failure: { kind: 'answer-too-long' } })
})

it('a low that was chosen by mistake is chosen anew', async () => {
  const { get, ana, ben } = await aHomeOfThree()
  await get('summit.open', { agenda: 'classic-45', present: [ana, ben] })
  const choose = (memberId: MemberId | null) =>
    get('summit.answer', {
      step: 5,
      answer: { kind: 'low', answer: { act: 'choose', memberId } },
      reader: null,
    })
  expect((await choose(ana)).summit.steps[5]).toMatchObject({ progress: { about: ana } })
  expect((await choose(null)).summit.steps[5]).toMatchObject({ progress: { about: null, spoken: [] } })
})
