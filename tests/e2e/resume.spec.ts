import { randomUUID } from 'node:crypto'
import { watch } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import {
  booksBelow,
  draftsIn,
  filesHolding,
  monthIn,
  onAComputer,
  pullThePlug,
  type Computer,
} from '../support/books'
import {
  checkIn,
  closeSummit,
  comeToCheckIn,
  goOn,
  goOnUntil,
  goOnWithIt,
  moveIn,
  someAnswers,
  turnOver,
  writeCheckIn,
} from '../support/people'

const sunday = '2026-11-22T17:30:00Z'
const ben = someAnswers({ scores: [3, 9, 2], high: 'the heron', low: 'the ladder', thanks: 'the thimble' })
const ana = someAnswers({ scores: [8, 8, 5], high: 'the soup', low: 'the landlord', thanks: 'the kettle' })

const inDrafts = ({ profile }: Computer, words: string) =>
  expect.poll(() => filesHolding(profile, words)).toEqual(['books/drafts.json'])

/** The power fails after both have answered, at the moment that `wait` resolves, and comes back. */
async function turnOverUntil(computer: Computer, moment: (page: Page) => Promise<unknown>): Promise<Page> {
  const running = await computer.start({ clock: sunday })
  await moveIn(running.page, 'Lantern Street 9', ['Ana', 'Ben'])
  await comeToCheckIn(running.page)
  await checkIn(running.page, 'Ben', ben)
  await checkIn(running.page, 'Ana', ana)
  await moment(running.page)
  await pullThePlug(running)
  await booksBelow(join(computer.profile, 'books'))
  return (await computer.start({ clock: sunday })).page
}

test('a power cut leaves a half-written check-in to the one who wrote it, and to nobody else', () =>
  onAComputer(async computer => {
    const before = await computer.start({ clock: sunday })
    await moveIn(before.page, 'Lantern Street 9', ['Ana', 'Ben'])
    await comeToCheckIn(before.page)
    await writeCheckIn(before.page, 'Ben', ben)
    await inDrafts(computer, ben.thanks)
    await pullThePlug(before)
    await booksBelow(join(computer.profile, 'books'))

    const { page } = await computer.start({ clock: sunday })
    await goOnWithIt(page, 'How was this week for you?')
    await expect(page.getByRole('textbox')).toHaveCount(0)
    expect(await page.content()).not.toContain(ben.high)
    await page.getByRole('button', { name: 'I am Ana' }).click()
    for (const field of await page.getByRole('textbox').all()) await expect(field).toHaveValue('')
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)

    await page.reload()
    await page.getByRole('button', { name: 'I am Ben' }).click()
    await expect(page.getByLabel('One high of the week')).toHaveValue(ben.high)
    await expect(page.getByLabel('One low')).toHaveValue(ben.low)
    await expect(page.getByLabel('One thank-you')).toHaveValue(ben.thanks)
    await expect(page.getByRole('group', { name: 'How connected' }).getByRole('radio')).toHaveCount(11)
    await expect(
      page.getByRole('group', { name: 'How connected' }).getByRole('radio', { name: /^3 –/ }),
    ).toBeChecked()
  }))

test('changing finished answers begins with the answers', () =>
  onAComputer(async ({ start }) => {
    const { page } = await start({ clock: sunday })
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    await comeToCheckIn(page)
    await checkIn(page, 'Ben', ben)
    await page.getByRole('button', { name: 'Change my answers Ben' }).click()
    await expect(page.getByLabel('One high of the week')).toHaveValue(ben.high)
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(3)
  }))

test('a power cut after the reveal keeps the reveal, and the summit is closed as if nothing had been', () =>
  onAComputer(async computer => {
    const page = await turnOverUntil(computer, turnOver)
    expect(await filesHolding(computer.profile, ben.low)).toEqual(['books/months/2026-11.json'])
    await goOnWithIt(page, 'How it was for each of you')
    for (const words of [ben.high, ben.low, ana.high, ana.low])
      await expect(page.getByText(words, { exact: true })).toBeVisible()
    await goOn(page, 'What became of our promises?')
    await goOnUntil(page, 'Before you get up')
    await closeSummit(page)
    expect(await draftsIn(computer.profile)).toEqual({ summit: null, jottings: {}, prepared: {} })
    const { summits } = await monthIn(computer.profile, '2026-11')
    expect(summits.map(summit => summit.checkIns.map(one => one.thanks))).toEqual([[ana.thanks, ben.thanks]])
  }))

test('a power cut in the moment of the reveal leaves either all of it or nothing', () =>
  onAComputer(async computer => {
    const months = join(computer.profile, 'books/months')
    const page = await turnOverUntil(computer, async before => {
      await mkdir(months, { recursive: true })
      const firstWrite = new Promise(resolve => watch(months, { persistent: false }, resolve))
      await before.getByRole('button', { name: 'Turn them over' }).click()
      await firstWrite
    })
    const books = await booksBelow(join(computer.profile, 'books'))
    const [place, ...elsewhere] = [ben.high, ana.high, ben.low, ana.low].map(words =>
      books.filter(book => book.text.includes(words)).map(book => book.format),
    )
    expect([['hearthside/drafts'], ['hearthside/month']]).toContainEqual(place)
    expect(elsewhere).toEqual([place, place, place])
    await page.getByRole('button', { name: 'Go on with it' }).click()
    if (place?.includes('hearthside/drafts')) await turnOver(page)
    await expect(page.getByText(ben.high, { exact: true })).toBeVisible()
    await expect(page.getByText(ana.high, { exact: true })).toBeVisible()
  }))

test('what a power cut left half-written beside the books is swept away at the next start', () =>
  onAComputer(async ({ profile, start }) => {
    const before = await start({ clock: sunday })
    await moveIn(before.page, 'Lantern Street 9', ['Ana', 'Ben'])
    await comeToCheckIn(before.page)
    await checkIn(before.page, 'Ben', ben)
    await checkIn(before.page, 'Ana', ana)
    await turnOver(before.page)
    await pullThePlug(before)
    const leftovers = ['books', 'books/months'].map(folder => join(profile, folder, `.${randomUUID()}.tmp`))
    for (const path of leftovers) await writeFile(path, `{ "low": "${ben.low}`)

    const { page } = await start({ clock: sunday })
    await goOnWithIt(page, 'How it was for each of you')
    await expect.poll(() => filesHolding(profile, ben.low)).toEqual(['books/months/2026-11.json'])
    await page.getByRole('button', { name: 'Ben: take my answers back' }).click()
    await expect.poll(() => filesHolding(profile, ben.low)).toEqual([])
  }))
