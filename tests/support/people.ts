import { expect, type Page } from '@playwright/test'

// What people do with the app, in their words; the tour and the end-to-end tests are written in these.

export async function moveIn(page: Page, household: string, people: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Begin our household' }).click()
  await page.getByLabel('Name of the household').fill(household)
  for (const [index, name] of people.entries()) {
    if (index >= 2) await page.getByRole('button', { name: 'Add another person' }).click()
    await page.getByLabel(`Name of person ${index + 1}`).fill(name)
  }
  await page.getByRole('button', { name: 'Move in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(household)
}

export async function lookAround(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look around with a demo household' }).click()
  await page.getByRole('button', { name: 'Leave and remove the demo' }).waitFor()
}

/** Goes to a place by the rail. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place }).click()
}

export interface SummitChoice {
  /** As the choice says it; a whole agenda with all its steps is "Classic". */
  readonly agenda?: string
  readonly hasGuesses?: boolean
}

export async function openSummit(
  page: Page,
  { agenda = 'Quick', hasGuesses = false }: SummitChoice = {},
): Promise<void> {
  await page.getByRole('button', { name: 'Open summit' }).click()
  await page.getByRole('heading', { name: 'Ready for a summit?' }).waitFor()
  await page.getByRole('group', { name: 'Which agenda?' }).getByText(agenda, { exact: true }).click()
  if (hasGuesses) await page.getByLabel(/^With the guessing game/).check()
  await page.getByRole('button', { name: 'Open summit' }).click()
  await page.getByRole('heading', { name: 'Is now all right?' }).waitFor()
}

/** Goes on to the next step and waits for its question. */
export async function goOn(page: Page, question: string): Promise<void> {
  await page.getByRole('button', { name: /^(Next: |Skip this step)/ }).click()
  await page.getByRole('heading', { level: 1, name: question }).waitFor()
}

export interface Answers {
  readonly scores: readonly [connected: number, appreciated: number, energy: number]
  readonly high: string
  readonly low: string
  readonly thanks: string
}

const questions = ['How connected did', 'How appreciated', 'How much energy'] as const

/** Sits down at the screen and writes, without finishing. */
export async function writeCheckIn(page: Page, name: string, answers: Answers): Promise<void> {
  await page.getByRole('button', { name: `I am ${name}` }).click()
  for (const [index, question] of questions.entries())
    await page
      .getByRole('group', { name: question })
      .getByRole('radio', { name: new RegExp(`^${answers.scores[index]} –`) })
      .press('Space')
  await page.getByLabel('One high of the week').fill(answers.high)
  await page.getByLabel('One low').fill(answers.low)
  await page.getByLabel('One thank-you').fill(answers.thanks)
}

/** Guesses how connected another one feels, while writing one's own answers. */
export async function guess(page: Page, of: string, score: number): Promise<void> {
  await page
    .getByRole('group', { name: `How connected does ${of} feel?` })
    .getByRole('radio', { name: new RegExp(`^${score} –`) })
    .press('Space')
}

/** Finishes one's answers; the page is made anew for whoever comes next. */
export async function passOn(page: Page): Promise<void> {
  const madeAnew = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Done, pass the screen on' }).click()
  await madeAnew
  await page.getByRole('heading', { name: 'How was this week for you?' }).waitFor()
}

export async function promise(page: Page, name: string, when: string, will: string): Promise<void> {
  await page.getByRole('group', { name: new RegExp(`^${name}, make it a promise`) }).waitFor()
  await page.getByLabel('If …').fill(when)
  await page.getByLabel('I will …').fill(will)
  await page.getByRole('button', { name: `${name} promises` }).click()
  await page.getByRole('button', { name: `${name} rewords it` }).waitFor()
}

/** Answers with everything filled in that a test does not care about. */
export const someAnswers = (overrides: Partial<Answers> = {}): Answers => ({
  scores: [7, 6, 4],
  high: 'the walk along the river',
  low: 'a short night',
  thanks: 'the early train',
  ...overrides,
})

/** Opens a summit and comes to what everybody answers alone at the screen. */
export async function comeToCheckIn(page: Page, choice: SummitChoice = {}): Promise<void> {
  await openSummit(page, choice)
  await goOn(page, 'How was this week for you?')
}

/** Sits down, writes, and passes the screen on. */
export async function checkIn(page: Page, name: string, answers: Answers): Promise<void> {
  await writeCheckIn(page, name, answers)
  await passOn(page)
}

export async function turnOver(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Turn them over' }).click()
  await page.getByRole('heading', { name: 'How it was for each of you' }).waitFor()
}

/** From a reveal or a step after it: on to the step of this question, whatever lies between. */
export async function goOnUntil(page: Page, question: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 })
  const onward = page.getByRole('button', { name: /^Next: / })
  for (let left = 8; left > 0 && !(await heading.textContent())?.startsWith(question); left -= 1) {
    const before = (await heading.textContent()) ?? ''
    await onward.click()
    await expect(heading).not.toHaveText(before)
  }
  await page.getByRole('heading', { level: 1, name: question }).waitFor()
}

