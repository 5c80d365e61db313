import { test } from '@playwright/test'
import { resizeWindow, type RunningApp } from '../support/app'
import {
  everybodySpeaks,
  goOn,
  goTo,
  guess,
  moveIn,
  openCard,
  openSummit,
  park,
  passOn,
  promise,
  setAside,
  writeCheckIn,
} from '../support/people'
import { picture, touring } from './touring'

const week = [
  {
    name: 'Ben',
    scores: [7, 6, 4],
    high: 'The walk along the river on Tuesday, when the heron stood there.',
    low: 'Falling asleep at the table on Thursday.',
    thanks: 'You took the early train so that I could sleep.',
  },
  {
    name: 'Cleo',
    scores: [5, 7, 6],
    high: 'Nobody was angry when I came home late.',
    low: 'The maths test, and that nobody asked.',
    thanks: 'For the lift on Friday.',
  },
  {
    name: 'Ana',
    scores: [8, 8, 5],
    high: 'Your soup, and nobody asking anything until it was eaten.',
    low: 'The phone call with the landlord.',
    thanks: 'You listened to the whole landlord story twice.',
  },
] as const

/** A whole classic evening of three, with a picture of each step. */
async function aClassicEvening(running: RunningApp, prefix: string): Promise<void> {
  const { page } = running
  let place = 0
  const shot = (name: string) =>
    picture(running, `${prefix}-${String((place += 1)).padStart(2, '0')}-${name}`)
  await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben', 'Cleo'])
  await shot('home')
  await page.getByRole('link', { name: 'Get ready for it' }).click()
  await shot('prepare')
  await page.getByRole('button', { name: 'I am Ana' }).click()
  await page.getByLabel('One high of the week').fill('Your soup.')
  await page.getByRole('button', { name: 'Write a card for the evening' }).click()
  await page.getByRole('group', { name: 'For' }).getByText('Ben').click()
  await page.getByLabel('What do you appreciate?').fill('You asked how it went, and then you listened.')
  await page.getByText('Trait, colour, picture').click()
  await shot('prepare-own')
  await page.getByRole('button', { name: 'Keep it', exact: true }).click()
  const madeAnew = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await madeAnew
  await goTo(page, 'Home')
  await page.getByRole('button', { name: 'Open summit' }).click()
  await page.getByText('What happens in it').click()
  await shot('choose')
  await goTo(page, 'Home').catch(() => page.getByRole('button', { name: 'Not now' }).click())
  await openSummit(page, { agenda: 'Classic', hasGuesses: true })
  await page.getByRole('button', { name: 'Say that I am ready' }).first().click()
  await shot('arrive')
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await shot('keys')
  await page.keyboard.press('Escape')
  await goOn(page, 'How was this week for you?')
  await shot('check-in-pass')
  for (const { name, ...answers } of week) {
    await writeCheckIn(page, name, answers)
    for (const other of week) if (other.name !== name) await guess(page, other.name, 7)
    if (name === 'Ben') await shot('check-in-write')
    await passOn(page)
  }
  await shot('check-in-ready')
  await page.getByRole('button', { name: 'Turn them over' }).click()
  await page.getByRole('heading', { name: 'How it was for each of you' }).waitFor()
  await shot('reveal')
  await goOn(page, 'What became of our promises?')
  await shot('promises')
  await goOn(page, 'What do you want to thank someone for?')
  await shot('appreciations')
  await everybodySpeaks(page)
  await goOn(page, 'What was good about it?')
  await shot('highs')
  await goOn(page, 'What was hard?')
  await shot('low-choose')
  await page.getByRole('button', { name: 'Talk about this one Ana' }).click()
  await page.getByRole('heading', { name: 'Mirror' }).waitFor()
  await shot('low-card')
  await park(page, 'Where we spend the holidays')
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('l')
  await page.getByRole('dialog').waitFor()
  await shot('lot')
  await page.keyboard.press('Escape')
  await goOn(page, 'What does the week look like?')
  await page.getByLabel('Time together').fill('Saturday: market, then coffee at the bridge')
  await shot('plans')
  await goOn(page, 'What could I do this week')
  await page.getByLabel(/what could it be/).fill('Ask me how it went before you open the laptop.')
  await shot('one-thing')
  const owner = (await page.getByRole('group', { name: /make it a promise/ }).textContent()) ?? ''
  await promise(page, owner.split(',')[0] ?? '', 'I come home after you', 'sit down with you first')
  await shot('one-thing-promised')
  await goOn(page, 'Before you get up')
  await shot('close')
  await page.getByRole('button', { name: 'Close summit' }).click()
  await page.getByRole('heading', { name: 'That was your summit.' }).waitFor()
  await page.getByRole('button', { name: 'Answer Ana' }).click()
  await shot('closed')
  await page.getByRole('button', { name: 'Home' }).click()
  await shot('home-after')
  await goTo(page, 'Wall')
  await shot('wall')
  await openCard(page, 'You asked how it went')
  await shot('card')
}

