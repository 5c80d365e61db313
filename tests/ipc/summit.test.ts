import { describe, expect, it } from 'vitest'
import type { CheckInAnswer } from '#domain/steps/check-in/check-in-step'
import { fail } from '#domain/result'
import type { MemberId } from '#domain/ids'
import { aDraft, stranger } from '../support/builders'
import { filesIn, wordsIn } from '../support/disk'
import { foundingPlan, openHome, standingClock } from '../support/workroom'

const step = { checkIn: 1, oneThing: 6 } as const
const words = {
  ana: { high: 'Ana’s walk by the river', low: 'Ana’s short night', thanks: 'Ana’s thanks for the tea' },
  ben: { high: 'Ben’s long bath', low: 'Ben’s lost keys', thanks: 'Ben’s thanks for the lift' },
}
const anasWords = Object.values(words.ana)
const bensWords = Object.values(words.ben)

/** Two people at the table with a summit open between them. */
async function atTheTable() {
  const clock = standingClock('2026-11-22T18:00:00.000Z')
  const home = await openHome({ clock })
  const [ana, ben] = home.pair
  const table = await home.get('summit.open', { agenda: 'quick-20', present: [ana, ben] })

  const say = (answer: CheckInAnswer, reader: MemberId | null = null) =>
    home.ask('summit.answer', { step: step.checkIn, answer: { kind: 'check-in', answer }, reader })
  const write = async (memberId: MemberId, said: (typeof words)['ana']) => {
    await say({ act: 'write', memberId, draft: aDraft(said) }, memberId)
    return say({ act: 'finish', memberId }, memberId)
  }
  const promise = async (memberId: MemberId, will: string) => {
    const offer = { askedOf: null, wish: '', when: 'it is Tuesday', will }
    for (const answer of [
      { act: 'write', memberId, offer },
      { act: 'accept', memberId },
    ] as const)
      await home.get('summit.answer', {
        step: step.oneThing,
        answer: { kind: 'one-thing', answer },
        reader: null,
      })
  }
  return { ...home, clock, ana, ben, summit: table.summit, say, write, promise }
}

async function afterTheReveal() {
  const room = await atTheTable()
  await room.write(room.ana, words.ana)
  await room.write(room.ben, words.ben)
  return { ...room, table: await room.get('check-in.reveal', undefined) }
}

describe('opening a summit', () => {
  it('begins at its first step, on the local day, among those who are there', async () => {
    const { summit, ana, ben, look } = await atTheTable()
    expect(summit).toMatchObject({ current: 0, on: '2026-11-22', present: [ana, ben], audience: [ana, ben] })
    expect((await look()).running).toEqual({ id: summit.id, on: '2026-11-22', step: 'arrive' })
  })

  it('belongs to the day on the wall, not to the one in Greenwich', async () => {
    const home = await openHome({ clock: standingClock('2026-11-30T23:30:00.000Z', 'Asia/Kolkata') })
    await home.get('summit.open', { agenda: 'quick-20', present: home.members })
    await home.get('summit.close', undefined)
    expect(Object.keys(await filesIn(home.folder))).toContain('books/months/2026-12.json')
  })

  it.each([
    ['one alone', ({ members }: Home) => members.slice(0, 1), { kind: 'too-few-present' }],
    ['nobody', () => [], { kind: 'too-few-present' }],
    ['the same one twice', ({ pair: [ana] }: Home) => [ana, ana], { kind: 'too-few-present' }],
    ['a stranger', ({ members }: Home) => [...members, stranger], { kind: 'not-a-member' }],
  ])('is refused to %s', async (_, present, failure) => {
    const home = await openHome()
    const before = await filesIn(home.folder)
    expect(await home.ask('summit.open', { agenda: 'quick-20', present: [...present(home)] })).toEqual(
      fail(failure),
    )
    expect(await filesIn(home.folder)).toEqual(before)
  })

  it('is refused with an agenda that is not there, and while another one runs', async () => {
    const { members, ask } = await atTheTable()
    expect(await ask('summit.open', { agenda: '__proto__', present: members })).toEqual(
      fail({ kind: 'no-such-agenda' }),
    )
    expect(await ask('summit.open', { agenda: 'quick-20', present: members })).toEqual(
      fail({ kind: 'summit-running' }),
    )
  })
})

