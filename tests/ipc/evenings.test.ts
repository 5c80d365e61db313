import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands, type CommandName, type InputOf } from '#contract/contract'
import type { Id, NewId } from '#domain/ids'
import { fail } from '#domain/result'
import { aCardDraft, aDraft, idNumbered, scoresOf } from '../support/builders'
import { filesIn, temporaryFolder, wordsIn } from '../support/disk'
import { plainJpeg } from '../support/jpeg'
import { sampleInputs } from '../support/sample-inputs'
import { foundingPlan, openHome, openWorkroom, standingClock } from '../support/workroom'

const three = { ...foundingPlan, members: [...foundingPlan.members, { name: 'Cleo', mark: 'star' as const }] }
const randomIds: NewId = <Of extends string>() => randomUUID() as Id<Of>
const sentinels = ['saffronkettle', 'quinceheron', 'thistleladder'] as const

describe('what is not turned over', () => {
  it('is in no reply to anybody else, whatever is asked', async () => {
    const home = await openHome({}, three)
    const [ana, ben, cleo] = home.members as [never, never, never]
    const [high, low, prepared] = sentinels
    await home.get('summit.open', { agenda: 'classic-45', present: home.members, hasGuesses: true })
    await home.get('preparation.jot', { memberId: ana, words: { high: prepared, low: '', card: prepared } })
    const draft = aDraft({ high, low, guesses: { [ben]: 3 as never } })
    for (const answer of [
      { act: 'write', memberId: ana, draft },
      { act: 'finish', memberId: ana },
    ] as const)
      await home.get('summit.answer', { step: 1, answer: { kind: 'check-in', answer }, reader: ana })
    // Ana's own reader is asked for in some samples; here Ben sits at the screen.
    const asBen = (input: unknown): unknown =>
      JSON.parse(
        JSON.stringify(input ?? null)
          .replaceAll(idNumbered(1), ben)
          .replaceAll(idNumbered(2), cleo),
      )
    const ending = new Set<CommandName>([
      'summit.set-aside',
      'summit.close',
      'check-in.reveal',
      'picture.keep',
    ])
    const asked = (Object.keys(commands) as CommandName[]).filter(name => !ending.has(name))
    const replies: string[] = []
    for (const name of asked) {
      const sample = sampleInputs[name]
      replies.push(JSON.stringify(await home.send(name, sample === undefined ? undefined : asBen(sample))))
    }
    expect(replies.length).toBeGreaterThan(40)
    for (const [index, reply] of replies.entries())
      for (const word of sentinels) expect(reply, asked[index]).not.toContain(word)
    expect(JSON.stringify(await home.get('summit.current', { reader: ana }))).toContain(high)
  })
})

describe('the parking lot', () => {
  it('takes a topic for the household, and shows it at the next summit until it was talked about', async () => {
    const home = await openHome({}, three)
    const [topic] = await home.get('topic.park', { words: ' the holidays ', author: null, isAtSummit: false })
    expect(topic).toMatchObject({ words: 'the holidays', outcome: 'open', audience: home.members })
    expect((await home.look()).waiting).toEqual({ topics: 1, cards: 0 })
    const table = await home.get('summit.open', { agenda: 'radar-monthly', present: home.members })
    expect(table.topics).toEqual([topic])
    const settled = await home.get('topic.settle', {
      topicId: topic!.id,
      outcome: 'talked',
      isAtSummit: true,
    })
    expect(settled).toMatchObject([{ outcome: 'talked', settledAt: table.summit.id }])
    expect((await home.get('summit.close', undefined)).topics).toMatchObject([{ words: 'the holidays' }])
    expect(await home.get('lot.look', undefined)).toEqual([])
  })

  it('keeps a topic of two between the two', async () => {
    const home = await openHome({}, three)
    const [ana, ben] = home.members as [never, never]
    await home.get('summit.open', { agenda: 'quick-20', present: [ana, ben] })
    await home.get('topic.park', { words: 'the surprise for Cleo', author: ana, isAtSummit: true })
    await home.get('summit.close', undefined)
    expect(await home.get('lot.look', undefined)).toEqual([])
    expect((await home.look()).waiting).toEqual({ topics: 0, cards: 0 })
    const table = await home.get('summit.open', { agenda: 'quick-20', present: [ana, ben] })
    expect(table.topics).toHaveLength(1)
    // Their summit waits for another evening, and somebody else opens the lot.
    expect(await home.get('lot.look', undefined)).toEqual([])
    const [theirs] = await home.get('topic.park', { words: 'the bins', author: null, isAtSummit: false })
    expect(theirs).toMatchObject({ words: 'the bins', audience: home.members })
  })

  it('says when a topic is gone', async () => {
    const home = await openHome()
    expect(
      await home.ask('topic.settle', {
        topicId: idNumbered<'topic'>(700),
        outcome: 'talked',
        isAtSummit: false,
      }),
    ).toEqual(fail({ kind: 'no-such-topic' }))
  })
})

