import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { electronToTest } from '../support/app'
import { onAComputer } from '../support/books'
import { goOn, goTo, moveIn, openSummit, hangCard } from '../support/people'

const project = resolve(import.meta.dirname, '../..')

test('a card that could not be saved stays on the screen, and is saved once it can be', () =>
  onAComputer(async computer => {
    const { page } = await computer.start()
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    const months = join(computer.profile, 'books', 'months')
    await rm(months, { recursive: true, force: true })
    await writeFile(months, 'a file in the place of the folder')
    await goTo(page, 'Wall')
    await page.getByRole('button', { name: 'Write a card' }).click()
    await page.getByRole('group', { name: 'From' }).getByText('Ana').click()
    await page.getByLabel('What do you appreciate?').fill('You waited.')
    await page.getByRole('button', { name: 'Put it up' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Not saved yet' })).toBeVisible()
    await expect(page.getByLabel('What do you appreciate?')).toHaveValue('You waited.')
    await rm(months)
    await page.getByRole('button', { name: 'Put it up' }).click()
    await expect(page.getByRole('article').getByText('You waited.')).toBeVisible()
  }))

test('plans that could not be saved stay on the screen, and say so', () =>
  onAComputer(async computer => {
    const { page } = await computer.start()
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    await openSummit(page)
    for (const question of [
      'How was this week',
      'What became of',
      'What do you want',
      'What was good',
      'What does the week',
    ])
      await goOn(page, question)
    const drafts = join(computer.profile, 'books', 'drafts.json')
    await rename(drafts, `${drafts}.kept`)
    await mkdir(drafts)
    await page.getByLabel('Time together').fill('the market on Saturday')
    await expect(page.getByRole('alert').filter({ hasText: 'Not saved yet' })).toBeVisible()
    await expect(page.getByLabel('Time together')).toHaveValue('the market on Saturday')
    await rm(drafts, { recursive: true })
    await page.getByLabel('Time together').fill('the market on Saturday, early')
    await expect.poll(() => readFile(drafts, 'utf8').catch(() => '')).toContain('Saturday, early')
    await expect(page.getByText('Not saved yet')).toHaveCount(0)
  }))

test('a second start brings the first window forward and ends by itself', () =>
  onAComputer(async computer => {
    const { app } = await computer.start()
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
    const { executablePath, args } = electronToTest()
    await promisify(execFile)(executablePath, [project, ...args, `--user-data-dir=${computer.profile}`])
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
      .toBe(true)
  }))

test('opening Help leaves no trace in the books', () =>
  onAComputer(async computer => {
    const { app, page } = await computer.start()
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    const books = join(computer.profile, 'books')
    const before = [await readdir(books), await readFile(join(books, 'household.json'), 'utf8')]
    await app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.items.at(-1)?.submenu?.items[0]?.click()
    })
    await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
    expect([await readdir(books), await readFile(join(books, 'household.json'), 'utf8')]).toEqual(before)
  }))

const strangeWords = [
  ['a script', '<script>window.hacked = true</script><img src=x onerror="window.hacked = true">'],
  ['emoji and joined emoji', '🙏 👩‍👩‍👧‍👦 🏳️‍🌈 ok'],
  ['Arabic and Hebrew', 'شكرًا على الشاي תודה על הכול'],
  ['one long word', 'w'.repeat(400)],
  ['direction overrides', 'left \u202Eright\u202C left'],
] as const

test('whatever is written on the wall is text and nothing else', () =>
  onAComputer(async computer => {
    const { page } = await computer.start()
    await moveIn(page, 'Lantern <b>Street</b>', ['Ana <i>', 'Ben'])
    await goTo(page, 'Wall')
    for (const [what, words] of strangeWords)
      await test.step(what, async () => {
        await hangCard(page, 'Ben', words)
        await expect(page.getByRole('article').first().locator('blockquote')).toHaveText(words)
        expect(await page.evaluate(() => Reflect.has(window, 'hacked'))).toBe(false)
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
        ).toBeLessThanOrEqual(0)
      })
  }))

test('ten thousand characters are refused with a sentence, and stay on the screen', () =>
  onAComputer(async computer => {
    const { page } = await computer.start()
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    await goTo(page, 'Wall')
    await page.getByRole('button', { name: 'Write a card' }).click()
    await page.getByRole('group', { name: 'From' }).getByText('Ana').click()
    await page.getByLabel('What do you appreciate?').fill('x'.repeat(10_000))
    await page.getByRole('button', { name: 'Put it up' }).click()
    await expect(page.getByText('longer than there is room for')).toBeVisible()
    await expect(page.getByLabel('What do you appreciate?')).toHaveValue('x'.repeat(10_000))
  }))
