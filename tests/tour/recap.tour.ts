import { test } from '@playwright/test'
import { resizeWindow } from '../support/app'
import { goTo, lookAround } from '../support/people'
import { picture, touring } from './touring'

const kinds = ['A month', 'A quarter', 'A year'] as const

for (const [colorScheme, paper, width, height] of [
  ['light', 'A4', 1440, 900],
  ['dark', 'Letter', 1024, 700],
] as const)
  test(`the recap on ${paper}, ${colorScheme}`, () =>
    touring(async running => {
      const { page } = running
      const shot = (name: string) => picture(running, `recap-${colorScheme}-${name}`)
      await page.emulateMedia({ colorScheme })
      await resizeWindow(running, width, height)
      await lookAround(page)
      await goTo(page, 'Recap')
      await page.locator('canvas').first().waitFor()
      await page.getByText(paper, { exact: true }).click()
      await shot('1-week')
      await page.getByRole('heading', { name: 'What may be printed' }).scrollIntoViewIfNeeded()
      await shot('2-choices')
      await page.getByRole('button', { name: 'Save as PDF' }).click()
      await page.getByText(/Saved as/).waitFor()
      for (const [place, kind] of kinds.entries()) {
        await page.getByText(kind, { exact: true }).click()
        await page.locator('canvas').first().waitFor()
        await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
        await shot(`${place + 3}-${kind.slice(2)}`)
        await page.getByRole('button', { name: 'Save as PDF' }).click()
        await page.getByText(/Saved as/).waitFor({ timeout: 30_000 })
      }
      await shot('6-saved')
      await page.getByRole('button', { name: 'Print …' }).click()
      await page.getByRole('alert').getByText('knows of no printer').waitFor({ timeout: 30_000 })
      await shot('7-no-printer')
      await page.getByLabel('Highs').uncheck()
      await resizeWindow(running, width, height, 2)
      await shot('8-zoomed')
    }))
