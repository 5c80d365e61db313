import { expect, test, type Page } from '@playwright/test'
import { askFromPage, draftsIn, filesHolding, monthIn, onAComputer, pullThePlug } from '../support/books'
import {
  setAside,
  checkIn,
  closeSummit,
  everybodySpeaks,
  goOn,
  goOnWithIt,
  goTo,
  guess,
  leaveForNow,
  moveIn,
  openSummit,
  park,
  passOn,
  promise,
  someAnswers,
  turnOver,
  writeCheckIn,
} from '../support/people'

const sunday = '2026-11-22T17:30:00Z'
const monday = '2026-11-23T18:00:00Z'
const aWeekLater = '2026-11-29T17:30:00Z'

const week = {
  Ana: someAnswers({ scores: [8, 8, 5], low: 'The phone call with the landlord.' }),
  Ben: someAnswers({ scores: [7, 6, 4], low: 'Falling asleep at the table.' }),
  Cleo: someAnswers({ scores: [5, 7, 6], low: 'The maths test, and that nobody asked.' }),
}
const guesses = [
  ['Ana', 'Ben', 7],
  ['Ana', 'Cleo', 6],
  ['Ben', 'Ana', 8],
] as const

const question = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

test('a classic 45 of three: guesses, a low with listener cards, a parked topic, a power cut in the low, promises, and next week', () =>
  onAComputer(async ({ profile, start }) => {
    const before = await start({ clock: sunday })
    const { page } = before
    await page.clock.install()
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben', 'Cleo'])
    await openSummit(page, { agenda: 'Classic', hasGuesses: true })
    await goOn(page, 'How was this week for you?')
    // Whoever begins rotates; each takes their turn, whatever the order.
    for (const [name, answers] of Object.entries(week)) {
      await writeCheckIn(page, name, answers)
      for (const [by, of, score] of guesses) if (by === name) await guess(page, of, score)
      await passOn(page)
    }
    await turnOver(page)
    await expect(page.getByText('Guessed for Ben: 7, and so it was.')).toBeVisible()
    await expect(page.getByText('Guessed for Cleo: 6. It was 5.')).toBeVisible()
    await goOn(page, 'What became of our promises?')
    await goOn(page, 'What do you want to thank someone for?')
    await everybodySpeaks(page)
    await goOn(page, 'What was good about it?')
    await everybodySpeaks(page)
    await goOn(page, 'What was hard?')
    await page.getByRole('button', { name: 'Park it for another time Cleo' }).click()
    await page.getByText('in the parking lot').waitFor()
    await page.getByRole('button', { name: 'Talk about this one Ben' }).click()
    // Whose low it is speaks first, and whose turn it is can be told by name, place and mark.
    await expect(page.getByText('Ben’s turn')).toBeVisible()
    const speaking = page.getByRole('list', { name: /^At the table/ }).locator('[aria-current="true"]')
    await expect(speaking).toContainText('Ben')
    await expect(page.getByRole('heading', { name: 'Mirror' })).toBeVisible()
    await page.clock.runFor(65_000)
    await page.getByRole('button', { name: 'Next card: Make sense of it' }).click()
    await page.getByRole('heading', { name: 'Make sense of it' }).waitFor()
    await page.keyboard.press('l')
    await page.getByLabel('What is it about?').pressSequentially('Where we spend the holi')
    await expect.poll(() => filesHolding(profile, 'spend the holi')).toEqual(['books/drafts.json'])
    await pullThePlug(before)

    const after = await start({ clock: monday })
    await goOnWithIt(after.page, 'What was hard?')
    await expect(after.page.getByText('Ben’s turn')).toBeVisible()
    await expect(after.page.getByRole('heading', { name: 'Make sense of it' })).toBeVisible()
    const { summit } = await draftsIn(profile)
    const bens = Object.values(summit?.spokenSeconds[5] ?? {})
    expect(bens).toHaveLength(1)
    // Stored every ten seconds, so that this is the most that a power cut takes.
    expect(bens[0]).toBeGreaterThanOrEqual(50)
    await after.page.keyboard.press('l')
    const half = after.page.getByLabel('What is it about?')
    await expect(half).toHaveValue('Where we spend the holi')
    await half.fill('')
    await after.page.keyboard.press('Escape')
    await park(after.page, 'Where we spend the holidays')
    await after.page.getByRole('button', { name: 'Next card: Name a feeling' }).click()
    await after.page.getByRole('button', { name: 'Next card: Swap' }).click()
    await after.page.getByRole('button', { name: 'Ben is done, swap' }).click()
    await expect(after.page.getByText('Ben’s turn')).toHaveCount(0)
    await goOn(after.page, 'What does the week look like?')
    await goOn(after.page, 'What could I do this week')
    for (let promises = 0; promises < 2; promises += 1) {
      const group = after.page.getByRole('group', { name: /make it a promise/ })
      const owner = ((await group.getByText(/make it a promise/).textContent()) ?? '').split(',')[0] ?? ''
      await promise(after.page, owner, 'I come home late', `call ahead, says ${owner}`)
    }
    await goOn(after.page, 'Before you get up')
    await closeSummit(after.page)
    await expect(after.page.getByText(/^The next one: Sunday, 29 November/)).toBeVisible()
    await after.page.getByRole('button', { name: 'Answer Ana' }).click()
    await after.page.getByRole('button', { name: '4 – good' }).click()
    await expect(after.page.getByText('kept, for you alone')).toBeVisible()
    await after.page.getByRole('button', { name: 'Home' }).click()
    await expect(after.page.getByText('2 topics wait')).toBeVisible()
    await expect(after.page.getByText(/call ahead, says/)).toHaveCount(2)
    await after.close()

    const next = await start({ clock: aWeekLater })
    await openSummit(next.page, { agenda: 'Classic' })
    await goOn(next.page, 'How was this week for you?')
    await goOn(next.page, 'What became of our promises?')
    const promises = next.page.getByRole('listitem').filter({ hasText: 'call ahead' })
    await expect(promises).toHaveCount(2)
    await promises.first().getByText('Kept', { exact: true }).click()
    await promises.last().getByText('Let go', { exact: true }).click()
    await expect(next.page.getByText('Kept 1 of 2 of what was agreed.')).toBeVisible()
    await next.page.keyboard.press('Escape')
    await question(next.page, 'What became').focus()
    await next.page.keyboard.press('l')
    await expect(
      next.page.getByRole('list', { name: 'In the parking lot' }).getByRole('listitem'),
    ).toHaveCount(2)
    await next.close()

    const { summits } = await monthIn(profile, '2026-11')
    const [held] = summits
    expect(held?.agenda.key).toBe('classic-45')
    expect(held?.checkIns.map(({ guesses: kept }) => kept.map(({ score }) => score))).toEqual([
      [7, 6],
      [8],
      [],
    ])
    expect(held?.ratings.map(({ stars, audience, author }) => [stars, audience, author])).toEqual([
      [4, [held?.present[0]], held?.present[0]],
    ])
  }))

