import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fail, ok } from '#domain/result'
import type { Books } from '../../electron/main/storage/books'
import { aHousehold } from '../support/builders'
import { filesIn, putFileInPlaceOf, temporaryFolder, wordsIn } from '../support/disk'
import { openShelf } from '../support/storage'

const own = aHousehold({ name: 'The corner house' })
const imagined = aHousehold({ name: 'The imagined house' })
const fill = (books: Books) => books.household.put(() => imagined)

/** A shelf with a household of one's own on it. */
async function aShelf() {
  const folder = await temporaryFolder()
  const shelf = await openShelf(folder)
  await shelf.books.household.put(() => own)
  return { folder, shelf }
}

const ownFiles = (folder: string) => filesIn(join(folder, 'books'))

it('is empty where nobody has been', async () => {
  const folder = await temporaryFolder()
  const shelf = await openShelf(folder)
  expect([shelf.isDemo, shelf.hasOwn, shelf.books.household.current]).toEqual([false, false, null])
  expect(await filesIn(folder)).toEqual({})
})

describe('the demo', () => {
  it('lies on the table in the place of one’s own', async () => {
    const { shelf } = await aShelf()
    await shelf.enterDemo(fill)
    expect([shelf.isDemo, shelf.hasOwn]).toEqual([true, true])
    expect(shelf.books.household.current?.name).toBe('The imagined house')
  })

  it('is still there after the app was closed', async () => {
    const { folder, shelf } = await aShelf()
    await shelf.enterDemo(fill)
    const reopened = await openShelf(folder)
    expect(reopened.isDemo).toBe(true)
    expect(reopened.books.household.current?.name).toBe('The imagined house')
  })

  it('lives in a folder of its own and leaves one’s own books as they were', async () => {
    const { folder, shelf } = await aShelf()
    const before = await ownFiles(folder)
    await shelf.enterDemo(fill)
    await shelf.books.household.put(() => aHousehold({ name: 'Changed in the demo' }))
    await shelf.books.drafts.put(drafts => ({ ...drafts, jottings: { wall: 'half a card in the demo' } }))
    expect(await ownFiles(folder)).toEqual(before)
    expect(await wordsIn(join(folder, 'books'))).not.toContain('demo')
    expect(Object.keys(await filesIn(folder)).sort()).toEqual([
      'books/household.json',
      'demo/drafts.json',
      'demo/household.json',
      'demo/previous/household.json',
      'machine.json',
    ])
  })

  it('goes without a trace when it is removed', async () => {
    const { folder, shelf } = await aShelf()
    const before = await ownFiles(folder)
    await shelf.enterDemo(fill)
    expect((await shelf.removeDemo()).ok).toBe(true)
    expect([shelf.isDemo, shelf.books.household.current]).toEqual([false, own])
    expect(await ownFiles(folder)).toEqual(before)
    expect(await wordsIn(folder)).not.toContain('imagined')
    expect((await openShelf(folder)).books.household.current).toEqual(own)
  })

  it('begins anew each time', async () => {
    const { shelf } = await aShelf()
    await shelf.enterDemo(fill)
    await shelf.books.drafts.put(drafts => ({ ...drafts, jottings: { wall: 'from last time' } }))
    await shelf.removeDemo()
    await shelf.enterDemo(fill)
    expect(shelf.books.drafts.current.jottings).toEqual({})
  })

  it('waits for what was asked of it before it goes', async () => {
    const { folder, shelf } = await aShelf()
    await shelf.enterDemo(fill)
    const late = shelf.books.drafts.put(drafts => ({ ...drafts, jottings: { wall: 'late' } }))
    await shelf.removeDemo()
    await late
    expect(await wordsIn(folder)).not.toContain('late')
  })

  it('is not entered when it could not be filled', async () => {
    const { folder, shelf } = await aShelf()
    const failure = { kind: 'not-saved', reason: 'disk-full' } as const
    expect(await shelf.enterDemo(() => Promise.resolve(fail(failure)))).toEqual(fail(failure))
    expect([shelf.isDemo, shelf.books.household.current]).toEqual([false, own])
    expect((await openShelf(folder)).isDemo).toBe(false)
  })

  it('is not entered when the choice could not be kept', async () => {
    const { folder, shelf } = await aShelf()
    const books = await shelf.enterDemo(async demo => {
      const filled = await fill(demo)
      await putFileInPlaceOf(folder)
      return filled
    })
    expect(books).toEqual(fail({ kind: 'not-saved', reason: 'folder-gone' }))
    expect(shelf.isDemo).toBe(false)
  })
})

it('settles once everything asked of the household on the table is answered', async () => {
  const { folder, shelf } = await aShelf()
  const asked = shelf.books.drafts.put(drafts => ({ ...drafts, jottings: { wall: 'just now' } }))
  await shelf.settled()
  expect(await wordsIn(folder)).toContain('just now')
  expect(await asked).toMatchObject(ok({}))
})
