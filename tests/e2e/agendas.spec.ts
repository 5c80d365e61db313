import { expect, test } from '@playwright/test'
import { householdIn, onAComputer } from '../support/books'
import { moveIn, openSummit } from '../support/people'

const clock = '2026-11-22T17:30:00Z'

test('an agenda is copied, put in another order by button and by hand, and held', () =>
  onAComputer(async ({ profile, start }) => {
    const { page } = await start({ clock })
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    await page.getByRole('button', { name: 'Open summit' }).click()
    await page.getByRole('link', { name: 'Change the agendas, or make your own' }).click()
    await page.getByRole('link', { name: 'Copy and change Quick' }).click()
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Quick, ours')
    await page.getByRole('button', { name: 'Move Arrive down' }).click()
    await expect(page.getByRole('button', { name: 'Move Arrive down' })).toBeFocused()
    await expect(page.getByText('Now at place 2 of 8')).toBeAttached()
    await page.getByRole('button', { name: 'A step of our own' }).click()
    await page.getByLabel('What is it called?').fill('The garden')
    await page.getByLabel('Minutes for Highs').fill('0')
    await page.getByLabel('Minutes for Highs').press('Tab')
    await page.getByRole('button', { name: 'Keep this agenda' }).click()
    await expect(page.getByText('Each step takes from 1 to 120 minutes')).toBeVisible()
    await page.getByLabel('Minutes for Highs').fill('4')
    await page.getByLabel('Minutes for Highs').press('Tab')
    const rows = page.getByRole('list').filter({ hasText: 'In use' }).getByRole('listitem')
    const grip = (name: string) => rows.filter({ hasText: name }).locator('.grip')
    await grip('The garden').dragTo(grip('One thing'))
    await rows.filter({ hasText: 'Plans' }).getByRole('checkbox').uncheck()
    await page.getByRole('button', { name: 'Keep this agenda' }).click()
    await expect(page.getByRole('heading', { name: 'Quick, ours' })).toBeVisible()
    const [agenda] = (await householdIn(profile)).agendas
    expect(agenda?.steps.map(({ kind, isOff }) => (isOff ? `no ${kind}` : kind))).toEqual([
      'check-in',
      'arrive',
      'promises',
      'appreciations',
      'highs',
      'no plans',
      'talk',
      'one-thing',
      'close',
    ])
    expect(agenda?.steps.find(({ kind }) => kind === 'highs')?.minutes).toBe(4)

    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Home' }).click()
    await page.getByRole('button', { name: 'Open summit' }).click()
    await page.getByRole('group', { name: 'Which agenda?' }).getByText('Quick, ours').click()
    await page.getByRole('button', { name: 'Open summit' }).click()
    const thread = page.getByRole('navigation', { name: 'Steps of the summit' })
    await thread.getByRole('button', { name: 'The garden' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'The garden' })).toBeVisible()
    await expect(thread.getByRole('listitem')).toHaveCount(8)
  }))

test('eight people and 5,000 characters: everyone has a place, and what is too long is said', () =>
  onAComputer(async ({ start }) => {
    const { page } = await start({ clock })
    const names = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gus', 'Hana']
    await moveIn(page, 'Lantern Street 9', names)
    await openSummit(page, { agenda: 'Classic', hasGuesses: true })
    await expect(page.getByRole('list', { name: /^At the table/ }).getByRole('listitem')).toHaveText(names)
    await page.getByRole('button', { name: /^Next: / }).click()
    await page.getByRole('button', { name: 'I am Ana' }).click()
    await expect(page.getByRole('group', { name: /^How connected does/ })).toHaveCount(7)
    const low = page.getByLabel('One low')
    await low.fill('x'.repeat(5000))
    await expect(page.getByText('3000 characters too many')).toBeVisible()
    for (const question of ['How connected did', 'How appreciated', 'How much energy'])
      await page.getByRole('group', { name: question }).getByRole('radio', { name: /^7 –/ }).press('Space')
    await page.getByRole('button', { name: 'Done, pass the screen on' }).click()
    await expect(page.getByText('One of these is longer than there is room for.')).toBeInViewport()
    await expect(low).toHaveValue('x'.repeat(5000))
  }))
