import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { booksBelow, onAComputer, type Computer, type StoredBook } from '../support/books'
import {
  checkIn,
  closeSummit,
  comeToCheckIn,
  goOnUntil,
  goTo,
  hangCard,
  moveIn,
  promise,
  someAnswers,
  turnOver,
  writeCheckIn,
} from '../support/people'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const anyId = '00000000-0000-4000-8000-000000000000'
const thatEvening = /^2026-11-22T17:\d\d:\d\d\.\d{3}Z$/

/** An evening that writes into every sort of book: a summit was closed, and another is in the middle of an answer. */
async function booksOfAnEvening({ profile, start }: Computer): Promise<readonly StoredBook[]> {
  const { page } = await start({ clock: '2026-11-22T17:30:00Z' })
  await moveIn(page, 'Straße der Öfen 9', ['Zoë', 'Ben'])
  await goTo(page, 'Wall')
  await hangCard(page, 'Zoë', 'Grüße an den Bäcker')
  await goTo(page, 'Home')
  await comeToCheckIn(page)
  await checkIn(page, 'Ben', someAnswers())
  await checkIn(page, 'Zoë', someAnswers())
  await turnOver(page)
  await page.getByRole('button', { name: 'Ben: take my answers back' }).click()
  await goOnUntil(page, 'What could I do this week')
  await promise(page, 'Zoë', 'it rains', 'fetch you')
  await goOnUntil(page, 'Before you get up')
  await closeSummit(page)
  await page.getByRole('button', { name: 'Home' }).click()
  await comeToCheckIn(page)
  await writeCheckIn(page, 'Zoë', someAnswers({ thanks: 'für die Geduld' }))
  await expect
    .poll(async () => (await booksBelow(profile)).some(book => book.text.includes('für die Geduld')))
    .toBe(true)
  return booksBelow(profile)
}

/** Everything in a body that has an identity, however deep. */
function thingsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn)
  if (typeof value !== 'object' || value === null) return []
  const below = Object.values(value).flatMap(thingsIn)
  return 'id' in value ? [value, ...below] : below
}

test('the books of an evening can be read by a person, and by nobody else on this computer', () =>
  onAComputer(async computer => {
    const books = await booksOfAnEvening(computer)
    expect(books.map(book => book.path.slice(computer.profile.length))).toEqual([
      '/books/drafts.json',
      '/books/household.json',
      '/books/months/2026-11.json',
    ])
    for (const { path, text, mode } of books) {
      expect(mode.toString(8), path).toBe('600')
      expect(text, path).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
    }
    for (const folder of ['books', 'books/months'])
      expect((await stat(join(computer.profile, folder))).mode & 0o777, folder).toBe(0o700)
    const [drafts, household, month] = books.map(book => book.text)
    expect(household).toContain('Straße der Öfen 9')
    expect(month).toContain('Grüße an den Bäcker')
    expect(drafts).toContain('für die Geduld')
  }))

test('every entry says whose it is, since when, and who may see it', () =>
  onAComputer(async computer => {
    const books = await booksOfAnEvening(computer)
    const things = books.flatMap(book => thingsIn(book.body))
    const tombstones = things.filter(thing => 'deletedAt' in thing)
    const entries = things.filter(thing => !('deletedAt' in thing))
    // A household, two members, a summit, a check-in, a promise, a card, and the summit that goes on.
    expect(entries).toHaveLength(8)
    expect(tombstones).toHaveLength(1)
    for (const thing of entries) {
      expect(thing['id']).toMatch(uuid)
      expect(thing['createdAt']).toMatch(thatEvening)
      expect(thing['updatedAt']).toMatch(thatEvening)
      expect(thing['author'] ?? anyId).toMatch(uuid)
      expect([thing['audience']].flat().join()).toMatch(/^(everyone|[0-9a-f-]{36}(,[0-9a-f-]{36})*)$/)
    }
    expect(Object.keys(tombstones[0] ?? {})).toEqual(['id', 'deletedAt'])
  }))