describe('a card that waits for the summit', () => {
  it('and is for few is not shown to the others at the table', async () => {
    const home = await openHome({}, three)
    const [ana, ben] = home.members as [never, never]
    const card = { author: ana, to: [ben], isKeptForSummit: true, isBetweenUs: true }
    await home.get('appreciation.post', aCardDraft(card))
    const cardsAt = async (present: readonly never[]) => {
      await home.get('summit.open', { agenda: 'quick-20', present: [...present] })
      const step = 3
      const seen: number[] = []
      for (const memberId of present) {
        const { keptCards } = await home.get('summit.go-to', { step })
        seen.push(keptCards.length)
        const answer = { kind: 'appreciations', answer: { memberId, hasSpoken: true } } as const
        const next = await home.get('summit.answer', { step, answer, reader: null })
        seen.push(next.keptCards.length)
      }
      await home.get('summit.close', undefined)
      return Math.max(...seen)
    }
    expect(await cardsAt(home.members as never[])).toBe(0)
    expect(await cardsAt([ana, ben])).toBe(1)
  })

  it('is on no wall and at no home, comes up in its author’s turn, and hangs afterwards', async () => {
    const home = await openHome({}, three)
    const [ana, ben] = home.members as [never, never]
    const card = await home.get(
      'appreciation.post',
      aCardDraft({ author: ana, to: [ben], isKeptForSummit: true }),
    )
    expect((await home.get('wall.look', { viewers: null })).cards).toEqual([])
    expect((await home.get('wall.look', { viewers: [ana, ben] })).cards).toEqual([])
    expect((await home.look()).latestAppreciation).toBeNull()
    expect((await home.look()).waiting.cards).toBe(1)
    expect((await home.get('preparation.look', { memberId: ana })).keptCards).toEqual([card])
    expect((await home.get('preparation.look', { memberId: ben })).keptCards).toEqual([])
    const opened = await home.get('summit.open', { agenda: 'quick-20', present: home.members })
    expect(opened.keptCards).toEqual([])
    let table = await home.get('summit.go-to', { step: 3 })
    const seen: string[] = []
    for (const memberId of [...table.summit.present, ...table.summit.present]) {
      if (table.keptCards.length > 0) {
        seen.push(memberId)
        expect(table.keptCards).toEqual([card])
        break
      }
      const order = table.summit.steps[3]
      const spoken = order?.kind === 'appreciations' ? order.progress.spoken : []
      if (spoken.includes(memberId) || memberId === ana) continue
      const answer = { kind: 'appreciations', answer: { memberId, hasSpoken: true } } as const
      table = await home.get('summit.answer', { step: 3, answer, reader: null })
    }
    expect(seen).toHaveLength(1)
    await home.get('appreciation.hang-up', { appreciationId: card.id })
    expect((await home.get('wall.look', { viewers: null })).cards).toHaveLength(1)
    expect((await home.get('summit.current', { reader: null }))?.keptCards).toEqual([])
  })

  it('does not come up while somebody it is for is away', async () => {
    const home = await openHome({}, three)
    const [ana, ben, cleo] = home.members as [never, never, never]
    await home.get('appreciation.post', aCardDraft({ author: ana, to: [cleo], isKeptForSummit: true }))
    await home.get('summit.open', { agenda: 'quick-20', present: [ana, ben] })
    expect((await home.get('summit.go-to', { step: 3 })).keptCards).toEqual([])
  })
})