for (const [prefix, width, height, zoom, colorScheme] of [
  ['evening-light', 1440, 900, 1, 'light'],
  ['evening-dark', 1024, 700, 1, 'dark'],
  ['evening-zoomed', 1024, 700, 2, 'light'],
] as const)
  test(`a classic evening, ${prefix}`, () =>
    touring(async running => {
      await running.page.emulateMedia({ colorScheme })
      await resizeWindow(running, width, height, zoom)
      await aClassicEvening(running, prefix)
    }))

test('topics, agendas, promises', () =>
  touring(async running => {
    const { page } = running
    await page.getByRole('button', { name: 'Look around with a demo household' }).click()
    await page.getByRole('button', { name: 'Leave and remove the demo' }).waitFor()
    await openSummit(page, { agenda: 'Monthly' })
    await goOn(page, 'What became of our promises?')
    await goOn(page, 'What do we want to talk about?')
    await page.getByRole('button', { name: 'Money' }).click()
    await page.getByRole('button', { name: 'Time together' }).click()
    await page.getByRole('checkbox', { name: 'Money' }).check()
    await picture(running, 'more-1-topics')
    await page.getByRole('button', { name: 'Stop here …' }).click()
    await page.getByRole('dialog').waitFor()
    await picture(running, 'more-2-stop')
    await page.keyboard.press('Escape')
    await setAside(page)
    await openSummit(page, { agenda: 'First summit' })
    await goOn(page, 'How was this week for you?')
    await picture(running, 'more-3-explained')
    await setAside(page)
    await page.getByRole('link', { name: 'What became of earlier ones' }).click()
    await picture(running, 'more-4-promises')
    await page.goto('app://hearthside/index.html#/agendas')
    await page.getByRole('heading', { name: 'Agendas' }).waitFor()
    await picture(running, 'more-5-agendas')
    await page.getByRole('link', { name: 'Copy and change Classic' }).click()
    await page.getByRole('button', { name: 'A step of our own' }).click()
    await page.getByLabel('What is it called?').fill('The garden')
    await page.getByLabel('What is there to do?').fill('What grows, what goes, and who waters it?')
    await picture(running, 'more-6-agenda')
    await page.getByRole('button', { name: 'Keep this agenda' }).click()
    await goTo(page, 'Home')
    await openSummit(page, { agenda: 'Classic, ours' })
    await page.getByRole('button', { name: 'The garden' }).click()
    await page.getByRole('heading', { level: 1, name: 'The garden' }).waitFor()
    await picture(running, 'more-8-own-step')
    await setAside(page)
    await goTo(page, 'Our house')
    await page.getByRole('button', { name: 'Add a question' }).click()
    await page.getByLabel('Question 1', { exact: true }).fill('How much did we laugh this week?')
    await page.getByLabel('Short name of question 1').fill('Laughter')
    await page.getByRole('button', { name: 'Keep this question' }).click()
    await page.getByRole('button', { name: 'Stop asking “Laughter”' }).scrollIntoViewIfNeeded()
    await picture(running, 'more-9-own-question')
    await page.goto('app://hearthside/index.html#/quick-card')
    await page.getByRole('heading', { name: 'A card for the wall' }).waitFor()
    await resizeWindow(running, 560, 640)
    await picture(running, 'more-7-quick-card')
  }))
