import { describe, expect, it } from 'vitest'
import type { MemberId } from '#domain/ids'
import { temporaryFolder } from '../../support/disk'
import { aCardDraft, valueOf } from '../../support/builders'
import { openHome, openWorkroom, standingClock, type TestWorkroom } from '../../support/workroom'

const monday = '2026-11-23T19:00:00.000Z'
const sunday = '2026-11-22T19:00:00.000Z'

const post = (room: TestWorkroom, [author, to]: readonly [MemberId, MemberId], words: string) =>
  room.get('appreciation.post', aCardDraft({ author, to: [to], words, shareable: false }))
const wordsOn = async (room: TestWorkroom) =>
  (await room.get('wall.look', { viewers: null })).cards.map(card => card.words).sort()
const copiesOf = async (room: TestWorkroom) => (await room.shelf.backups.list()).map(({ file }) => file)

/** A home with two cards from Monday, on a computer whose clock says Sunday when it is started again. */
async function setBack() {
  const folder = await temporaryFolder()
  const clock = standingClock(monday)
  const home = await openHome({ folder, clock })
  await post(home, home.pair, 'from Monday')
  await post(home, home.pair, 'also from Monday')
  const made = valueOf(await home.backupKeeper.make('routine'))
  await home.shelf.settled()
  clock.setTo(sunday)
  const room = await openWorkroom({ folder, clock, newId: home.newId })
  return { ...room, room, clock, pair: home.pair, made, folder }
}

describe('a clock that is set back a day between two starts', () => {
  it('changes nothing of what was written', async () => {
    const { room, shelf } = await setBack()
    expect([shelf.closed, shelf.notices.all]).toEqual([null, []])
    expect(await wordsOn(room)).toEqual(['also from Monday', 'from Monday'])
  })

  it('lets cards of tomorrow be taken back and put back, also after another start', async () => {
    const { room, folder, clock, newId, get } = await setBack()
    const [card] = (await get('wall.look', { viewers: null })).cards
    await get('appreciation.withdraw', { appreciationId: card!.id })
    expect(await wordsOn(room)).not.toContain(card!.words)
    expect(await wordsOn(await openWorkroom({ folder, clock, newId }))).not.toContain(card!.words)
    expect(await room.ask('entry.put-back', { id: card!.id })).toMatchObject({ ok: true })
    const reopened = await openWorkroom({ folder, clock, newId })
    expect(await wordsOn(reopened)).toEqual(['also from Monday', 'from Monday'])
    expect((await reopened.shelf.books.months.all()).flatMap(month => month.tombstones)).toEqual([])
  })

  it('does not keep new copies from being made, nor takes any away that is new', async () => {
    const { room, clock, pair, made, backupKeeper } = await setBack()
    const files = [made.file]
    for (let n = 1; n <= 30; n += 1) {
      clock.setTo(`2026-11-22T19:${String(n).padStart(2, '0')}:00.000Z`)
      await post(room, pair, `card ${n}`)
      files.push(valueOf(await backupKeeper.make('routine')).file)
    }
    expect(new Set(files).size).toBe(31)
    const left = await copiesOf(room)
    expect(left).toContain(made.file)
    for (const file of files.slice(-10)) expect(left).toContain(file)
    const newest = await room.shelf.backups.open(files.at(-1)!)
    const cards = [...valueOf(newest).whole.months.values()].flatMap(month => month.appreciations)
    expect(cards).toHaveLength(32)
  })

  it('does not have the same books copied again and again', async () => {
    const { room, clock, pair, backupKeeper } = await setBack()
    await post(room, pair, 'from Sunday')
    await backupKeeper.make('routine')
    const before = await copiesOf(room)
    clock.setTo('2026-11-22T23:00:00.000Z')
    await backupKeeper.make('routine')
    expect(await copiesOf(room)).toEqual(before)
  })
})