test('a summit is closed early, and keeps what there is; one that is set aside keeps nothing hidden', () =>
  onAComputer(async ({ profile, start }) => {
    const { page } = await start({ clock: sunday })
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    await openSummit(page)
    await goOn(page, 'How was this week for you?')
    await checkIn(page, 'Ben', week.Ben)
    await checkIn(page, 'Ana', week.Ana)
    await turnOver(page)
    await page.getByRole('button', { name: 'Stop here …' }).click()
    await page.getByRole('button', { name: 'End the summit now' }).click()
    await page.getByRole('heading', { name: 'That was your summit.' }).waitFor()
    const { summits } = await monthIn(profile, '2026-11')
    expect(summits.map(summit => [summit.checkIns.length, summit.closedAt !== null])).toEqual([[2, true]])

    await page.getByRole('button', { name: 'Home' }).click()
    await openSummit(page)
    await goOn(page, 'How was this week for you?')
    await checkIn(page, 'Ben', someAnswers({ low: 'quinceheron' }))
    await setAside(page)
    expect(await filesHolding(profile, 'quinceheron')).toEqual([])
  }))

test('whoever gets up for good takes their hidden answers along, and the others go on', () =>
  onAComputer(async ({ profile, start }) => {
    const { page } = await start({ clock: sunday })
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben', 'Cleo'])
    await openSummit(page)
    await goOn(page, 'How was this week for you?')
    await checkIn(page, 'Cleo', someAnswers({ low: 'quinceheron' }))
    await checkIn(page, 'Ben', week.Ben)
    await checkIn(page, 'Ana', week.Ana)
    await page.getByRole('button', { name: 'Who is here' }).click()
    const here = page.getByRole('dialog', { name: 'Who is here' })
    await here.getByText('Cleo', { exact: true }).click()
    await here.getByRole('button', { name: 'Cleo gets up' }).click()
    await here.getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('button', { name: 'Turn them over' })).toBeVisible()
    expect(await filesHolding(profile, 'quinceheron')).toEqual([])
    await turnOver(page)
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2)
    await expect(page.getByRole('heading', { level: 2, name: 'Cleo' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Who is here' }).click()
    await here.getByText('Ben', { exact: true }).click()
    await here.getByRole('button', { name: 'Ben gets up' }).click()
    await expect(here.getByRole('alert')).toHaveText('A summit takes at least two of you.')
  }))

test('what is got ready in the week is there at the check-in, for its author alone', () =>
  onAComputer(async ({ profile, start }) => {
    const { page } = await start({ clock: sunday })
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    await page.getByRole('link', { name: 'Get ready for it' }).click()
    await page.getByRole('button', { name: 'I am Ana' }).click()
    await page.getByLabel('One high of the week').fill('saffronkettle')
    await page.getByRole('button', { name: 'Write a card for the evening' }).click()
    await page.getByLabel('What do you appreciate?').fill('thistlel')
    const away = page.waitForEvent('load')
    await goTo(page, 'Wall')
    await away
    // Half a card for the evening is nobody else's, so it does not wait on the wall.
    await expect(page.getByText('The wall is empty')).toBeVisible()
    await goTo(page, 'Home')
    await page.getByRole('link', { name: 'Get ready for it' }).click()
    await page.getByRole('button', { name: 'I am Ana' }).click()
    await expect(page.getByLabel('What do you appreciate?')).toHaveValue('thistlel')
    await page.getByLabel('What do you appreciate?').fill('thistleladder')
    await page.getByRole('button', { name: 'Keep it', exact: true }).click()
    await expect(page.getByRole('listitem').getByText('thistleladder')).toBeVisible()
    const madeAnew = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Done', exact: true }).click()
    await madeAnew
    await page.getByRole('button', { name: 'I am Ben' }).click()
    await expect(page.getByLabel('One high of the week')).toHaveValue('')
    await expect(page.getByText('thistleladder')).toHaveCount(0)
    await goTo(page, 'Wall')
    await expect(page.getByText('The wall is empty')).toBeVisible()
    await goTo(page, 'Home')
    await expect(page.getByText('one card waits')).toBeVisible()

    await openSummit(page)
    await goOn(page, 'How was this week for you?')
    await page.getByRole('button', { name: 'I am Ana' }).click()
    await expect(page.getByLabel('One high of the week')).toHaveValue('saffronkettle')
    await page.reload()
    await checkIn(page, 'Ana', someAnswers({ high: 'saffronkettle' }))
    await checkIn(page, 'Ben', week.Ben)
    await turnOver(page)
    expect(await draftsIn(profile)).toMatchObject({ prepared: {} })
    await goOn(page, 'What became of our promises?')
    await goOn(page, 'What do you want to thank someone for?')
    while (!(await page.getByText('Ana’s turn').isVisible())) {
      await expect(page.getByText('thistleladder')).toHaveCount(0)
      await page.getByRole('button', { name: 'Ben is done' }).click()
      await page.getByRole('button', { name: 'Ben is done' }).waitFor({ state: 'hidden' })
    }
    await expect(page.getByText('thistleladder')).toBeVisible()
    await page.getByRole('button', { name: 'Ana is done' }).click()
    await page.getByRole('button', { name: 'Ana is done' }).waitFor({ state: 'hidden' })
    await leaveForNow(page)
    await goTo(page, 'Wall')
    await expect(page.getByText('thistleladder')).toBeVisible()
  }))

test('the same summit in two windows stays the same, and neither shows the hidden words of the other', () =>
  onAComputer(async ({ start }) => {
    const { app, page } = await start({ clock: sunday })
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    await openSummit(page)
    const opened = app.waitForEvent('window')
    await app.evaluate(({ app: electron, BrowserWindow }) => {
      const preload = `${electron.getAppPath()}/out/preload/index.cjs`
      const second = new BrowserWindow({ webPreferences: { preload, sandbox: true, contextIsolation: true } })
      return second.loadURL('app://hearthside/index.html#/summit')
    })
    const other = await opened
    await question(other, 'Is now all right?').waitFor()
    await page.getByRole('button', { name: 'Say that I am ready' }).first().click()
    await expect(other.getByRole('button', { name: /is ready/ })).toHaveCount(1)
    await other.getByRole('button', { name: /^Next: / }).click()
    await question(page, 'How was this week for you?').waitFor()
    await writeCheckIn(page, 'Ben', someAnswers({ low: 'quinceheron' }))
    await other.getByRole('button', { name: 'I am Ana' }).click()
    await other.getByLabel('One low').fill('saffronkettle')
    await expect(page.getByLabel('One low')).toHaveValue('quinceheron')
    expect(await other.content()).not.toContain('quinceheron')
    expect(await page.content()).not.toContain('saffronkettle')
  }))

test('two days of sleep and a clock that is set back take and give no time', () =>
  onAComputer(async ({ profile, start }) => {
    const { page } = await start({ clock: sunday })
    await page.clock.install()
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    await openSummit(page)
    await goOn(page, 'How was this week for you?')
    await page.clock.runFor(30_000)
    await page.clock.fastForward('48:00:00')
    await page.clock.setSystemTime(new Date('2020-01-01T00:00:00Z'))
    await page.clock.runFor(35_000)
    await expect(page.getByRole('timer')).toHaveText('about 2 min left')
    await leaveForNow(page)
    await expect
      .poll(async () => (await draftsIn(profile)).summit?.spentSeconds[1])
      .toBeGreaterThanOrEqual(64)
    expect((await draftsIn(profile)).summit?.spentSeconds[1]).toBeLessThanOrEqual(75)
  }))

test('a soft sound says once that the time for a turn is over, and says nothing when it is off', () =>
  onAComputer(async ({ start }) => {
    const { page } = await start({ clock: sunday })
    await page.clock.install()
    await page.evaluate(() => {
      // The real sound is made; it is only counted.
      const sounds = { count: 0 }
      Object.assign(window, { sounds })
      const begin = AudioContext.prototype.constructor as typeof AudioContext
      window.AudioContext = class extends begin {
        constructor() {
          super()
          sounds.count += 1
        }
      }
    })
    const sounds = () =>
      page.evaluate(() => (window as unknown as { sounds: { count: number } }).sounds.count)
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    await openSummit(page)
    for (const question of ['How was this week for you?', 'What became of our promises?', 'What do you want'])
      await goOn(page, question)
    // Two minutes for each of two.
    await page.clock.runFor(115_000)
    expect(await sounds()).toBe(0)
    await page.clock.runFor(20_000)
    expect(await sounds()).toBe(1)
    await expect(page.getByText(/^The time meant for .+ is over/)).toBeAttached()
    await page.clock.runFor(60_000)
    expect(await sounds()).toBe(1)
    await page.getByRole('button', { name: / is done$/ }).click()
    await question(page, 'What do you want').focus()
    await page.keyboard.press('s')
    const isSilent = async () => {
      const asked = await askFromPage(page, 'house.open')
      return asked.ok && !asked.value.computer.hasSound
    }
    await expect.poll(isSilent).toBe(true)
    await page.clock.runFor(180_000)
    expect(await sounds()).toBe(1)
  }))
