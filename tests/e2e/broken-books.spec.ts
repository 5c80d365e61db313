import { readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { closeWindow, householdIn, monthIn, onAComputer, type Computer } from '../support/books'
import { goTo, hangCard, moveIn } from '../support/people'

const sunday = '2026-11-22T17:30:00Z'
const booksOf = ({ profile }: Computer) => join(profile, 'books')
const november = (computer: Computer) => join(booksOf(computer), 'months/2026-11.json')
const householdOf = (computer: Computer) => join(booksOf(computer), 'household.json')

/** A household with two cards on its wall; the app is closed. */
async function twoCards(computer: Computer): Promise<void> {
  const running = await computer.start({ clock: sunday })
  await moveIn(running.page, 'Lantern Street 9', ['Ana', 'Ben'])
  await goTo(running.page, 'Wall')
  await hangCard(running.page, 'Ana', 'You carried the shopping.')
  await hangCard(running.page, 'Ben', 'You waited in the rain.')
  await closeWindow(running)
}

test('a month that was cut off comes back as it was before its last change, and people are told', () =>
  onAComputer(async computer => {
    await twoCards(computer)
    await truncate(november(computer), 700)
    const cut = await readFile(november(computer))

    const { page } = await computer.start({ clock: sunday })
    const told = page.getByRole('region', { name: 'About your books' })
    await expect(told.getByText('What happened in November 2026')).toBeVisible()
    await expect(told.getByText(/the version before the last change is in its place/)).toBeVisible()
    const [aside = ''] = (await readdir(join(booksOf(computer), 'months'))).filter(name =>
      name.includes('broken'),
    )
    await expect(told.getByText(aside)).toBeVisible()
    expect(await readFile(join(booksOf(computer), 'months', aside))).toEqual(cut)

    await told.getByRole('button', { name: 'All right' }).click()
    await expect(told).toHaveCount(0)
    await goTo(page, 'Wall')
    await expect(page.getByText('You carried the shopping.')).toBeVisible()
    await expect(page.getByText('You waited in the rain.')).toHaveCount(0)
    await hangCard(page, 'Ben', 'You waited in the rain, again.')
    expect((await monthIn(computer.profile, '2026-11')).appreciations).toHaveLength(2)
  }))

test('books of a newer app are not touched, and open once the right ones are back', () =>
  onAComputer(async computer => {
    await twoCards(computer)
    const ours = await readFile(householdOf(computer), 'utf8')
    const newer = ours.replace(/"version": \d+/, '"version": 99')
    await writeFile(householdOf(computer), newer)

    const { page } = await computer.start({ clock: sunday })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'These books were written by a newer Hearthside',
    )
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('button', { name: 'Begin anew …' })).toHaveCount(0)
    expect(await readFile(householdOf(computer), 'utf8')).toBe(newer)
    expect((await readdir(booksOf(computer))).filter(name => name.includes('broken'))).toEqual([])

    await writeFile(householdOf(computer), ours)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lantern Street 9')
  }))

test('when nobody knows who lives here, nothing is written until people decide', () =>
  onAComputer(async computer => {
    await twoCards(computer)
    await writeFile(householdOf(computer), 'nothing of ours')
    const previous = join(booksOf(computer), 'previous/household.json')
    await rename(previous, `${previous}.gone`).catch(() => undefined)
    // A copy that was made by itself meanwhile would bring it back.
    await rm(join(computer.profile, 'backups'), { recursive: true, force: true })
    const month = await readFile(november(computer))

    const first = await computer.start({ clock: sunday })
    const lost = 'Who lives here cannot be read any more'
    await expect(first.page.getByRole('heading', { level: 1 })).toHaveText(lost)
    await closeWindow(first)
    const { page } = await computer.start({ clock: sunday })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(lost)
    expect(await readFile(november(computer))).toEqual(month)

    await page.getByRole('button', { name: 'Begin anew …' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Begin anew' }).click()
    await moveIn(page, 'Harbour Road 3', ['Ana', 'Ben'])
    expect((await householdIn(computer.profile)).name).toBe('Harbour Road 3')
    const [aside = ''] = (await readdir(computer.profile)).filter(name => name.startsWith('books.closed'))
    expect(await readFile(join(computer.profile, aside, 'months/2026-11.json'))).toEqual(month)
  }))

test('a card that was edited in a text editor is taken over, and people are told', () =>
  onAComputer(async computer => {
    await twoCards(computer)
    const text = await readFile(november(computer), 'utf8')
    await writeFile(november(computer), text.replace('in the rain', 'in the snow'))
    const { page } = await computer.start({ clock: sunday })
    await goTo(page, 'Wall')
    await expect(page.getByText('You waited in the snow.')).toBeVisible()
    await expect(page.getByText('This was changed outside Hearthside')).toBeVisible()
  }))
