import type { Page } from '@playwright/test'
import type { RunningApp } from './app'
import {
  goOn,
  goTo,
  hangCard,
  lookAround,
  moveIn,
  openCard,
  openSummit,
  passOn,
  setAside,
  takeDown,
  writeCheckIn,
} from './people'

const answers = { scores: [7, 6, 4] as const, high: 'The river.', low: 'The landlord.', thanks: 'The soup.' }

/** Looks at one screen while it stands. */
export type LookAt = (screen: string, running: RunningApp) => Promise<void>

/** Walks through every screen of a first evening, stopping at each. */
export async function walkFirstEvening(running: RunningApp, lookAt: LookAt): Promise<void> {
  const { page } = running
  const stop = (screen: string) => lookAt(screen, running)
  await stop('welcome')
  await page.getByRole('button', { name: 'Begin our household' }).click()
  await stop('who lives here')
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
  await stop('home, new')
  await goTo(page, 'Wall')
  await page.getByText('The wall is empty').waitFor()
  await stop('wall, empty')
  await goTo(page, 'Trends')
  await page.getByText('After your first summit').waitFor()
  await stop('trends, empty')
  await goTo(page, 'Home')
  await page.getByRole('button', { name: 'Open summit' }).click()
  await stop('summit, before it')
  await page.getByRole('group', { name: 'Which agenda?' }).getByText('Classic', { exact: true }).click()
  await page.getByLabel(/^With the guessing game/).check()
  await page.getByRole('button', { name: 'Open summit' }).click()
  await page.getByRole('heading', { name: 'Is now all right?' }).waitFor()
  await stop('arrive')
  for (const [key, dialog] of [
    ['l', 'Parking lot'],
    ['?', 'Keys'],
  ] as const) {
    await page.keyboard.press(key)
    await page.getByRole('dialog', { name: dialog }).waitFor()
    await stop(dialog)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  await page.getByRole('button', { name: 'Who is here' }).click()
  await page.getByRole('dialog').waitFor()
  await stop('who is here')
  await page.keyboard.press('Escape')
  await goOn(page, 'How was this week for you?')
  await stop('check-in, passing on')
  await writeCheckIn(page, 'Ben', answers)
  await stop('check-in, writing')
  await passOn(page)
  await writeCheckIn(page, 'Ana', answers)
  await passOn(page)
  await stop('check-in, ready')
  await page.getByRole('button', { name: 'Turn them over' }).click()
  await page.getByRole('heading', { name: 'How it was for each of you' }).waitFor()
  await stop('reveal')
  for (const [question, screen] of [
    ['What became of our promises?', 'promises'],
    ['What do you want to thank someone for?', 'appreciations'],
    ['What was good about it?', 'highs'],
    ['What was hard?', 'low, choosing'],
    ['What does the week look like?', 'plans'],
    ['What could I do this week', 'one thing'],
    ['Before you get up', 'close'],
  ] as const) {
    await goOn(page, question)
    await stop(screen)
    if (screen !== 'low, choosing') continue
    await page.getByRole('button', { name: 'Talk about this one Ana' }).click()
    await page.getByRole('heading', { name: 'Mirror' }).waitFor()
    await stop('low, with a listener card')
  }
  await page.getByRole('button', { name: 'Close summit' }).click()
  await page.getByRole('heading', { name: 'That was your summit.' }).waitFor()
  await page.getByRole('button', { name: 'Answer Ana' }).click()
  await stop('closed')
  await page.getByRole('button', { name: 'Home' }).click()
  await walkKeeping(running, lookAt)
}

/** Walks through what keeps the books, from any place of a household with a card on its wall or without one. */
async function walkKeeping(running: RunningApp, lookAt: LookAt): Promise<void> {
  const { page } = running
  await goTo(page, 'Our house')
  await page.getByRole('link', { name: 'Copies and export' }).click()
  await page.getByRole('button', { name: 'Make a copy now' }).click()
  await page.getByText('The copy is made.').waitFor()
  await lookAt('copies and export', running)
  await page
    .getByRole('button', { name: /Look inside/ })
    .first()
    .click()
  await page.getByRole('table').waitFor()
  await lookAt('inside a copy', running)
  await page.getByRole('button', { name: 'Put this copy in place …' }).click()
  await lookAt('before a copy is put in place', running)
  await page.getByRole('button', { name: 'Leave everything as it is' }).click()
  await goTo(page, 'Wall')
  await hangCard(page, 'Ana', 'The soup.')
  await openCard(page, 'The soup.')
  await lookAt('card', running)
  await page.getByRole('dialog').getByRole('button', { name: 'Ana says it better' }).click()
  await lookAt('card, saying it better', running)
  await page.getByRole('button', { name: 'Leave it as it was' }).click()
  await page.getByRole('button', { name: 'Close' }).click()
  await takeDown(page, 'The soup.')
  await lookAt('undo', running)
}

/** Walks through the places of the demo household, stopping at each. */
export async function walkDemo(running: RunningApp, lookAt: LookAt): Promise<void> {
  const { page } = running
  const stop = (screen: string) => lookAt(screen, running)
  await lookAround(page)
  await stop('home, full')
  await goTo(page, 'Wall')
  await page.getByRole('button', { name: 'Write a card' }).click()
  await stop('wall, writing')
  await goTo(page, 'Trends')
  await page.locator('canvas').waitFor()
  await page.getByText('Show as a table').click()
  await stop('trends, with its table')
  await page.getByRole('button', { name: 'Weeks unlike others' }).click()
  await stop('trends, weeks unlike others')
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Whose lines are shown' }).click()
  await stop('trends, whose lines')
  await page.getByRole('button', { name: 'Close' }).click()
  for (const place of ['Between you', 'Thanks and rhythm', 'Trying out']) {
    await page.getByRole('link', { name: place }).click()
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await stop(`trends, ${place.toLowerCase()}`)
  }
  await goTo(page, 'Recap')
  await page.locator('canvas').first().waitFor()
  await stop('recap')
  await goTo(page, 'Our house')
  await stop('our house')
  await goTo(page, 'Help')
  await stop('help')
  await hideQuickly(page)
  await stop('curtain')
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await goTo(page, 'Home')
  await openSummit(page)
  await goOn(page, 'How was this week for you?')
  await goOn(page, 'What became of our promises?')
  await stop('promises, some')
  await page.getByRole('button', { name: 'Stop here …' }).click()
  await page.getByRole('dialog').waitFor()
  await stop('before stopping')
  await page.getByRole('dialog').getByRole('button', { name: 'Go on', exact: true }).click()
  await setAside(page)
  await openSummit(page, { agenda: 'Monthly' })
  await goOn(page, 'What became of our promises?')
  await goOn(page, 'What do we want to talk about?')
  await page.getByRole('button', { name: 'Money' }).click()
  await stop('topics')
  await setAside(page)
  await page.goto('app://hearthside/index.html#/promises')
  await page.getByText(/^Kept \d+ of \d+/).waitFor()
  await stop('promises over the months')
  await page.goto('app://hearthside/index.html#/agendas')
  await page.getByRole('heading', { name: 'Agendas' }).waitFor()
  await stop('agendas')
  await page.getByRole('link', { name: 'Copy and change Classic' }).click()
  await page.getByRole('button', { name: 'A step of our own' }).click()
  await page.getByLabel('What is it called?').fill('The garden')
  await stop('an agenda of one’s own')
  await page.getByRole('button', { name: 'Keep this agenda' }).click()
  await page.getByRole('heading', { name: 'Classic, ours' }).waitFor()
  await goTo(page, 'Home')
  await openSummit(page, { agenda: 'Classic, ours' })
  await page.getByRole('button', { name: 'The garden' }).click()
  await page.getByRole('heading', { level: 1, name: 'The garden' }).waitFor()
  await stop('a step of one’s own')
  await setAside(page)
  await page.goto('app://hearthside/index.html#/prepare')
  await page.getByRole('heading', { name: 'Getting ready' }).waitFor()
  await stop('getting ready')
  await page.getByRole('button', { name: /^I am/ }).first().click()
  await page.getByLabel('One low').waitFor()
  await page.getByRole('button', { name: 'Write a card for the evening' }).click()
  await stop('getting ready, for oneself')
  await page.goto('app://hearthside/index.html#/quick-card')
  await page.getByRole('heading', { name: 'A card for the wall' }).waitFor()
  await stop('quick card')
}

/** Walks through everything about unplug hours and reminders, stopping at each. */
export async function walkUnplug(running: RunningApp, lookAt: LookAt): Promise<void> {
  const { page } = running
  const stop = (screen: string) => lookAt(screen, running)
  await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben', 'Cleo'])
  await goTo(page, 'Unplug hours')
  await page.getByText('An evening without phones').waitFor()
  await stop('unplug hours, none')
  await page.getByRole('button', { name: 'Plan an unplug hour' }).click()
  await page.getByText('It comes', { exact: true }).waitFor()
  await stop('an hour, new')
  await page.getByText('By a rule of its own').click()
  await page.getByText('The one of a time zone').click()
  await page.getByLabel('Recurrence (RFC 5545)').fill('FREQ=DAILY')
  await page.getByText('It comes', { exact: true }).waitFor()
  await stop('an hour, by a rule')
  await page.getByText('in a small window').click()
  await page.getByRole('button', { name: 'Keep this hour' }).click()
  await page.getByRole('heading', { name: 'Your hours' }).waitFor()
  await stop('unplug hours, one')
  await page
    .getByRole('button', { name: /^Move / })
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
  await stop('moving one')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Take these days off' }).click()
  await page.getByRole('button', { name: /^Give them up/ }).click()
  await page.getByRole('button', { name: 'Start now', exact: true }).click()
  await page.getByRole('button', { name: 'End it early' }).waitFor()
  await stop('an hour, going on')
  await page.getByRole('link', { name: 'Look at the candle' }).click()
  await page.getByText('Any key puts the candle out').waitFor()
  await stop('the candle')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'End it early' }).click()
  await page.getByRole('heading', { name: 'How was it?' }).waitFor()
  await stop('how was it')
  await page.getByRole('link', { name: 'Change Phones in the drawer' }).click()
  await page.getByRole('button', { name: 'Throw it away' }).click()
  await page.getByRole('alertdialog').waitFor()
  await stop('throwing an hour away')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.goto('app://hearthside/index.html#/house/reminders')
  await page.getByText('Say nothing from one time to another').click()
  await page.getByRole('button', { name: 'Pause for an hour' }).click()
  await page.getByRole('button', { name: 'Speak again' }).waitFor()
  await stop('reminders')
  await goTo(page, 'Home')
  await page.getByRole('link', { name: 'All unplug hours' }).waitFor()
  await stop('home, with an unplug hour')
}

/** Shift three times. */
export async function hideQuickly(page: Page): Promise<void> {
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift')
}
