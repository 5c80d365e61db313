import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { expect, test, type Page } from '@playwright/test'
import type { Day } from '#domain/calendar'
import { writeHousehold } from '../../electron/main/services/replacing-books'
import { realDisk } from '../../electron/main/storage/disk/real-disk'
import { crc32 } from '../../electron/main/storage/archive/crc32'
import { onAComputer } from '../support/books'
import { goTo, hangCard, moveIn, openCard, takeDown } from '../support/people'
import { householdWithCards } from '../seed/full-wall'

const clock = '2026-11-22T17:30:00Z'
const cards = (page: Page) => page.getByRole('list', { name: 'Cards, newest first' })

/** A PNG of noise, so that nothing makes it smaller: about three bytes a point. */
function noisePng(width: number, height: number): Buffer {
  const rows = Buffer.alloc(height * (width * 3 + 1))
  let state = 1
  for (let at = 0; at < rows.length; at += 1) {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    rows[at] = at % (width * 3 + 1) === 0 ? 0 : state >>> 24
  }
  const chunk = (name: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(content.length)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, check])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('tEXt', Buffer.from('Comment\0taken at saffronkettle')),
    chunk('IDAT', deflateSync(rows, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('a card is answered, pinned, said better and found again', () =>
  onAComputer(async ({ start }) => {
    const { page } = await start({ clock })
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    await goTo(page, 'Wall')
    await hangCard(page, 'Ana', 'You carried the shopping.')
    await hangCard(page, 'Ben', 'You waited at the Café.')
    await page
      .getByRole('article')
      .filter({ hasText: 'shopping' })
      .getByRole('button', { name: 'This landed' })
      .click()
    await expect(page.getByRole('article').filter({ hasText: 'shopping' })).toContainText('landed with')

    await openCard(page, 'shopping')
    const card = page.getByRole('dialog', { name: 'Card' })
    await card.getByRole('button', { name: 'Ben: a word back' }).click()
    await card.getByLabel('Ben’s word back').fill('It was heavy.')
    await card.getByRole('button', { name: 'Say it' }).click()
    await expect(card.getByText('It was heavy.')).toBeVisible()
    await card.getByRole('button', { name: 'Pin it' }).click()
    await card.getByRole('button', { name: 'Unpin it' }).waitFor()
    await card.getByRole('button', { name: 'Ana says it better' }).click()
    await card.getByLabel('What do you appreciate?').fill('You carried all the shopping up.')
    await card.getByLabel('What it shows of them').fill('strength')
    await card.getByRole('button', { name: 'Say it so' }).click()
    await card.getByText('What it said before').click()
    await expect(card.getByText('You carried the shopping.')).toBeVisible()
    await card.getByRole('button', { name: 'Close' }).click()
    // Pinned, so it hangs before the newer one.
    await expect(page.getByRole('article').first()).toContainText('all the shopping up')

    await page.getByRole('searchbox', { name: 'Search the wall' }).fill('cafe')
    await expect(cards(page).getByRole('article')).toHaveCount(1)
    await expect(page.getByText('One card')).toBeVisible()
    await page.getByRole('searchbox').fill('strength heavy')
    await expect(cards(page).getByRole('article')).toContainText('all the shopping up')
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.getByText('By person and time').click()
    await page.getByLabel('From', { exact: true }).selectOption('Ben')
    await expect(cards(page).getByRole('article')).toHaveCount(1)
    await page.getByLabel('Since').fill('2026-11-23')
    await expect(page.getByText('No card')).toBeVisible()
    await page.getByRole('button', { name: 'Show all' }).click()
    await takeDown(page, 'Café')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(cards(page).getByRole('article')).toHaveCount(2)
  }))

test('a card of two hangs only before the two, and one of last year is there on its day', () =>
  onAComputer(async ({ start }) => {
    const lastYear = await start({ clock: '2025-11-22T12:00:00Z' })
    await moveIn(lastYear.page, 'Lantern Street 9', ['Ana', 'Ben', 'Cleo'])
    await goTo(lastYear.page, 'Wall')
    await lastYear.page.getByRole('button', { name: 'Write a card' }).click()
    await lastYear.page.getByRole('group', { name: 'From' }).getByText('Ana').click()
    await lastYear.page.getByRole('group', { name: 'For', exact: true }).getByText('Ben').click()
    await lastYear.page.getByLabel('What do you appreciate?').fill('Only for us two.')
    await lastYear.page.getByLabel('Only for those it is for, and me').check()
    await lastYear.page.getByRole('button', { name: 'Put it up' }).click()
    await expect(lastYear.page.getByText('The wall is empty')).toBeVisible()
    await lastYear.page.getByRole('button', { name: 'Write a card' }).click()
    await lastYear.page.getByRole('group', { name: 'From' }).getByText('Ben').click()
    for (const name of ['Ana', 'Cleo'])
      await lastYear.page.getByRole('group', { name: 'For', exact: true }).getByText(name).click()
    await lastYear.page.getByLabel('What do you appreciate?').fill('For the both of you.')
    await lastYear.page.getByRole('button', { name: 'Put it up' }).click()
    await expect(cards(lastYear.page).getByText('For the both of you.')).toBeVisible()
    await lastYear.close()

    const { page } = await start({ clock })
    await goTo(page, 'Wall')
    const onThisDay = page.getByRole('region', { name: 'On this day in earlier years' })
    await expect(onThisDay.getByText('For the both of you.')).toBeVisible()
    await expect(onThisDay).toContainText('22 November 2025')
    await expect(page.getByText('Only for us two.')).toHaveCount(0)
    await page.getByText('By person and time').click()
    await page.getByRole('group', { name: 'Who is looking?' }).getByText('Cleo').click()
    await expect(cards(page).getByText('Only for us two.')).toBeVisible()
  }))

test('a picture of 40 MB is made small and forgets where it was taken; what is none is refused, and the card stays', () =>
  onAComputer(async ({ profile, start }) => {
    const { page } = await start({ clock })
    const [large, none] = [join(profile, 'large.png'), join(profile, 'none.png')]
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    const png = noisePng(3700, 3700)
    expect(png.length).toBeGreaterThan(40e6)
    await writeFile(large, png)
    await writeFile(none, 'this is no picture')
    await goTo(page, 'Wall')
    await page.getByRole('button', { name: 'Write a card' }).click()
    await page.getByRole('group', { name: 'From' }).getByText('Ana').click()
    await page.getByLabel('What do you appreciate?').fill('This evening.')
    await page.getByText('Trait, colour, picture').click()
    await page.getByLabel('Picture', { exact: true }).setInputFiles(none)
    await expect(page.getByText('This file is not a picture that can be read.')).toBeVisible()
    await page.getByLabel('Picture', { exact: true }).setInputFiles(large)
    await expect(page.getByRole('img', { name: 'The chosen picture' })).toBeVisible({ timeout: 30_000 })
    await expect(page.getByLabel('What do you appreciate?')).toHaveValue('This evening.')
    await page.getByRole('button', { name: 'Put it up' }).click()
    const shown = page.getByRole('img', { name: 'Picture on Ana’s card' })
    await expect(shown).toBeVisible()
    expect(
      await shown.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]),
    ).toEqual([1600, 1600])
    const [kept = ''] = await readdir(join(profile, 'books/pictures'))
    const jpeg = await readFile(join(profile, 'books/pictures', kept))
    expect(jpeg.length).toBeLessThan(4e6)
    expect(jpeg.includes('saffronkettle')).toBe(false)
  }))

test('5,000 cards hang, and only those in sight are on the page', () =>
  onAComputer(async ({ profile, start }) => {
    await writeHousehold(realDisk, join(profile, 'books'), householdWithCards(5000, '2026-11-22' as Day))
    const { page } = await start({ clock })
    await goTo(page, 'Wall')
    await expect(cards(page).getByRole('listitem').first()).toHaveAttribute('aria-setsize', /^50\d\d$/)
    const elements = () => page.evaluate(() => document.body.getElementsByTagName('*').length)
    const counts = [await elements()]
    for (const share of [0.3, 0.7, 1]) {
      await page.evaluate(part => {
        window.scrollTo(0, document.documentElement.scrollHeight * part)
      }, share)
      await expect
        .poll(() =>
          page.evaluate(() =>
            [...document.querySelectorAll('article')].some(card => {
              const { top, bottom } = card.getBoundingClientRect()
              return bottom > 0 && top < innerHeight
            }),
          ),
        )
        .toBe(true)
      counts.push(await elements())
    }
    expect(Math.max(...counts)).toBeLessThan(1500)
    await page.getByRole('searchbox').fill('patience')
    await expect(page.getByText(/^1,0\d\d cards|^10\d\d cards/)).toBeVisible()
  }))