describe('a rating', () => {
  it('is on the disk, and in no answer', async () => {
    const home = await openHome()
    const [ana] = home.pair
    await home.get('summit.open', { agenda: 'quick-20', present: home.members })
    const { summit } = await home.get('summit.close', undefined)
    expect(await home.get('summit.rate', { summitId: summit.id, memberId: ana, stars: 2 })).toBeNull()
    expect(await wordsIn(join(home.folder, 'books/months'))).toContain('"stars": 2')
    for (const reply of [
      await home.get('recap.compose', { period: null }),
      await home.get('promise.history', undefined),
      await home.look(),
    ])
      expect(JSON.stringify(reply)).not.toContain('stars')
  })

  it('is refused to who was not there, and of a summit that is not there', async () => {
    const home = await openHome({}, three)
    const [ana, ben, cleo] = home.members as [never, never, never]
    await home.get('summit.open', { agenda: 'quick-20', present: [ana, ben] })
    const { summit } = await home.get('summit.close', undefined)
    expect(await home.ask('summit.rate', { summitId: summit.id, memberId: cleo, stars: 2 })).toEqual(
      fail({ kind: 'was-not-present' }),
    )
    expect(
      await home.ask('summit.rate', { summitId: idNumbered<'summit'>(9), memberId: ana, stars: 2 }),
    ).toEqual(fail({ kind: 'no-summit' }))
  })
})

describe('an agenda of one’s own', () => {
  const plan = {
    name: 'Ours',
    isExplained: false,
    steps: [
      { kind: 'arrive', minutes: 2, isOff: false },
      { kind: 'talk', minutes: 5, title: ' The garden ', prompt: ' ', isOff: false },
      { kind: 'low', minutes: 9, isOff: true },
    ],
  } as const

  it('is held as it was when the summit began', async () => {
    const home = await openHome()
    const house = await home.get('agenda.keep', { agendaId: null, plan: { ...plan, steps: [...plan.steps] } })
    const [agenda] = house.household?.agendas ?? []
    const { summit } = await home.get('summit.open', { agenda: agenda!.id, present: home.members })
    const steps = [
      { kind: 'arrive', minutes: 2 },
      { kind: 'talk', minutes: 5, title: 'The garden' },
    ]
    expect(summit.agenda).toEqual({ key: agenda!.id, name: 'Ours', isExplained: false, steps })
    await home.get('agenda.drop', { agendaId: agenda!.id })
    expect((await home.get('summit.current', { reader: null }))?.summit.agenda.steps).toEqual(steps)
    await home.get('summit.close', undefined)
    expect((await home.look()).usualAgenda).toBe('quick-20')
  })

  it('that was held last is the usual one', async () => {
    const home = await openHome()
    expect((await home.look()).usualAgenda).toBe('first-summit')
    await home.get('summit.open', { agenda: 'daily-15', present: home.members })
    await home.get('summit.close', undefined)
    expect((await home.look()).usualAgenda).toBe('daily-15')
  })
})

