import { readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test, type Page } from '@playwright/test'
import type { Day } from '#domain/calendar'
import { plantHousehold } from '../seed/plant'
import { resizeWindow } from '../support/app'
import { goTo } from '../support/people'
import { picture, touring } from './touring'

const tenYears = (members: number) => (profile: string) =>
  plantHousehold({ out: profile, weeks: 520, members, seed: 7, until: '2026-11-22' as Day }).then(
    () => undefined,
  )

async function toKeeping(page: Page): Promise<void> {
  await goTo(page, 'Our house')
  await page.getByRole('link', { name: 'Copies and export' }).click()
  await page.getByRole('heading', { level: 1, name: 'Copies and export' }).waitFor()
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`ten years of four people and their copies, ${colorScheme}`, () =>
    touring(async running => {
      const { page } = running
      await page.emulateMedia({ colorScheme })
      await picture(running, `ten-years-${colorScheme}-1-home`)
      await goTo(page, 'Trends')
      await page.locator('canvas').waitFor()
      await picture(running, `ten-years-${colorScheme}-2-trends`)
      await goTo(page, 'Wall')
      const card = page.getByRole('article').first()
      await card.getByRole('button', { name: /^Open/ }).click()
      await page.getByRole('button', { name: 'Withdraw' }).click()
      await page.getByRole('button', { name: 'Take it down' }).click()
      await page.getByText('Taken down.').waitFor()
      await picture(running, `ten-years-${colorScheme}-3-undo`)
      await goTo(page, 'Our house')
      await picture(running, `ten-years-${colorScheme}-4-house`)
      await toKeeping(page)
      await page.getByRole('button', { name: 'Make a copy now' }).click()
      await page.getByText('The copy is made.').waitFor()
      await picture(running, `ten-years-${colorScheme}-5-copies`)
      await page
        .getByRole('button', { name: /Look inside/ })
        .first()
        .click()
      await page.getByRole('table').first().waitFor()
      await picture(running, `ten-years-${colorScheme}-6-inside`)
      await page.getByRole('heading', { name: 'Take it with you' }).scrollIntoViewIfNeeded()
      await picture(running, `ten-years-${colorScheme}-7-export`)
      await page.getByRole('button', { name: 'Remove all older copies …' }).click()
      await picture(running, `ten-years-${colorScheme}-8-purge`)
      await page.getByRole('button', { name: 'Keep them' }).click()
      await resizeWindow(running, 1024, 700, 2)
      await picture(running, `ten-years-${colorScheme}-9-zoomed`)
    }, tenYears(4)))

test('a month that was set aside', () =>
  touring(
    async running => {
      await running.page.getByRole('region', { name: 'About your books' }).waitFor()
      await picture(running, 'broken-1-notice')
      await resizeWindow(running, 1024, 700, 2)
      await picture(running, 'broken-2-notice-zoomed')
    },
    async profile => {
      await tenYears(2)(profile)
      await truncate(join(profile, 'books/months/2026-11.json'), 900)
      await truncate(join(profile, 'books/months/2025-03.json'), 900)
    },
  ))

for (const [why, damage] of [
  ['newer', (text: string) => text.replace(/"version": \d+/, '"version": 99')],
  ['lost', () => 'nothing of ours'],
] as const)
  test(`books that stay closed: ${why}`, () =>
    touring(
      async running => {
        await picture(running, `closed-${why}-1`)
        await running.page.emulateMedia({ colorScheme: 'dark' })
        await picture(running, `closed-${why}-2-dark`)
      },
      async profile => {
        await tenYears(2)(profile)
        const household = join(profile, 'books/household.json')
        await writeFile(household, damage(await readFile(household, 'utf8')))
      },
    ))