describe('hidden answers', () => {
  it('come back to their writer only', async () => {
    const { ana, ben, write, get } = await atTheTable()
    await write(ana, words.ana)
    await write(ben, words.ben)
    for (const [reader, own, others] of [
      [ana, anasWords, bensWords],
      [ben, bensWords, anasWords],
      [null, [], [...anasWords, ...bensWords]],
    ] as const) {
      const seen = JSON.stringify(await get('summit.current', { reader }))
      for (const said of own) expect(seen).toContain(said)
      for (const said of others) expect(seen).not.toContain(said)
    }
  })

  it.each([
    ['the step is left', 'summit.go-to', { step: 2 }],
    ['home is looked at', 'house.open', undefined],
    ['the trends are looked at', 'trends.look', undefined],
    ['the recap is composed', 'recap.compose', { period: null }],
    ['the wall is looked at', 'wall.look', { viewers: null }],
    ['jottings are read', 'jotting.read', undefined],
  ] as const)('stay hidden when %s', async (_, name, input) => {
    const { ana, ben, write, send } = await atTheTable()
    await write(ana, words.ana)
    await write(ben, words.ben)
    const seen = JSON.stringify(await send(name, input))
    for (const said of [...anasWords, ...bensWords]) expect(seen).not.toContain(said)
  })

  it('do not come back to a stranger', async () => {
    const { ana, write, get } = await atTheTable()
    await write(ana, words.ana)
    expect(JSON.stringify(await get('summit.current', { reader: stranger }))).not.toContain('Ana’s')
  })

  it('are not turned over before everyone has answered', async () => {
    const { ana, ask, write, folder } = await atTheTable()
    await write(ana, words.ana)
    const before = await filesIn(folder)
    expect(await ask('check-in.reveal', undefined)).toEqual(fail({ kind: 'not-everyone-answered' }))
    expect(await filesIn(folder)).toEqual(before)
  })

  it('are not finished without all three scores', async () => {
    const { ana, say } = await atTheTable()
    await say({ act: 'write', memberId: ana, draft: { ...aDraft(), scores: { connected: 7 as never } } })
    expect(await say({ act: 'finish', memberId: ana })).toEqual(
      fail({ kind: 'scores-missing', items: ['appreciated', 'energy'] }),
    )
  })

  it('are only taken from people at the table', async () => {
    const { say } = await atTheTable()
    expect(await say({ act: 'write', memberId: stranger, draft: aDraft() })).toEqual(
      fail({ kind: 'not-present', memberId: stranger }),
    )
  })
})

describe('not today', () => {
  it('stores nothing of what was begun, anywhere on the disk', async () => {
    const { ana, folder, say, write } = await atTheTable()
    await write(ana, words.ana)
    expect(await wordsIn(folder)).toContain('Ana’s')
    await say({ act: 'not-today', memberId: ana })
    expect(await wordsIn(folder)).not.toContain('Ana’s')
  })

  it('lets the others turn theirs over, and leaves no trace in the month', async () => {
    const { ana, ben, say, write, get, folder } = await atTheTable()
    await say({ act: 'not-today', memberId: ana })
    await write(ben, words.ben)
    const { checkIns } = await get('check-in.reveal', undefined)
    expect(checkIns.map(checkIn => checkIn.author)).toEqual([ben])
    await get('summit.close', undefined)
    const month = (await filesIn(folder))['books/months/2026-11.json'] ?? ''
    expect(month).not.toMatch(/declined|not-today|absent|missed/)
  })

  it('said by everyone turns nothing over', async () => {
    const { ana, ben, say, ask } = await atTheTable()
    for (const memberId of [ana, ben]) await say({ act: 'not-today', memberId })
    expect(await ask('check-in.reveal', undefined)).toEqual(fail({ kind: 'not-everyone-answered' }))
  })
})