describe('a question of the household’s own', () => {
  const laughter = { name: 'Laughter', question: 'How much did we laugh?', isAsked: true }
  const eight = aDraft({ scores: scoresOf(8) })

  it('is asked at the next summit, kept with its answers, and drawn', async () => {
    const home = await openHome()
    const [ana, ben] = home.members as [never, never]
    const kept = await home.get('item.keep', { itemId: null, plan: laughter })
    const item = kept.household!.items[0]!.id
    const open = { agenda: 'quick-20', present: home.members }
    const { summit } = await home.get('summit.open', open)
    expect(summit.steps[1]).toMatchObject({
      progress: { asked: ['connected', 'appreciated', 'energy', item] },
    })
    // What is asked tonight does not change any more.
    await home.get('item.keep', { itemId: item, plan: { ...laughter, isAsked: false } })
    const say = (answer: InputOf<'summit.answer'>['answer']['answer'], reader: never) =>
      home.ask('summit.answer', { step: 1, answer: { kind: 'check-in', answer } as never, reader })
    await say({ act: 'write', memberId: ana, draft: eight }, ana)
    expect(await say({ act: 'finish', memberId: ana }, ana)).toEqual(
      fail({ kind: 'scores-missing', items: [item] }),
    )
    const nine = aDraft({ scores: { ...scoresOf(8), [item]: scoresOf(9).connected } })
    for (const memberId of [ana, ben]) {
      await say({ act: 'write', memberId, draft: nine }, memberId)
      expect(await say({ act: 'finish', memberId }, memberId)).toMatchObject({ ok: true })
    }
    const { checkIns } = await home.get('check-in.reveal', undefined)
    expect(checkIns.map(checkIn => checkIn.scores[item])).toEqual([9, 9])
    await home.get('summit.close', undefined)
    const { trends } = await home.get('trends.look', undefined)
    expect(trends.filter(trend => trend.item === item).map(trend => trend.scores)).toEqual([[9], [9]])
    expect((await home.get('summit.open', open)).summit.steps[1]).toMatchObject({
      progress: { asked: ['connected', 'appreciated', 'energy'] },
    })
  })

  it('is refused with a score that is none, or for a question that has no name', async () => {
    const home = await openHome()
    const [ana] = home.members as [never]
    await home.get('summit.open', { agenda: 'quick-20', present: home.members })
    for (const scores of [{ laughter: 5 }, { [idNumbered(850)]: 11 }]) {
      const answer = { act: 'write', memberId: ana, draft: { ...eight, scores } }
      expect(
        await home.send('summit.answer', { step: 1, answer: { kind: 'check-in', answer }, reader: ana }),
      ).toMatchObject({ ok: false, failure: { kind: 'invalid-input' } })
    }
  })
})

describe('somebody who sits down after the reveal', () => {
  it('does not get what was turned over before the others, nor what those talked about', async () => {
    const home = await openHome({}, three)
    const [ana, ben, cleo] = home.members as [never, never, never]
    await home.get('summit.open', { agenda: 'quick-20', present: [ana, ben] })
    const [topic] = await home.get('topic.park', {
      words: 'the surprise for Cleo',
      author: ana,
      isAtSummit: true,
    })
    for (const memberId of [ana, ben])
      for (const answer of [
        { act: 'write', memberId, draft: aDraft() },
        { act: 'finish', memberId },
      ] as const)
        await home.get('summit.answer', { step: 1, answer: { kind: 'check-in', answer }, reader: memberId })
    expect((await home.get('check-in.reveal', undefined)).checkIns).toHaveLength(2)
    await home.get('topic.settle', { topicId: topic!.id, outcome: 'talked', isAtSummit: true })
    expect((await home.get('summit.seat', { memberId: cleo, isPresent: true })).checkIns).toEqual([])
    expect((await home.get('summit.current', { reader: cleo }))?.checkIns).toEqual([])
    expect((await home.get('summit.seat', { memberId: cleo, isPresent: false })).checkIns).toHaveLength(2)
    await home.get('summit.seat', { memberId: cleo, isPresent: true })
    expect((await home.get('summit.close', undefined)).topics).toEqual([])
  })
})

describe('a member who is removed in the middle', () => {
  it('is no longer waited for after the next start', async () => {
    const home = await openHome({}, three)
    await home.get('summit.open', { agenda: 'quick-20', present: home.members })
    const [ana, ben, cleo] = home.members as [never, never, never]
    for (const memberId of [ana, ben])
      await home.get('summit.answer', {
        step: 1,
        answer: { kind: 'check-in', answer: { act: 'write', memberId, draft: aDraft() } },
        reader: null,
      })
    await home.shelf.books.household.put(household =>
      household === null
        ? null
        : { ...household, members: household.members.filter(({ id }) => id !== cleo) },
    )
    const reopened = await openWorkroom({ folder: home.folder, clock: standingClock() })
    for (const memberId of [ana, ben])
      await reopened.get('summit.answer', {
        step: 1,
        answer: { kind: 'check-in', answer: { act: 'finish', memberId } },
        reader: null,
      })
    expect((await reopened.get('check-in.reveal', undefined)).checkIns).toHaveLength(2)
  })
})

