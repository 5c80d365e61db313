import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import type { RunningApp } from '../support/app'
import {
  askFromPage,
  booksBelow,
  filesHolding,
  householdIn,
  monthIn,
  onAComputer,
  type Computer,
} from '../support/books'
import {
  checkIn,
  closeSummit,
  comeToCheckIn,
  goOnUntil,
  goTo,
  guess,
  moveIn,
  passOn,
  someAnswers,
  turnOver,
  writeCheckIn,
} from '../support/people'

// Words that nobody else would write: not our copy, not the browser.
const bensHigh = 'quinceheron'
const bensLow = 'thistleladder'
const anasHigh = 'saffronkettle'
const ben = someAnswers({ scores: [3, 9, 2], high: `a ${bensHigh}`, low: `the ${bensLow}` })
const ana = someAnswers({ scores: [8, 8, 5], high: `my ${anasHigh}` })

async function atTheTable({ start }: Computer): Promise<RunningApp> {
  const running = await start({ clock: '2026-11-22T17:30:00Z' })
  await moveIn(running.page, 'Lantern Street 9', ['Ana', 'Ben'])
  await comeToCheckIn(running.page)
  return running
}

/** Which of these words any script of the page can still reach, or the page shows. */
async function heldBy(page: Page, words: readonly string[]): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page)
  const chunks: string[] = [await page.content()]
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await devtools.detach()
  const memory = chunks.join('')
  return words.filter(mark => memory.includes(mark))
}

test('the memory of the page holds what Ben writes, and none of it once he has passed the screen on', () =>
  onAComputer(async computer => {
    const { page } = await atTheTable(computer)
    await writeCheckIn(page, 'Ben', ben)
    expect(await heldBy(page, [bensHigh, bensLow])).toEqual([bensHigh, bensLow])
    await passOn(page)
    expect(await heldBy(page, [bensHigh, bensLow])).toEqual([])

    await page.getByRole('button', { name: 'I am Ana' }).click()
    for (const field of await page.getByRole('textbox').all()) await expect(field).toHaveValue('')
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    expect(await heldBy(page, [bensHigh, bensLow])).toEqual([])
  }))

test('whoever asks as Ana, or as nobody, is never told what Ben wrote', () =>
  onAComputer(async computer => {
    const { page } = await atTheTable(computer)
    const [anaId = null, benId = null] = (await householdIn(computer.profile)).members.map(({ id }) => id)
    await checkIn(page, 'Ben', ben)
    const told = JSON.stringify([
      await askFromPage(page, 'summit.current', { reader: anaId }),
      await askFromPage(page, 'summit.current', { reader: null }),
      await askFromPage(page, 'summit.go-to', { step: 1 }),
      await askFromPage(page, 'house.open'),
      await askFromPage(page, 'trends.look'),
      await askFromPage(page, 'recap.compose', { period: null }),
    ])
    expect(told).toContain('Lantern Street 9')
    expect(told).not.toContain(bensHigh)
    expect(told).not.toContain('"connected":3')
    expect(JSON.stringify(await askFromPage(page, 'summit.current', { reader: benId }))).toContain(bensHigh)
  }))