describe('the reveal', () => {
  it('shows everyone’s answers at the same moment', async () => {
    const { ana, ben, table } = await afterTheReveal()
    expect(table.checkIns).toMatchObject([
      { author: ana, ...words.ana },
      { author: ben, ...words.ben },
    ])
  })

  it('moves the words from the drafts into the month', async () => {
    const { folder } = await afterTheReveal()
    const files = await filesIn(folder)
    const bytesOf = (text: string) => Buffer.from(text).toString('latin1')
    for (const said of [...anasWords, ...bensWords]) {
      expect(files['books/drafts.json']).not.toContain(bytesOf(said))
      expect(files['books/months/2026-11.json']).toContain(bytesOf(said))
    }
  })

  it('happens once', async () => {
    const { ask, folder } = await afterTheReveal()
    const before = await filesIn(folder)
    expect(await ask('check-in.reveal', undefined)).toEqual(fail({ kind: 'already-revealed' }))
    expect(await filesIn(folder)).toEqual(before)
  })

  it('ends the writing', async () => {
    const { ana, say } = await afterTheReveal()
    expect(await say({ act: 'write', memberId: ana, draft: aDraft() })).toEqual(
      fail({ kind: 'already-revealed' }),
    )
  })

  it('is taken back by its owner: the words are gone from the disk, a tombstone without words remains', async () => {
    const { ana, ben, table, get, folder, clock } = await afterTheReveal()
    const checkInId = table.checkIns.find(checkIn => checkIn.author === ana)?.id as never
    clock.setTo('2026-11-22T18:20:00.000Z')
    const after = await get('check-in.take-back', { checkInId })
    expect(after?.checkIns.map(checkIn => checkIn.author)).toEqual([ben])
    const onDisk = await wordsIn(folder)
    for (const said of anasWords) expect(onDisk).not.toContain(said)
    for (const said of bensWords) expect(onDisk).toContain(said)
    const month = JSON.parse((await filesIn(folder))['books/months/2026-11.json'] ?? '') as {
      body: { tombstones: unknown }
    }
    expect(month.body.tombstones).toEqual([{ id: checkInId, deletedAt: '2026-11-22T18:20:00.000Z' }])
  })

  it('is taken back once', async () => {
    const { table, ask, get, folder } = await afterTheReveal()
    const checkInId = table.checkIns[0]?.id as never
    await get('check-in.take-back', { checkInId })
    const before = await filesIn(folder)
    expect(await ask('check-in.take-back', { checkInId })).toEqual(fail({ kind: 'no-such-check-in' }))
    expect(await filesIn(folder)).toEqual(before)
  })
})

describe('closing', () => {
  it('keeps the promises, which are open at home', async () => {
    const { ana, promise, get, look } = await afterTheReveal()
    await promise(ana, 'wash up')
    const { promises } = await get('summit.close', undefined)
    expect(promises).toMatchObject([{ author: ana, will: 'wash up', outcome: 'open' }])
    expect(await look()).toMatchObject({ running: null, openPromises: promises })
  })

  it('keeps no promise that its owner did not accept', async () => {
    const { ana, get } = await afterTheReveal()
    const offer = { askedOf: null, wish: '', when: '', will: 'wash up' }
    await get('summit.answer', {
      step: step.oneThing,
      answer: { kind: 'one-thing', answer: { act: 'write', memberId: ana, offer } },
      reader: null,
    })
    expect((await get('summit.close', undefined)).promises).toEqual([])
  })

  it('leaves nothing of the summit among the drafts', async () => {
    const { get, folder } = await afterTheReveal()
    await get('summit.close', undefined)
    const { body } = JSON.parse((await filesIn(folder))['books/drafts.json'] ?? '') as { body: unknown }
    expect(body).toEqual({ summit: null, jottings: {}, prepared: {} })
  })

  it('asked for twice at once closes it once', async () => {
    const { ana, promise, ask, look } = await afterTheReveal()
    await promise(ana, 'wash up')
    await Promise.all([ask('summit.close', undefined), ask('summit.close', undefined)])
    expect((await look()).openPromises).toHaveLength(1)
  })

  it('forgets answers that were never turned over', async () => {
    const { ana, write, get, folder } = await atTheTable()
    await write(ana, words.ana)
    await get('summit.close', undefined)
    expect(await wordsIn(folder)).not.toContain('Ana’s')
  })

  it.each(['summit.close', 'summit.set-aside', 'check-in.reveal'] as const)(
    '%s needs a summit that is going on',
    async name => {
      const { ask } = await openHome()
      expect(await ask(name, undefined)).toEqual(fail({ kind: 'no-summit' }))
    },
  )
})

