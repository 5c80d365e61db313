import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { MemberId } from '#domain/ids'
import { finishInterrupted } from '../../electron/main/services/summit-table'
import { aDraft } from '../support/builders'
import { filesIn, putFileInPlaceOf, putFolderBack } from '../support/disk'
import { openShelf } from '../support/storage'
import { openHome, openWorkroom } from '../support/workroom'

/** A summit in which everyone has answered and somebody has promised, not yet turned over. */
async function everyoneAnswered() {
  const home = await openHome()
  const [ana, ben] = home.pair
  await home.get('summit.open', { agenda: 'quick-20', present: [ana, ben] })
  for (const memberId of [ana, ben]) await answer(memberId)
  const offer = { askedOf: null, wish: '', when: '', will: 'wash up' }
  for (const said of [
    { act: 'write', memberId: ana, offer },
    { act: 'accept', memberId: ana },
  ] as const)
    await home.get('summit.answer', { step: 6, answer: { kind: 'one-thing', answer: said }, reader: null })
  return home

  async function answer(memberId: MemberId) {
    for (const said of [
      { act: 'write', memberId, draft: aDraft() },
      { act: 'finish', memberId },
    ] as const)
      await home.get('summit.answer', {
        step: 1,
        answer: { kind: 'check-in', answer: said },
        reader: memberId,
      })
  }
}

/** Does a command that writes the month and then the drafts, as if the power had failed in between. */
async function crashingBetween(
  home: Awaited<ReturnType<typeof openHome>>,
  command: 'check-in.reveal' | 'summit.close',
) {
  const drafts = join(home.folder, 'books', 'drafts.json')
  const before = await readFile(drafts)
  await home.get(command, undefined)
  await writeFile(drafts, before)
}

describe.each([
  ['the reveal', 'check-in.reveal'],
  ['the close', 'summit.close'],
] as const)('a crash in the middle of %s', (_, command) => {
  async function crashed() {
    const home = await everyoneAnswered()
    if (command === 'summit.close') await home.get('check-in.reveal', undefined)
    await crashingBetween(home, command)
    return home.folder
  }

  it('is finished at the next start, and the month stays as it was', async () => {
    const folder = await crashed()
    const months = await filesIn(join(folder, 'books', 'months'))
    const room = await openWorkroom({ folder })
    const table = await room.get('summit.current', { reader: null })
    if (command === 'summit.close') expect(table).toBeNull()
    else expect(table).toMatchObject({ checkIns: [{}, {}] })
    expect((await room.look()).openPromises).toHaveLength(command === 'summit.close' ? 1 : 0)
    expect(await filesIn(join(folder, 'books', 'months'))).toEqual(months)
  })

  it('is finished once: doing it twice changes nothing', async () => {
    const folder = await crashed()
    const shelf = await openShelf(folder)
    await finishInterrupted(shelf)
    const after = await filesIn(folder)
    await finishInterrupted(shelf)
    await finishInterrupted(await openShelf(folder))
    expect(await filesIn(folder)).toEqual(after)
  })
})

it('forgets hidden words at the next start that a crash left behind', async () => {
  const home = await everyoneAnswered()
  await crashingBetween(home, 'check-in.reveal')
  const drafts = async () => (await filesIn(home.folder))['books/drafts.json']
  expect(await drafts()).toContain('the walk by the river')
  await openWorkroom({ folder: home.folder })
  expect(await drafts()).not.toContain('the walk by the river')
})

it('leaves alone what was not interrupted', async () => {
  const home = await everyoneAnswered()
  const before = await filesIn(home.folder)
  await openWorkroom({ folder: home.folder })
  expect(await filesIn(home.folder)).toEqual(before)
})

describe('a reveal of which the month was written and the drafts were not', () => {
  async function halfRevealed() {
    const home = await everyoneAnswered()
    const [, ben] = home.pair
    const drafts = join(home.folder, 'books', 'drafts.json')
    const kept = await readFile(drafts)
    // The drafts cannot be replaced while a folder stands in their place.
    await putFileInPlaceOf(drafts)
    await putFolderBack(drafts)
    const reply = await home.ask('check-in.reveal', undefined)
    await putFileInPlaceOf(drafts)
    await writeFile(drafts, kept)
    return { ...home, ben, reply }
  }

  it('says that it was not saved, and can be done again', async () => {
    const { reply, get } = await halfRevealed()
    expect(reply).toMatchObject({ failure: { kind: 'not-saved' } })
    expect((await get('check-in.reveal', undefined)).checkIns).toHaveLength(2)
    expect((await get('trends.look', undefined)).weeks).toHaveLength(1)
  })

  it('shows nobody’s words before it is done', async () => {
    const { get } = await halfRevealed()
    expect(await get('summit.current', { reader: null })).toMatchObject({ checkIns: [] })
  })

  it('stores nothing of whoever says “not today” instead', async () => {
    const { get, ben, shelf } = await halfRevealed()
    await get('summit.answer', {
      step: 1,
      answer: { kind: 'check-in', answer: { act: 'not-today', memberId: ben } },
      reader: ben,
    })
    await get('summit.close', undefined)
    const authors = (await shelf.books.months.all()).flatMap(month =>
      month.summits.flatMap(summit => summit.checkIns),
    )
    expect(authors.map(checkIn => checkIn.author)).not.toContain(ben)
  })
})
