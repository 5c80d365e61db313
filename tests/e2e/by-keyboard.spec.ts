import { expect, test, type Locator, type Page } from '@playwright/test'
import { onAComputer } from '../support/books'

const enoughTabs = 60

/** Presses Tab until something has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let tabs = 0; tabs < enoughTabs; tabs += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate(element => element === document.activeElement)) return
  }
  throw new Error(`Tab does not lead to ${String(target)}`)
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: typeof name === 'string' }))
  await page.keyboard.press('Enter')
}

async function type(page: Page, label: string, words: string): Promise<void> {
  await tabTo(page, page.getByLabel(label))
  await page.keyboard.type(words)
}

async function checkIn(page: Page, name: string): Promise<void> {
  await press(page, `I am ${name}`)
  await page.getByText('How connected').waitFor()
  for (const [question, key] of [
    ['How connected', '8'],
    ['How appreciated', '0'],
    ['How much energy', '3'],
  ] as const) {
    const choices = page.getByRole('group', { name: question }).getByRole('radio')
    await tabTo(page, choices.first())
    await page.keyboard.press(key)
    await expect(choices.nth(key === '0' ? 9 : Number(key) - 1)).toBeChecked()
  }
  await type(page, 'One high of the week', `a good day for ${name}`)
  const madeAnew = page.waitForEvent('load')
  await press(page, 'Done, pass the screen on')
  await madeAnew
  await page.getByRole('heading', { name: 'How was this week for you?' }).waitFor()
}

test('a household moves in and holds a whole summit without a mouse', () =>
  onAComputer(async computer => {
    const { page } = await computer.start({ clock: '2026-11-22T17:30:00Z' })
    await press(page, 'Begin our household')
    await type(page, 'Name of the household', 'Lantern Street 9')
    await type(page, 'Name of person 1', 'Ana')
    await type(page, 'Name of person 2', 'Ben')
    await press(page, 'Move in')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lantern Street 9')

    await press(page, 'Open summit')
    await page.getByRole('heading', { name: 'Ready for a summit?' }).waitFor()
    // From the first summit, the last of them, round to the second.
    await tabTo(page, page.getByRole('radio', { name: /^First summit/ }))
    for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
    await expect(page.getByRole('radio', { name: /^Quick/ })).toBeChecked()
    await press(page, 'Open summit')
    await expect(page.getByRole('heading', { name: 'Is now all right?' })).toBeFocused()
    await page.keyboard.press('PageDown')
    await expect(page.getByRole('heading', { name: 'How was this week for you?' })).toBeFocused()
    await checkIn(page, 'Ben')
    await checkIn(page, 'Ana')
    await press(page, 'Turn them over')
    await expect(page.getByRole('heading', { name: 'How it was for each of you' })).toBeFocused()

    for (const question of ['What became of our promises?', 'What do you want to thank someone for?']) {
      await page.keyboard.press('PageDown')
      await expect(page.getByRole('heading', { name: question })).toBeFocused()
    }
    await press(page, /is done$/)
    for (const question of ['What was good about it?', 'What does the week look like?']) {
      await press(page, /^Next: /)
      await expect(page.getByRole('heading', { name: question })).toBeFocused()
    }
    await type(page, 'Time together', 'the market')
    await press(page, /^Next: /)
    await type(page, 'I will …', 'sit down first')
    await press(page, / promises$/)
    await page.getByRole('button', { name: /rewords it/ }).waitFor()
    await press(page, /^Next: /)
    await press(page, 'Close summit')
    await expect(page.getByRole('heading', { name: 'That was your summit.' })).toBeFocused()
  }))

test('the chart reads the answers of a week to whoever walks it with arrow keys', () =>
  onAComputer(async computer => {
    const { page } = await computer.start({ clock: '2026-11-22T17:30:00Z' })
    await press(page, 'Look around with a demo household')
    await tabTo(page, page.getByRole('link', { name: 'Trends' }))
    await page.keyboard.press('Enter')
    await page.locator('canvas').waitFor()
    await tabTo(page, page.getByRole('application'))
    await page.keyboard.press('End')
    const spoken = page.locator('[aria-live="polite"]', { hasText: 'Week of' })
    await expect(spoken).toHaveText(/^Week of .+, Amara .+, Jonas .+$/)
    const last = await spoken.textContent()
    await page.keyboard.press('ArrowLeft')
    await expect(spoken).not.toHaveText(last ?? '')
  }))
