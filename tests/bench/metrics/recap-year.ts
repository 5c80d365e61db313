import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Day } from '#domain/calendar'
import { writeHousehold } from '../../../electron/main/services/replacing-books'
import { realDisk } from '../../../electron/main/storage/disk/real-disk'
import { busyYear } from '../../seed/busy-year'
import { median, repeat, type Bench, type Metric } from '../metric'
import { memoryOf } from '../process-tree'
import { startElectron, type RunningElectron } from '../running-electron'
import { wholeOf } from './recap-fridge'

const year = '2026'
const until = '2026-12-31' as Day
const times = 3
const settleMs = 5000
const lookEveryMs = 50

// What a camera leaves after it was scaled down: 1,600 points, with enough in it that a JPEG stays large.
const drawPicture = (number: number) => `(async () => {
  const canvas = new OffscreenCanvas(1600, 1200)
  const pen = canvas.getContext('2d')
  for (let dab = 0; dab < 6000; dab += 1) {
    pen.fillStyle = 'hsl(' + ((dab * 37 + ${number} * 11) % 360) + ' 40% ' + (20 + (dab * 13) % 60) + '%)'
    pen.fillRect((dab * 997) % 1600, (dab * 613) % 1200, 60, 40)
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
})()`

/** From asking for the book of a busy year, with its pictures, until the PDF lies on the disk. */
export const recapYear: Metric = {
  name: 'recapYear',
  unit: 'ms',
  budget: 10_000,
  measure: bench =>
    withABusyYear(bench, async running => {
      const printed = await repeat(times, () => printOnce(running))
      const { size } = await stat(printed[0]?.path ?? '')
      return {
        value: median(printed.map(({ ms }) => ms)),
        beside: `${(size / 1e6).toFixed(1)} MB`,
      }
    }),
}

/** The most memory of all processes together while that book is printed, against the app that does nothing. */
export const recapYearMemory: Metric = {
  name: 'recapYearMemory',
  unit: 'ratio',
  budget: 2,
  measure: bench =>
    withABusyYear(bench, async running => {
      await pause(settleMs)
      const idle = memoryOf(running.pid)
      let most = idle
      let isPrinting = true
      const printing = printOnce(running).finally(() => (isPrinting = false))
      while (isPrinting) {
        most = Math.max(most, memoryOf(running.pid))
        await pause(lookEveryMs)
      }
      await printing
      return { value: most / idle, beside: `${idle.toFixed(0)} MB idle, ${most.toFixed(0)} MB at most` }
    }),
}

async function withABusyYear<Found>(
  { project, saved }: Bench,
  look: (running: RunningElectron) => Promise<Found>,
): Promise<Found> {
  const profile = join(saved, 'busy-year')
  const { pictures, ...whole } = busyYear(until)
  await writeHousehold(realDisk, join(profile, 'books'), whole)
  await mkdir(join(profile, 'books/pictures'), { recursive: true })
  const drawn = await startElectron(project, profile)
  try {
    for (const [number, id] of pictures.entries()) {
      const jpeg = Buffer.from(await drawn.page.evaluate<string>(drawPicture(number)), 'base64')
      await writeFile(join(profile, 'books/pictures', `${id}.jpg`), jpeg)
    }
  } finally {
    await drawn.close()
  }
  const running = await startElectron(project, profile, [`--test-save-to=${saved}`])
  try {
    return await look(running)
  } finally {
    await running.close()
  }
}

interface Printed {
  readonly ms: number
  readonly path: string
}

async function printOnce({ page }: RunningElectron): Promise<Printed> {
  const { ms, reply } = await page.evaluate<{
    readonly ms: number
    readonly reply: { readonly value?: { readonly path: string } }
  }>(`(async () => {
    const askedAt = performance.now()
    const reply = await window.hearthside.invoke('recap.export', ${JSON.stringify(wholeOf(year))})
    return { ms: performance.now() - askedAt, reply }
  })()`)
  if (reply.value === undefined) throw new Error(`the year was not printed: ${JSON.stringify(reply)}`)
  return { ms, path: reply.value.path }
}
