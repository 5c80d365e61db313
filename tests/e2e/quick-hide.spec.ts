import { expect, test } from '@playwright/test'
import { onAComputer } from '../support/books'
import { goOn, goTo, lookAround, moveIn, openSummit, writeCheckIn } from '../support/people'
import { hideQuickly } from '../support/screens'

const back = { name: 'Back', exact: true } as const

test('Shift three times clears the screen at once, and Back brings half-typed words again', () =>
  onAComputer(async computer => {
    const { page } = await computer.start()
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    await goTo(page, 'Wall')
    await page.getByRole('button', { name: 'Write a card' }).click()
    await page.getByLabel('What do you appreciate?').fill('half a sentence')
    await hideQuickly(page)
    await expect(page.getByRole('button', back)).toBeFocused()
    await expect(page.getByRole('heading')).toHaveCount(0)
    await expect(page.getByText('Lantern Street 9')).not.toBeVisible()
    await page.getByRole('button', back).click()
    await expect(page.getByLabel('What do you appreciate?')).toHaveValue('half a sentence')
  }))

test('another key between, or too much time, hides nothing', () =>
  onAComputer(async computer => {
    const { page } = await computer.start()
    for (const key of ['Shift', 'Shift', 'a', 'Shift']) await page.keyboard.press(key)
    await expect(page.getByRole('heading', { name: 'Hearthside' })).toBeVisible()
    await page.keyboard.press('a')
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift', { delay: 450 })
    await expect(page.getByRole('heading', { name: 'Hearthside' })).toBeVisible()
    await hideQuickly(page)
    await expect(page.getByRole('heading', { name: 'Hearthside' })).not.toBeVisible()
  }))

test('an open dialog goes too, and keys do nothing behind the curtain', () =>
  onAComputer(async computer => {
    const { page } = await computer.start()
    await lookAround(page)
    await openSummit(page)
    await page.getByRole('button', { name: 'Stop here …' }).click()
    await page.getByRole('dialog').waitFor()
    await hideQuickly(page)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('PageDown')
    await page.getByRole('button', back).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Go on', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Is now all right?' })).toBeVisible()
  }))

test('whoever comes back to a hidden check-in sees nobody’s answers', () =>
  onAComputer(async computer => {
    const { page } = await computer.start({ clock: '2026-11-22T17:30:00Z' })
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    await openSummit(page)
    await goOn(page, 'How was this week for you?')
    await writeCheckIn(page, 'Ben', {
      scores: [7, 6, 4],
      high: 'a heron',
      low: 'the train',
      thanks: 'the soup',
    })
    await hideQuickly(page)
    const madeAnew = page.waitForEvent('load')
    await page.getByRole('button', back).click()
    await madeAnew
    await page.getByRole('heading', { name: 'How was this week for you?' }).waitFor()
    expect(await page.content()).not.toContain('a heron')
    await page.getByRole('button', { name: 'I am Ben' }).click()
    await expect(page.getByLabel('One high of the week')).toHaveValue('a heron')
  }))
