import { test } from '@playwright/test'
import { resizeWindow } from '../support/app'
import { goTo, lookAround } from '../support/people'
import { picture, touring } from './touring'

const places = ['Between you', 'Thanks and rhythm', 'Trying out'] as const

for (const colorScheme of ['light', 'dark'] as const)
  test(`trends of the demo household, ${colorScheme}`, () =>
    touring(async running => {
      const { page } = running
      await page.emulateMedia({ colorScheme })
      await lookAround(page)
      await goTo(page, 'Trends')
      await page.locator('canvas').waitFor()
      await picture(running, `trends-${colorScheme}-1-lines`)
      await page.getByRole('button', { name: 'Amara' }).click()
      await page.getByText('3 months').click()
      await picture(running, `trends-${colorScheme}-2-alone`)
      await page.getByRole('button', { name: 'Weeks unlike others' }).click()
      await page.getByRole('button', { name: 'Mark this week' }).click()
      await picture(running, `trends-${colorScheme}-3-weeks-unlike-others`)
      await page.getByRole('button', { name: 'Close' }).click()
      await page.getByRole('button', { name: 'Whose lines are shown' }).click()
      await picture(running, `trends-${colorScheme}-4-whose-lines`)
      await page.getByRole('button', { name: 'Close' }).click()
      for (const [index, place] of places.entries()) {
        await page.getByRole('link', { name: place }).click()
        await page.getByRole('heading', { level: 2 }).first().waitFor()
        await picture(running, `trends-${colorScheme}-${String(5 + index)}-${place.toLowerCase()}`)
      }
      await page.getByRole('textbox', { name: 'What do you want to try?' }).fill('A walk after dinner')
      await page.getByRole('button', { name: 'Draw the order and begin' }).click()
      await page.getByText(/Begins on/).waitFor()
      await picture(running, `trends-${colorScheme}-8-trying`)
      await resizeWindow(running, 1024, 700, 2)
      await page.getByRole('link', { name: 'Each of you' }).click()
      await page.locator('canvas').waitFor()
      await picture(running, `trends-${colorScheme}-9-zoomed`)
    }))