describe('a picture', () => {
  it('lies in the folder of the books, and goes when no card names it any more', async () => {
    const home = await openHome()
    const [ana, ben] = home.pair
    const { pictureId } = await home.get('picture.keep', { bytes: new Uint8Array(plainJpeg) })
    const card = await home.get(
      'appreciation.post',
      aCardDraft({ author: ana, to: [ben], picture: pictureId }),
    )
    const path = `books/pictures/${pictureId}.jpg`
    expect(Object.keys(await filesIn(home.folder))).toContain(path)
    home.backupKeeper.soon()
    await home.backupKeeper.settled()

    await home.get('appreciation.withdraw', { appreciationId: card.id })
    const reopened = await openWorkroom({ folder: home.folder })
    reopened.backupKeeper.soon()
    await expect.poll(async () => Object.keys(await filesIn(home.folder))).not.toContain(path)
  })

  it('of a card that was taken down waits as long as the card can be put back', async () => {
    const home = await openHome()
    const [ana, ben] = home.pair
    const { pictureId } = await home.get('picture.keep', { bytes: new Uint8Array(plainJpeg) })
    const draft = aCardDraft({ author: ana, to: [ben], picture: pictureId })
    const { id } = await home.get('appreciation.post', draft)
    // The picture is no longer one that came since the start.
    const reopened = await openWorkroom({ folder: home.folder })
    await reopened.get('appreciation.withdraw', { appreciationId: id })
    await reopened.shelf.books.pictures.sweep(new Set())
    await reopened.get('entry.put-back', { id })
    expect(await reopened.shelf.books.pictures.read(pictureId)).not.toBeNull()
  })

  it.each([
    ['that is none', Buffer.from('not a picture'), 'picture-unreadable'],
    ['of more than four million bytes', Buffer.alloc(4_000_001), 'picture-too-large'],
  ])('%s is refused', async (_, bytes, kind) => {
    const home = await openHome()
    const before = await filesIn(home.folder)
    expect(await home.ask('picture.keep', { bytes: new Uint8Array(bytes) })).toEqual(fail({ kind }))
    expect(await filesIn(home.folder)).toEqual(before)
  })

  it('of another household stays in a folder of copies that both use, when one of them removes its older copies', async () => {
    const shared = await temporaryFolder()
    const chosen = { askForFolder: () => Promise.resolve(shared) }
    const [ours, theirs] = [
      await openHome({ dialogs: chosen, newId: randomIds }),
      await openHome({ dialogs: chosen, newId: randomIds }),
    ]
    for (const home of [ours, theirs]) {
      const [ana, ben] = home.pair
      const { pictureId } = await home.get('picture.keep', { bytes: new Uint8Array(plainJpeg) })
      await home.get('appreciation.post', aCardDraft({ author: ana, to: [ben], picture: pictureId }))
      await home.get('backup.choose-folder', undefined)
      await home.get('backup.make', undefined)
    }
    await ours.get('backup.purge', undefined)
    const pictures = Object.keys(await filesIn(shared)).filter(name => name.endsWith('.jpg'))
    expect(pictures).toHaveLength(2)
  })

  it('comes back with a copy, is taken along, and comes in elsewhere', async () => {
    const home = await openHome({ dialogs: {} })
    const [ana, ben] = home.pair
    const { pictureId } = await home.get('picture.keep', { bytes: new Uint8Array(plainJpeg) })
    await home.get('appreciation.post', aCardDraft({ author: ana, to: [ben], picture: pictureId }))
    await home.get('backup.make', undefined)
    await home.shelf.books.pictures.sweep(new Set())
    const [copy] = await home.shelf.backups.list()
    const reopened = await openWorkroom({ folder: home.folder })
    await reopened.shelf.books.pictures.sweep(new Set())
    expect(await reopened.shelf.books.pictures.read(pictureId)).toBeNull()
    await reopened.get('backup.restore', { file: copy!.file })
    expect(Buffer.from((await reopened.shelf.books.pictures.read(pictureId)) ?? [])).toEqual(plainJpeg)

    const zip = join(home.folder, 'taken.zip')
    const leaving = await openWorkroom({
      folder: home.folder,
      dialogs: { askWhere: () => Promise.resolve(zip) },
    })
    await leaving.get('export.save', { members: [ana] })
    const elsewhere = await openWorkroom({ dialogs: { askForFile: () => Promise.resolve(zip) } })
    const { token } = await elsewhere.get('import.choose', undefined)
    await elsewhere.get('import.take-in', { token })
    expect(Buffer.from((await elsewhere.shelf.books.pictures.read(pictureId)) ?? [])).toEqual(plainJpeg)
  })
})
