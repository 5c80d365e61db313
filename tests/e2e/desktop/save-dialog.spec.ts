import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test, type Page } from '@playwright/test'
import { freshFolder, startApp } from '../../support/app'
import { goTo, lookAround } from '../../support/people'

const xdotool = (...args: readonly string[]) => promisify(execFile)('xdotool', args)

test.skip(!existsSync('/usr/bin/xdotool'), 'needs xdotool to type into the dialog of the system')

/** Asks for the PDF and waits for the system's own dialog, which then has the keyboard. */
async function askToSave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  // It is there before it can be seen, and can be seen before it can have the keyboard.
  await expect(async () => {
    const { stdout } = await xdotool('search', '--onlyvisible', '--name', 'Save the recap')
    await xdotool('windowfocus', '--sync', stdout.trim())
  }).toPass()
}

test('the recap is saved where the system’s own dialog says, and nowhere when it is cancelled', async () => {
  const folder = await freshFolder()
  const running = await startApp({ profile: join(folder.path, 'profile'), clock: '2026-11-22T17:30:00Z' })
  try {
    const { page } = running
    await lookAround(page)
    await goTo(page, 'Recap')

    await askToSave(page)
    await xdotool('key', 'Escape')
    await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeEnabled()
    await expect(page.getByText(/Saved as|did not come out/)).toHaveCount(0)

    await askToSave(page)
    const path = join(folder.path, 'for the fridge.pdf')
    await xdotool('key', '--clearmodifiers', 'ctrl+a')
    await xdotool('type', '--delay', '20', path)
    await xdotool('key', 'Return')
    await expect(page.getByText(`Saved as ${path}`)).toBeVisible()
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-')
  } finally {
    await running.close()
    await folder.remove()
  }
})
