import { test } from '@playwright/test'
import { resizeWindow } from '../support/app'
import { goOn, goTo, leaveForNow, lookAround, moveIn, openSummit } from '../support/people'
import { picture, touring } from './touring'

for (const colorScheme of ['light', 'dark'] as const)
  test(`the demo household, ${colorScheme}`, () =>
    touring(async running => {
      const { page } = running
      await page.emulateMedia({ colorScheme })
      await lookAround(page)
      await picture(running, `demo-${colorScheme}-1-home`)
      await goTo(page, 'Wall')
      await page.getByRole('article').first().waitFor()
      await picture(running, `demo-${colorScheme}-2-wall`)
      await page.getByRole('button', { name: 'Write a card' }).click()
      await picture(running, `demo-${colorScheme}-3-card`)
      await goTo(page, 'Trends')
      await page.locator('canvas').waitFor()
      await picture(running, `demo-${colorScheme}-4-trends`)
      await page.getByText('Show as a table').click()
      await picture(running, `demo-${colorScheme}-5-trends-table`)
      await goTo(page, 'Recap')
      await page.locator('canvas').first().waitFor()
      await picture(running, `demo-${colorScheme}-6-recap`)
      await page.getByRole('button', { name: 'Save as PDF' }).click()
      await page.getByText(/Saved as/).waitFor()
      await goTo(page, 'Our house')
      await picture(running, `demo-${colorScheme}-7-house`)
      await goTo(page, 'Help')
      await picture(running, `demo-${colorScheme}-8-help`)
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift')
      await page.getByRole('button', { name: 'Back', exact: true }).waitFor()
      await picture(running, `demo-${colorScheme}-9-hidden`)
      await page.getByRole('button', { name: 'Back', exact: true }).click()
      await goTo(page, 'Home')
      await openSummit(page)
      await goOn(page, 'How was this week for you?')
      await goOn(page, 'What became of our promises?')
      await page.getByText('Kept').first().click()
      await picture(running, `demo-${colorScheme}-10-promises`)
      await page.getByRole('button', { name: 'Stop here …' }).click()
      await page.getByRole('dialog').waitFor()
      await picture(running, `demo-${colorScheme}-11-dialog`)
    }))

test('eight people with long names, large letters in a small window', () =>
  touring(async running => {
    const { page } = running
    const long = 'Maximiliane-Theodora von Hohenbrunn'
    const people = [
      long,
      'Wolfeschlegelsteinhausenbergerdorffwelc',
      'محمد عبد الرحمن',
      '小林さくら',
      'Zoë',
      'Ößkår',
      '👩‍👩‍👧 Mum',
      'Bo',
    ]
    await moveIn(page, 'The house at the far end of Lantern Str', people)
    await picture(running, 'long-1-home')
    await resizeWindow(running, 1024, 700, 2)
    await picture(running, 'long-2-home-zoomed')
    await openSummit(page)
    await picture(running, 'long-3-arrive-zoomed')
    await goOn(page, 'How was this week for you?')
    await picture(running, 'long-4-check-in-zoomed')
    await page
      .getByRole('button', { name: /^I am / })
      .first()
      .click()
    await picture(running, 'long-5-write-zoomed')
    await resizeWindow(running, 1180, 800)
    await picture(running, 'long-6-write')
    await page.getByRole('button', { name: /^Skip this step/ }).click()
    await page.getByRole('heading', { level: 1, name: 'What became of our promises?' }).waitFor()
    await goOn(page, 'What do you want to thank someone for?')
    await picture(running, 'long-8-turns')
    await page.keyboard.press('t')
    await page.locator('html.has-large-type').waitFor()
    await picture(running, 'long-9-turns-large')
    await leaveForNow(page)
    await goTo(page, 'Wall')
    await page.getByRole('button', { name: 'Write a card' }).click()
    await picture(running, 'long-7-wall')
  }))