it('set aside forgets what was said and not turned over', async () => {
  const { ana, write, get, folder, look } = await atTheTable()
  await write(ana, words.ana)
  await get('summit.set-aside', undefined)
  expect((await look()).running).toBeNull()
  expect(await wordsIn(folder)).not.toContain('Ana’s')
})

describe('a promise at the next summit', () => {
  async function aWeekLater() {
    const room = await afterTheReveal()
    await room.promise(room.ana, 'wash up')
    const { promises } = await room.get('summit.close', undefined)
    room.clock.setTo('2026-12-06T18:00:00.000Z')
    const { promises: onTheTable } = await room.get('summit.open', {
      agenda: 'quick-20',
      present: room.members,
    })
    return { ...room, promiseId: promises[0]?.id as never, onTheTable }
  }

  it('lies on the table', async () => {
    const { onTheTable, promiseId } = await aWeekLater()
    expect(onTheTable).toMatchObject([{ id: promiseId, outcome: 'open' }])
  })

  it('is settled in the month of its birth', async () => {
    const { get, promiseId, folder, look } = await aWeekLater()
    await get('promise.settle', { promiseId, outcome: 'kept' })
    expect((await look()).openPromises).toEqual([])
    const files = await filesIn(folder)
    expect(files['books/months/2026-11.json']).toContain('"outcome": "kept"')
    expect(files['books/months/2026-12.json']).toBeUndefined()
  })

  it('may be settled otherwise while people still talk', async () => {
    const { get, promiseId, look } = await aWeekLater()
    for (const outcome of ['kept', 'let-go', 'carried-on'] as const) {
      const { promises } = await get('promise.settle', { promiseId, outcome })
      expect(promises.map(promise => promise.id)).toEqual([promiseId])
    }
    expect((await look()).openPromises).toHaveLength(1)
  })

  it('stays settled at the one after', async () => {
    const { get, ask, members, promiseId } = await aWeekLater()
    await get('promise.settle', { promiseId, outcome: 'kept' })
    await get('summit.close', undefined)
    const { promises } = await get('summit.open', { agenda: 'quick-20', present: members })
    expect(promises).toEqual([])
    expect(await ask('promise.settle', { promiseId, outcome: 'let-go' })).toEqual(
      fail({ kind: 'settled-elsewhere' }),
    )
  })
})

it('keeps a pair’s promises from the table of others in the household', async () => {
  const plan = {
    ...foundingPlan,
    members: [...foundingPlan.members, { name: 'Cleo', mark: 'star' as const }],
  }
  const { get, members } = await openHome({}, plan)
  const [ana, ben, cleo] = members as [MemberId, MemberId, MemberId]
  await get('summit.open', { agenda: 'quick-20', present: [ana, ben] })
  const offer = { askedOf: null, wish: '', when: '', will: 'be gentler with Ben' }
  for (const answer of [
    { act: 'write', memberId: ana, offer },
    { act: 'accept', memberId: ana },
  ] as const)
    await get('summit.answer', { step: 6, answer: { kind: 'one-thing', answer }, reader: null })
  await get('summit.close', undefined)
  const { promises } = await get('summit.open', { agenda: 'quick-20', present: [ana, cleo] })
  expect(promises).toEqual([])
})

type Home = Awaited<ReturnType<typeof openHome>>
