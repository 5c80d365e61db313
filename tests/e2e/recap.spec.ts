import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import type { RecapOrder } from '#contract/commands/recap'
import { recapSections } from '#domain/recap/sections'
import { writeHousehold } from '../../electron/main/services/replacing-books'
import { realDisk } from '../../electron/main/storage/disk/real-disk'
import { plantHousehold } from '../seed/plant'
import { askFromPage, onAComputer, type Computer } from '../support/books'
import { hardHousehold, hardWords } from '../support/hard-household'
import { distanceOf, greysOf, isBlank, readPdf } from '../support/pdf'
import { goTo } from '../support/people'

const monday = '2026-11-23T08:00:00Z'
const a4 = [595, 842]
const letter = [612, 792]

async function printed(page: Page, desktop: string, order: Partial<RecapOrder> & { period: string }) {
  const whole = { sections: [...recapSections], paper: 'A4' as const, ...order }
  const reply = await askFromPage(page, 'recap.export', whole)
  expect(reply).toMatchObject({ ok: true })
  const path = join(desktop, `Hearthside ${order.period}.pdf`)
  const file = await readPdf(path)
  const sizes = file.pages.map(({ size }) => size)
  for (const size of sizes)
    for (const [at, edge] of (whole.paper === 'A4' ? a4 : letter).entries())
      expect(Math.abs((size[at] ?? 0) - edge), order.period).toBeLessThanOrEqual(1)
  expect(file.pages.filter(isBlank), order.period).toEqual([])
  expect(file.pages.flatMap(({ missingFonts }) => missingFonts)).toEqual([])
  expect(file.metadata).not.toMatch(/Mozilla|Electron|Chrome|Skia/)
  expect(file.language).toBe('en')
  return { ...file, path, text: file.pages.map(({ text }) => text).join('\n') }
}

const aLivedInHouse = ({ profile }: Computer) =>
  plantHousehold({ out: profile, weeks: 40, members: 3, seed: 5, until: '2026-11-23' as never })

test('a week, a month, a quarter and a year are printed whole, and look as they did', () =>
  onAComputer(async computer => {
    await aLivedInHouse(computer)
    const { app, page } = await computer.start({ clock: monday })
    const fridge = await printed(page, computer.desktop, { period: '2026-W47' })
    expect(fridge.pages).toHaveLength(1)
    expect(fridge.text).toMatch(/High .*Thank-you/)
    expect(fridge.text).toMatch(/The same in numbers.* Connected .*Appreciated .*Energy for us/s)
    expect(fridge.title).toBe('The Lind-Okafor house, 16–22 November 2026')

    const month = await printed(page, computer.desktop, { period: '2026-10', paper: 'Letter' })
    expect(month.text).toMatch(/What was good.*What we said thank you for.*Cards that landed/s)
    expect(month.pages.map(({ text }) => /^(\d+) \/ (\d+) /.exec(text)?.slice(1).map(Number))).toEqual(
      month.pages.map((_, place) => [place + 1, month.pages.length]),
    )

    const noCharts = await printed(page, computer.desktop, { period: '2026-Q3', sections: ['highs'] })
    expect(noCharts.text).toMatch(/July 2026.*August 2026.*September 2026/s)
    expect(noCharts.text).not.toMatch(/thank you for|Cards that landed|What we answered/)
    expect(noCharts.pages.flatMap(({ images }) => images).some(count => count > 0)).toBe(false)

    const year = await printed(page, computer.desktop, { period: '2026' })
    expect(year.pages[0]?.text).toContain('The Lind-Okafor house')
    expect(year.pages[1]?.text).toMatch(/What is in here.*March 2026.*November 2026 What we answered/)
    expect(year.text).toContain('Connected, the middle answer of each month')
    expect(year.text).not.toContain('January 2026')
    // Chromium writes tags and an outline from 122 on, which came with Electron 29.
    const chromium = await app.evaluate(() => Number(process.versions.chrome?.split('.')[0]))
    expect([year.isTagged, year.outlined > 0]).toEqual([chromium >= 122, chromium >= 122])

    const nothing = await printed(page, computer.desktop, { period: '2021' })
    expect(nothing.pages).toHaveLength(1)
    expect(nothing.text).toContain('Nothing of this time may be printed yet.')

    for (const [name, path, number] of [
      ['week', fridge.path, 1],
      ['cover', year.path, 1],
      ['chapter', year.path, 3],
      [
        'charts',
        year.path,
        year.pages.findIndex(({ text }) => text.includes('The tables give the middle of')) + 1,
      ],
    ] as const)
      await expectToLookAsItDid(name, await greysOf(path, number))
  }))