test('in the next one’s turn no word is in memory, page, stores or any reply: answers, guesses, what was got ready', () =>
  onAComputer(async computer => {
    const { app, page } = await computer.start({ clock: '2026-11-22T17:30:00Z' })
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben', 'Cleo'])
    await page.getByRole('link', { name: 'Get ready for it' }).click()
    await page.getByRole('button', { name: 'I am Ben' }).click()
    await page.getByLabel('One high of the week').fill(bensHigh)
    const stoodUp = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Done', exact: true }).click()
    await stoodUp
    await goTo(page, 'Home')
    await comeToCheckIn(page, { agenda: 'Classic', hasGuesses: true })
    await writeCheckIn(page, 'Ben', { ...ben, high: bensHigh })
    await guess(page, 'Cleo', 3)
    await passOn(page)

    // From here on every reply to the page is kept.
    await app.evaluate(({ ipcMain }) => {
      const { _invokeHandlers: handlers } = ipcMain as unknown as {
        _invokeHandlers: Map<string, (...args: unknown[]) => Promise<unknown>>
      }
      const replies: string[] = []
      Object.assign(globalThis, { replies })
      for (const [channel, answer] of [...handlers])
        handlers.set(channel, async (...args) => {
          const reply = await answer(...args)
          replies.push(JSON.stringify(reply))
          return reply
        })
    })
    await page.getByRole('button', { name: 'I am Ana' }).click()
    await page.getByLabel('One low').fill(anasHigh)
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('l')
    await page.getByRole('dialog', { name: 'Parking lot' }).waitFor()
    await page.keyboard.press('Escape')
    const repliesSoFar = () =>
      app.evaluate(() => (globalThis as unknown as { replies: string[] }).replies.join('\n'))
    await expect.poll(repliesSoFar).toContain(anasHigh)
    const told = await repliesSoFar()
    const stores = await page.evaluate(() => {
      const root = document.querySelector('#app') as unknown as {
        __vue_app__: { config: { globalProperties: { $pinia: { state: { value: unknown } } } } }
      }
      return JSON.stringify(root.__vue_app__.config.globalProperties.$pinia.state.value)
    })
    expect(stores).toContain('Lantern Street 9')
    const words = [bensHigh, bensLow]
    for (const place of [told, stores, await page.content()])
      for (const word of words) expect(place).not.toContain(word)
    // Nor the guess: in what Ana is told there is none but her own, and she has made none.
    expect(told).toContain('"guesses":{}')
    expect(told).not.toMatch(/"guesses":\{"/)
    expect(await heldBy(page, words)).toEqual([])
  }))

test('a number that is chosen blind is a thin ring, and nothing is lit', () =>
  onAComputer(async computer => {
    const { page } = await atTheTable(computer)
    await writeCheckIn(page, 'Ben', ben)
    await expect(page.locator('.is-lit')).toHaveCount(0)
    const rings = page.locator('label.is-chosen')
    await expect(rings).toHaveCount(3)
    for (const ring of await rings.all()) await expect(ring).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  }))

test('nothing can be turned over before everybody has answered', () =>
  onAComputer(async computer => {
    const { page } = await atTheTable(computer)
    const turnThem = page.getByRole('button', { name: 'Turn them over' })
    const refused = { ok: false, failure: { kind: 'not-everyone-answered' } }
    await expect(turnThem).toHaveCount(0)
    expect(await askFromPage(page, 'check-in.reveal')).toEqual(refused)
    await checkIn(page, 'Ben', ben)
    await expect(turnThem).toHaveCount(0)
    expect(await askFromPage(page, 'check-in.reveal')).toEqual(refused)
    await checkIn(page, 'Ana', ana)
    await expect(turnThem).toBeVisible()
  }))

test('both turn over at the same moment', () =>
  onAComputer(async computer => {
    const { page } = await atTheTable(computer)
    await checkIn(page, 'Ben', ben)
    await checkIn(page, 'Ana', ana)
    const firstSeen = page.evaluate(
      marks =>
        new Promise<readonly string[]>(resolve => {
          new MutationObserver((_changes, observer) => {
            const seen = marks.filter(mark => document.body.innerText.includes(mark))
            if (seen.length === 0) return
            observer.disconnect()
            resolve(seen)
          }).observe(document.body, { childList: true, subtree: true, characterData: true })
        }),
      [bensHigh, anasHigh],
    )
    await turnOver(page)
    expect(await firstSeen).toEqual([bensHigh, anasHigh])
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Ben', 'Ana'])
  }))

test('who says “not today” leaves nothing behind, not even in the files of the browser', () =>
  onAComputer(async computer => {
    const { page, close } = await atTheTable(computer)
    await writeCheckIn(page, 'Ben', ben)
    await expect.poll(() => filesHolding(computer.profile, bensLow)).toEqual(['books/drafts.json'])
    const madeAnew = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Not today' }).click()
    await madeAnew
    await expect(page.getByText('not today', { exact: true })).toBeVisible()
    expect(await filesHolding(computer.profile, bensHigh)).toEqual([])

    await checkIn(page, 'Ana', ana)
    await turnOver(page)
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Ana'])
    await goOnUntil(page, 'Before you get up')
    await closeSummit(page)
    const [anaId] = (await householdIn(computer.profile)).members.map(({ id }) => id)
    const { summits } = await monthIn(computer.profile, '2026-11')
    expect(summits.map(summit => summit.checkIns.map(one => one.author))).toEqual([[anaId]])
    await close()
    for (const words of [bensHigh, bensLow]) expect(await filesHolding(computer.profile, words)).toEqual([])
    for (const words of ['not-today', 'declined'])
      expect(await filesHolding(join(computer.profile, 'books'), words)).toEqual([])
  }))

test('answers that are taken back are gone from the screen and from the books', () =>
  onAComputer(async computer => {
    const { page } = await atTheTable(computer)
    await checkIn(page, 'Ben', ben)
    await checkIn(page, 'Ana', ana)
    await turnOver(page)
    expect(await filesHolding(computer.profile, bensLow)).toEqual(['books/months/2026-11.json'])
    await page.getByRole('button', { name: 'Ben: take my answers back' }).click()
    await expect(page.getByText(bensHigh)).toHaveCount(0)
    await expect(page.getByText(anasHigh)).toBeVisible()
    expect(await filesHolding(computer.profile, bensHigh)).toEqual([])
    expect(await filesHolding(computer.profile, bensLow)).toEqual([])
    const { summits, tombstones } = await monthIn(computer.profile, '2026-11')
    expect(summits.flatMap(summit => summit.checkIns).map(one => one.high)).toEqual([ana.high])
    expect(tombstones).toHaveLength(1)
    await booksBelow(computer.profile)
  }))