/** From home back to the table, where the same question is still being asked. */
export async function goOnWithIt(page: Page, question: string): Promise<void> {
  await expect(page.getByRole('region', { name: 'A summit is waiting' })).toBeVisible()
  await page.getByRole('button', { name: 'Go on with it' }).click()
  await page.getByRole('heading', { level: 1, name: question }).waitFor()
}

export async function closeSummit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close summit' }).click()
  await page.getByRole('heading', { name: 'That was your summit.' }).waitFor()
}

/** Sets the summit aside. */
export async function setAside(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Stop here …' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Drop this one' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Yes, drop it' }).click()
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
}

/** Leaves the table, and the summit stays as it is. */
export async function leaveForNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Stop here …' }).click()
  await page.getByRole('button', { name: 'Go on another day' }).click()
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
}

/** Hangs a card on the wall, from the place where the wall is. */
export async function hangCard(page: Page, from: string, words: string, isShareable = false): Promise<void> {
  await page.getByRole('button', { name: 'Write a card' }).click()
  await page.getByRole('group', { name: 'From' }).getByText(from).click()
  await page.getByLabel('What do you appreciate?').fill(words)
  await page.getByLabel('May be printed on the weekly recap').setChecked(isShareable)
  await page.getByRole('button', { name: 'Put it up' }).click()
  await page.getByRole('list', { name: 'Cards, newest first' }).getByText(words).waitFor()
}

/** Opens the card with these words on the wall. */
export async function openCard(page: Page, words: string): Promise<void> {
  const card = page.getByRole('article').filter({ hasText: words })
  await card.getByRole('button', { name: /^Open/ }).click()
  await page.getByRole('dialog', { name: 'Card' }).waitFor()
}

/** Takes the card with these words down. */
export async function takeDown(page: Page, words: string): Promise<void> {
  await openCard(page, words)
  await page.getByRole('button', { name: 'Withdraw' }).click()
  await page.getByRole('button', { name: 'Take it down' }).click()
  await page.getByText('Taken down.').waitFor()
}

/** Puts a topic into the parking lot while a summit runs. */
export async function park(page: Page, words: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('l')
  const lot = page.getByRole('dialog', { name: 'Parking lot' })
  await lot.getByLabel('What is it about?').fill(words)
  await lot.getByRole('button', { name: 'Park it' }).click()
  await lot
    .getByRole('list', { name: 'In the parking lot' })
    .getByText(words, { exact: true })
    .first()
    .waitFor()
  await lot.getByRole('button', { name: 'Close' }).click()
  await expect(lot).toHaveCount(0)
}

/** Everybody has their turn in the round on the table. */
export async function everybodySpeaks(page: Page): Promise<void> {
  const done = page.getByRole('button', { name: / is done$/ })
  while ((await done.count()) > 0) {
    const before = (await done.textContent()) ?? ''
    await done.click()
    await expect(page.getByRole('button', { name: before.trim(), exact: true })).toHaveCount(0)
  }
}