// `HEARTHSIDE_KEEP_PAGES=1` keeps how they look now, for when they are meant to look otherwise.
async function expectToLookAsItDid(name: string, greys: readonly string[]): Promise<void> {
  const path = join(import.meta.dirname, 'pages', `${name}.txt`)
  if (process.env['HEARTHSIDE_KEEP_PAGES'] === '1') {
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, `${greys.join('\n')}\n`)
  }
  const { mean, most } = distanceOf(greys, (await readFile(path, 'utf8')).trim().split('\n'))
  // A letter drawn otherwise is no other page; a section that is gone or has moved by a line is.
  expect(mean, `${name}: mean distance`).toBeLessThan(0.4)
  expect(most, `${name}: largest distance`).toBeLessThan(14)
}

test('two hundred cards, every script, endless words and somebody who has left', () =>
  onAComputer(async ({ profile, desktop, start }) => {
    await writeHousehold(realDisk, join(profile, 'books'), hardHousehold())
    const { page } = await start({ clock: monday })
    for (const paper of ['Letter', 'A4'] as const) {
      const week = await printed(page, desktop, { period: '2026-W47', paper })
      expect(week.pages).toHaveLength(1)
      expect(week.text).toMatch(/… and \d+ more in Hearthside/)
    }
    const month = await printed(page, desktop, { period: '2026-11' })
    const words = month.text.replaceAll(/\s/g, '')
    expect(words).toContain(hardWords[0])
    for (const said of ['川沿いをずっと歩いた', 'Пиличайнакрыше', '199:', '<imgsrc=xonerror='])
      expect(words).toContain(said)
    expect(month.title).toBe('A house with a name that needs two lines, November 2026')
    const old = await printed(page, desktop, { period: '2023' })
    expect(old.pages[1]?.text).toMatch(/October 2023/)

    await goTo(page, 'Recap')
    await page.getByText('A year', { exact: true }).click()
    await expect(page.getByRole('region', { name: 'As it will be printed' })).toContainText('November 2026')
  }))

test('what comes to nothing says so, and leaves nothing half', () =>
  onAComputer(async computer => {
    const { desktop } = computer
    await aLivedInHouse(computer)
    const { app, page } = await computer.start({ clock: monday })
    await goTo(page, 'Recap')
    await page.getByText('A year', { exact: true }).click()
    const preview = page.getByRole('region', { name: 'As it will be printed' })
    await expect(preview).toContainText('What we answered')

    const save = page.getByRole('button', { name: 'Save as PDF' })
    const status = page.getByRole('status').filter({ hasText: /\S/ })
    await save.click()
    await expect(status).toHaveText(/Gathering|Laying out|Printing/)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(status).toHaveText('Stopped. Nothing was saved.')
    await expect(save).toBeFocused()
    expect(await readdir(desktop)).toEqual([])
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)

    await page.getByRole('button', { name: 'Print …' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'knows of no printer' })).toBeVisible({
      timeout: 20_000,
    })

    await rm(desktop, { recursive: true })
    await save.click()
    await expect(page.getByRole('alert').filter({ hasText: 'not there any more' })).toBeVisible({
      timeout: 20_000,
    })
    expect(await readdir(join(desktop, '..'))).toEqual(['profile'])
  }))

test('a window that is closed while a book is printed does not lose the book, and the app ends after it', () =>
  onAComputer(async computer => {
    const { desktop } = computer
    await aLivedInHouse(computer)
    const running = await computer.start({ clock: monday })
    const { app, page } = running
    await goTo(page, 'Recap')
    await page.getByText('A year', { exact: true }).click()
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /Laying out|Printing/ })
      .waitFor()
    const ended = app.waitForEvent('close')
    await app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.close()
    })
    await ended
    expect(await readdir(desktop)).toEqual(['Hearthside 2026.pdf'])
    expect((await readPdf(join(desktop, 'Hearthside 2026.pdf'))).pages.length).toBeGreaterThan(10)
  }))
