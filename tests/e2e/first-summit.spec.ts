import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { closeWindow, draftsIn, filesHolding, onAComputer } from '../support/books'
import {
  checkIn,
  closeSummit,
  comeToCheckIn,
  goOn,
  goOnUntil,
  goOnWithIt,
  goTo,
  hangCard,
  leaveForNow,
  lookAround,
  moveIn,
  openSummit,
  promise,
  someAnswers,
  turnOver,
  writeCheckIn,
} from '../support/people'
import { readPdf } from '../support/pdf'

const sunday = '2026-11-22T17:30:00Z'
const monday = '2026-11-23T18:00:00Z'
const aWeekLater = '2026-11-29T17:30:00Z'

test('a summit that was left in the middle of a sentence goes on there, three times, and is finished', () =>
  onAComputer(async ({ profile, start }) => {
    const ben = someAnswers({ scores: [7, 6, 4], thanks: 'You took the early train so that I could sl' })
    const begun = await start({ clock: sunday })
    await begun.page.clock.install()
    await moveIn(begun.page, 'Lantern Street 9', ['Ana', 'Ben'])
    await openSummit(begun.page)
    await begun.page.getByRole('button', { name: /^Ana/ }).click()
    await goOn(begun.page, 'How was this week for you?')
    await begun.page.clock.runFor(75_000)
    await expect(begun.page.getByRole('timer')).toHaveText('about 2 min left')
    await writeCheckIn(begun.page, 'Ben', ben)
    await begun.close()

    const nextDay = await start({ clock: monday })
    await expect(nextDay.page.getByText('Begun on Sunday, 22 November')).toBeVisible()
    await goOnWithIt(nextDay.page, 'How was this week for you?')
    await expect(nextDay.page.getByRole('timer')).toHaveText('about 2 min left')
    expect((await draftsIn(profile)).summit?.spentSeconds[1]).toBeGreaterThanOrEqual(75)
    await nextDay.page.getByRole('button', { name: 'I am Ben' }).click()
    await expect(nextDay.page.getByLabel('One high of the week')).toHaveValue(ben.high)
    await expect(nextDay.page.getByLabel('One low')).toHaveValue(ben.low)
    await expect(nextDay.page.getByLabel('One thank-you')).toHaveValue(ben.thanks)
    await expect(nextDay.page.getByRole('radio', { checked: true })).toHaveCount(3)
    await nextDay.page.getByLabel('One thank-you').fill(`${ben.thanks}eep.`)
    const madeAnew = nextDay.page.waitForEvent('load')
    await nextDay.page.getByRole('button', { name: 'Done, pass the screen on' }).click()
    await madeAnew
    await checkIn(nextDay.page, 'Ana', someAnswers({ high: 'your soup' }))
    await turnOver(nextDay.page)
    await expect(nextDay.page.getByText(`${ben.thanks}eep.`)).toBeVisible()
    await goOn(nextDay.page, 'What became of our promises?')
    await goOn(nextDay.page, 'What do you want to thank someone for?')
    await goOn(nextDay.page, 'What was good about it?')
    await goOn(nextDay.page, 'What does the week look like?')
    await nextDay.page.getByLabel('Time together').fill('Saturday: market, then coffee')
    await nextDay.page.getByLabel('Unplug hours').fill('Tuesday at sev')
    await closeWindow(nextDay)

    const dayAfter = await start({ clock: monday })
    await goOnWithIt(dayAfter.page, 'What does the week look like?')
    await expect(dayAfter.page.getByLabel('Time together')).toHaveValue('Saturday: market, then coffee')
    await expect(dayAfter.page.getByLabel('Unplug hours')).toHaveValue('Tuesday at sev')
    await goOn(dayAfter.page, 'What could I do this week')
    await dayAfter.page.getByLabel(/what could it be/).fill('Ask me how it went.')
    await dayAfter.page.getByLabel('I will …').fill('sit down with y')
    await dayAfter.close()

    const last = await start({ clock: monday })
    await goOnWithIt(last.page, 'What could I do this week')
    await expect(last.page.getByLabel(/what could it be/)).toHaveValue('Ask me how it went.')
    await expect(last.page.getByLabel('I will …')).toHaveValue('sit down with y')
    await promise(last.page, 'Ana', 'I come home after you', 'sit down with you first')
    await goOn(last.page, 'Before you get up')
    await expect(
      last.page.getByText('If I come home after you, I will sit down with you first'),
    ).toBeVisible()
    await expect(last.page.getByText('Saturday: market, then coffee')).toBeVisible()
    await closeSummit(last.page)
    expect(await draftsIn(profile)).toEqual({ summit: null, jottings: {}, prepared: {} })
  }))

test('what was typed in the moment before going on is kept', () =>
  onAComputer(async ({ profile, start }) => {
    const { page } = await start({ clock: sunday })
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    await openSummit(page)
    await page.getByRole('button', { name: 'Plans' }).click()
    await page.getByLabel('Time together').fill('Saturday: market')
    await goOn(page, 'What could I do this week')
    await page.getByLabel(/what could it be/).fill('Ask me how it went.')
    await goOn(page, 'Before you get up')
    await expect(page.getByText('Saturday: market')).toBeVisible()
    await page.getByRole('button', { name: 'One thing' }).click()
    await expect(page.getByLabel(/what could it be/)).toHaveValue('Ask me how it went.')
    await page.getByRole('button', { name: 'Check-in' }).click()
    await writeCheckIn(page, 'Ben', someAnswers({ thanks: 'the early train' }))
    const madeAnew = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Skip this step' }).click()
    await madeAnew
    await page.getByRole('heading', { name: 'What became of our promises?' }).waitFor()
    expect(await filesHolding(profile, 'the early train')).toEqual(['books/drafts.json'])
  }))

