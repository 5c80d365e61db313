import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { householdIn, onAComputer } from '../support/books'
import {
  closeSummit,
  comeToCheckIn,
  goOnUntil,
  goTo,
  moveIn,
  passOn,
  someAnswers,
  turnOver,
  writeCheckIn,
} from '../support/people'
import { readPdf } from '../support/pdf'

const question = 'How much did we laugh this week?'

async function answerAll(page: Page, name: string, score: number) {
  await writeCheckIn(page, name, someAnswers())
  await page
    .getByRole('group', { name: question })
    .getByRole('radio', { name: new RegExp(`^${score} –`) })
    .press('Space')
  await passOn(page)
}

test('a question of one’s own is asked, turned over, drawn, printed, and asked no more', () =>
  onAComputer(async ({ profile, desktop, start }) => {
    const { page } = await start({ clock: '2026-11-22T17:30:00Z' })
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    await goTo(page, 'Our house')
    await page.getByRole('button', { name: 'Add a question' }).click()
    await page.getByRole('button', { name: 'Keep this question' }).click()
    await expect(page.getByText('A question needs a short name')).toBeVisible()
    await page.getByLabel('Question 1', { exact: true }).fill(question)
    await page.getByLabel('Short name of question 1').fill('Laughter')
    await page.getByRole('button', { name: 'Keep this question' }).click()
    await expect(page.getByRole('button', { name: 'Stop asking “Laughter”' })).toBeVisible()
    expect((await householdIn(profile)).items).toMatchObject([{ name: 'Laughter', question, isAsked: true }])

    await goTo(page, 'Home')
    await comeToCheckIn(page)
    await writeCheckIn(page, 'Ana', someAnswers())
    await page.getByRole('button', { name: 'Done, pass the screen on' }).click()
    await expect(page.getByText('Please choose a number for each')).toBeVisible()
    await page.getByRole('group', { name: question }).getByRole('radio', { name: /^9 –/ }).press('Space')
    await passOn(page)
    await answerAll(page, 'Ben', 4)
    await turnOver(page)
    await expect(page.getByRole('term').filter({ hasText: 'Laughter' })).toHaveCount(2)
    await goOnUntil(page, 'Before you get up')
    await closeSummit(page)

    await page.getByRole('button', { name: 'Make a page for the fridge' }).click()
    const share = page.getByRole('group', { name: 'Ana' }).getByLabel(/^My scores/)
    await share.check()
    await expect(share).toBeChecked()
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Saved as' })).toBeVisible({ timeout: 20_000 })
    const { pages } = await readPdf(join(desktop, 'Hearthside 2026-W47.pdf'))
    expect(pages[0]?.text).toMatch(/The same in numbers.* Energy for us Ana .* Laughter Ana /)

    await goTo(page, 'Trends')
    await page.getByRole('group', { name: 'Question' }).getByText('Laughter').click()
    await page.getByText('Show as a table').click()
    const rows = page.getByRole('table', { name: /^Laughter/ }).getByRole('row')
    await expect(rows.last()).toContainText('9')
    await goTo(page, 'Our house')
    await page.getByRole('button', { name: 'Stop asking “Laughter”' }).click()
    await expect(page.getByRole('button', { name: 'Ask “Laughter” again' })).toBeVisible()
    await page.getByRole('button', { name: 'Ask “Laughter” again' }).click()
    await expect(page.getByLabel('Question 1', { exact: true })).toHaveValue(question)
  }))
