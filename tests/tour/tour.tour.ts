import { test } from '@playwright/test'
import { resizeWindow } from '../support/app'
import { goOn, goTo, lookAround, moveIn, openSummit, passOn, promise, writeCheckIn } from '../support/people'
import { picture, touring } from './touring'

test('a first evening', () =>
  touring(async running => {
    const { page } = running
    await picture(running, '01-welcome')
    await page.getByRole('button', { name: 'Begin our household' }).click()
    await picture(running, '02-who-lives-here')
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    await picture(running, '03-home-new')

    await page.getByRole('button', { name: 'Open summit' }).click()
    await picture(running, '04-summit-start')
    await page.getByRole('button', { name: 'Open summit' }).click()
    await page.getByRole('button', { name: /^Ana/ }).click()
    await picture(running, '05-arrive')
    await goOn(page, 'How was this week for you?')
    await picture(running, '06-check-in-pass')
    await writeCheckIn(page, 'Ben', {
      scores: [7, 6, 4],
      high: 'The walk along the river on Tuesday, when the heron stood there.',
      low: 'Falling asleep at the table on Thursday.',
      thanks: 'You took the early train so that I could sleep.',
    })
    await picture(running, '07-check-in-write')
    await passOn(page)
    await writeCheckIn(page, 'Ana', {
      scores: [8, 8, 5],
      high: 'Your soup, and nobody asking anything until it was eaten.',
      low: 'The phone call with the landlord.',
      thanks: 'You listened to the whole landlord story twice.',
    })
    await passOn(page)
    await picture(running, '08-check-in-ready')
    await page.getByRole('button', { name: 'Turn them over' }).click()
    await page.getByRole('heading', { name: 'How it was for each of you' }).waitFor()
    await picture(running, '09-reveal')

    await goOn(page, 'What became of our promises?')
    await picture(running, '10-promises-none')
    await goOn(page, 'What do you want to thank someone for?')
    await page.getByRole('button', { name: 'Write it on the wall as well' }).click()
    await page
      .getByLabel('What do you appreciate?')
      .fill('You carried the whole week on your back and still sang in the kitchen.')
    await picture(running, '11-appreciations')
    await page.getByRole('button', { name: 'Put it up' }).click()
    await goOn(page, 'What was good about it?')
    await picture(running, '12-highs')
    await goOn(page, 'What does the week look like?')
    await page.getByLabel('Time together').fill('Saturday: market, then coffee at the bridge')
    await page.getByLabel('Unplug hours').fill('Tuesday and Thursday, 19:00 to 20:00')
    await picture(running, '13-plans')
    await goOn(page, 'What could I do this week')
    await page.getByLabel(/what could it be/).fill('Ask me how it went before you open the laptop.')
    await promise(page, 'Ana', 'I come home after you', 'sit down with you for ten minutes first')
    await picture(running, '14-one-thing')
    await goOn(page, 'Before you get up')
    await picture(running, '15-close')
    await page.getByRole('button', { name: 'Close summit' }).click()
    await picture(running, '16-closed')
    await page.getByRole('button', { name: 'Home' }).click()
    await picture(running, '17-home-after')
    await goTo(page, 'Trends')
    await page.locator('canvas').waitFor()
    await picture(running, '18-trends-too-early')
  }))

for (const colorScheme of ['light', 'dark'] as const)
  test(`the demo household, ${colorScheme}`, () =>
    touring(async running => {
      const { page } = running
      await page.emulateMedia({ colorScheme })
      await lookAround(page)
      await picture(running, `demo-${colorScheme}-1-home`)
      await goTo(page, 'Wall')
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
      await page.getByRole('button', { name: 'Set aside …' }).click()
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
    await page.getByRole('button', { name: 'Leave for now' }).click()
    await goTo(page, 'Wall')
    await page.getByRole('button', { name: 'Write a card' }).click()
    await picture(running, 'long-7-wall')
  }))
