import { aCardDraft } from '../support/builders'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { realDisk } from '../../electron/main/storage/disk/real-disk'
import { TableOfContents } from '../../electron/main/storage/contents'
import { askFromPage, monthIn, onAComputer, pullThePlug, type Computer } from '../support/books'
import { goTo, hangCard, moveIn } from '../support/people'

const sunday = '2026-11-22T17:30:00Z'

/** Hangs cards as fast as they are answered; the end comes some time after one of them. Says which were answered. */
async function hangUntilTheEnd(
  computer: Computer,
  end: (running: Awaited<ReturnType<Computer['start']>>) => Promise<void>,
  afterCards: number,
  afterMs: number,
): Promise<readonly string[]> {
  const running = await computer.start({ clock: sunday })
  const house = await askFromPage(running.page, 'house.open')
  const [ana, ben] = house.ok ? (house.value.household?.members ?? []).map(member => member.id) : []
  const answered: string[] = []
  let ending: Promise<unknown> | null = null
  for (let card = 0; ; card += 1) {
    const words = `${String(afterMs)}-${String(card)}`
    const reply = await askFromPage(
      running.page,
      'appreciation.post',
      aCardDraft({ author: ana as never, to: [ben as never], words }),
    ).catch(() => null)
    if (reply === null) break
    if (reply.ok) answered.push(words)
    if (answered.length === afterCards)
      ending = new Promise(resolve => setTimeout(resolve, afterMs)).then(() => end(running))
  }
  await ending
  return answered
}

const wordsOnDisk = async ({ profile }: Computer) =>
  (await monthIn(profile, '2026-11')).appreciations.map(card => card.words)

test('whenever the power fails, what was answered is there', () =>
  onAComputer(async computer => {
    const first = await computer.start({ clock: sunday })
    await moveIn(first.page, 'Lantern Street 9', ['Ana', 'Ben'])
    await first.close()
    const answered: string[] = []
    for (const [afterCards, afterMs] of [
      [1, 3],
      [4, 11],
      [9, 29],
    ] as const) {
      answered.push(...(await hangUntilTheEnd(computer, pullThePlug, afterCards, afterMs)))
      expect(await wordsOnDisk(computer)).toEqual(expect.arrayContaining([...answered]))
    }
    expect(answered.length).toBeGreaterThanOrEqual(14)
    const { page } = await computer.start({ clock: sunday })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lantern Street 9')
    await expect(page.getByRole('region', { name: 'About your books' })).toHaveCount(0)
  }))

test('a signal to end lets everything reach the disk, and the table of contents too', () =>
  onAComputer(async computer => {
    const first = await computer.start({ clock: sunday })
    await moveIn(first.page, 'Lantern Street 9', ['Ana', 'Ben'])
    await first.close()
    const answered = await hangUntilTheEnd(
      computer,
      async ({ app }) => {
        const gone = app.waitForEvent('close')
        app.process().kill('SIGTERM')
        await gone
      },
      3,
      20,
    )
    expect(answered.length).toBeGreaterThan(0)
    expect(await wordsOnDisk(computer)).toEqual(expect.arrayContaining([...answered]))
    const contents = await TableOfContents.open(realDisk, join(computer.profile, 'books/months'))
    expect(contents.isOfToday).toBe(true)
    expect([...contents.months.values()].map(month => month.outline.appreciations)).toEqual([
      (await wordsOnDisk(computer)).length,
    ])
  }))

test('a write that takes long is said, and is saved in the end', () =>
  onAComputer(async computer => {
    const { page } = await computer.start({ clock: sunday })
    await moveIn(page, 'Lantern Street 9', ['Ana', 'Ben'])
    await goTo(page, 'Wall')
    await hangCard(page, 'Ana', 'You carried the shopping.')
    // Another process of ours, alive, that does not come to an end.
    const lock = join(computer.profile, 'books/months/.2026-11.json.lock')
    await writeFile(lock, String(process.pid))
    await page.getByRole('button', { name: 'Write a card' }).click()
    await page.getByRole('group', { name: 'From' }).getByText('Ben').click()
    await page.getByLabel('What do you appreciate?').fill('You waited in the rain.')
    await page.getByRole('button', { name: 'Put it up' }).click()
    await expect(page.getByText('Still saving …')).toBeVisible()
    await rm(lock)
    await expect(page.getByRole('article').filter({ hasText: 'You waited in the rain.' })).toBeVisible()
    await expect(page.getByText('Still saving …')).toHaveCount(0)
  }))