test('a promise is on home and first on the table a week later, and gone from home once it was kept', () =>
  onAComputer(async ({ start }) => {
    const line = 'If it rains, I will fetch you from the station'
    const first = await start({ clock: sunday })
    await moveIn(first.page, 'Lantern Street 9', ['Ana', 'Ben'])
    await openSummit(first.page)
    await first.page.getByRole('button', { name: 'One thing' }).click()
    await promise(first.page, 'Ana', 'it rains', 'fetch you from the station')
    await goOn(first.page, 'Before you get up')
    await closeSummit(first.page)
    await first.close()

    const { page } = await start({ clock: aWeekLater })
    const open = page.getByRole('region', { name: 'Open promises' })
    await expect(open.getByText(line)).toBeVisible()
    await openSummit(page)
    await page.getByRole('button', { name: 'Promises', exact: true }).click()
    await page.getByRole('heading', { name: 'What became of our promises?' }).waitFor()
    await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'I will' })).toContainText([
      line,
    ])
    await page.getByRole('radio', { name: 'Kept' }).check({ force: true })
    await expect(page.getByRole('radio', { name: 'Kept' })).toBeChecked()
    await leaveForNow(page)
    await expect(open).toContainText('None open.')
    await expect(page.getByText(line)).toHaveCount(0)
  }))

test('the recap is one printed page of what was ticked, and of nothing else', () =>
  onAComputer(async ({ profile, desktop, start }) => {
    const { page } = await start({ clock: sunday })
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    await goTo(page, 'Wall')
    await hangCard(page, 'Ana', 'You sang in the kitchen.', true)
    await hangCard(page, 'Ben', 'You never told them about the vase.')
    await goTo(page, 'Home')
    await comeToCheckIn(page)
    await checkIn(page, 'Ben', {
      scores: [7, 6, 4],
      high: 'the heron by the river',
      low: 'falling asleep at the table',
      thanks: 'for the early train',
    })
    await checkIn(page, 'Ana', {
      scores: [8, 8, 5],
      high: 'nobody asked anything until the soup was eaten',
      low: 'the landlord on the telephone',
      thanks: 'for listening twice',
    })
    await turnOver(page)
    await goOnUntil(page, 'What does the week look like?')
    await page.getByLabel('Time together').fill('Saturday: market, then coffee')
    await expect.poll(() => filesHolding(profile, 'Saturday: market, then coffee')).toHaveLength(1)
    await goOn(page, 'What could I do this week')
    await promise(page, 'Ana', 'it rains', 'fetch you from the station')
    await promise(page, 'Ben', 'it is late', 'leave the light on')
    await goOn(page, 'Before you get up')
    await closeSummit(page)
    await page.getByRole('button', { name: 'Make a page for the fridge' }).click()

    const ofAna = page.getByRole('group', { name: 'Ana' })
    const ofBen = page.getByRole('group', { name: 'Ben' })
    const ticked = [
      ofAna.getByLabel(/^My high/),
      ofAna.getByLabel('Promise: fetch you from the station'),
      ofBen.getByLabel(/^My scores/),
      ofBen.getByLabel(/^My thank-you/),
      page.getByRole('group', { name: 'All of you together' }).getByLabel('Our plans of 22 Nov'),
    ]
    for (const box of ticked) {
      await box.check()
      await expect(box).toBeChecked()
    }
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Saved as' })).toContainText(
      /Saved as .*Hearthside 2026-W47\.pdf/,
      {
        timeout: 20_000,
      },
    )

    const { pages } = await readPdf(join(desktop, 'Hearthside 2026-W47.pdf'))
    const [{ text, images } = { text: '', images: 0 }] = pages
    expect(pages).toHaveLength(1)
    for (const words of [
      'Lantern Street 9',
      'If it rains, I will fetch you from the station',
      'Saturday: market, then coffee',
      'nobody asked anything until the soup was eaten',
      'for the early train',
      'You sang in the kitchen.',
    ])
      expect(text).toContain(words)
    expect(text).toMatch(/16\s?–\s?22 November 2026/)
    for (const words of ['heron', 'listening', 'asleep', 'landlord', 'light on', 'vase'])
      expect(text).not.toContain(words)
    // As lines and letters, or as a picture for each question.
    expect(text).toContain('The last twelve weeks')
    expect([0, 3]).toContain(images)
  }))

test('a printed page says what it is, and nothing of the browser that made it', () =>
  onAComputer(async ({ desktop, start }) => {
    const { page } = await start({ clock: sunday })
    await lookAround(page)
    await goTo(page, 'Recap')
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Saved as' })).toBeVisible({ timeout: 20_000 })
    const { pages, title, metadata } = await readPdf(join(desktop, 'Hearthside 2026-W47.pdf'))
    expect(pages).toHaveLength(1)
    expect(metadata).not.toMatch(/Mozilla|Electron|Chrome/)
    expect(title).toBe('The Lind-Okafor house, 16–22 November 2026')
  }))
