import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Day } from '#domain/calendar'
import { writeHousehold } from '../../../electron/main/services/replacing-books'
import { realDisk } from '../../../electron/main/storage/disk/real-disk'
import { householdWithCards } from '../../seed/full-wall'
import { writeBareApp } from '../bare-app'
import { median, repeat, type Metric } from '../metric'
import { startElectron } from '../running-electron'

const cards = 5000
const pairs = 3
const frames = 240
const stepPx = 90

interface Scrolled {
  /** Milliseconds between two frames, in the order in which they came. */
  readonly frameMs: readonly number[]
  readonly mostElements: number
}

// Scrolls a step with each frame, down and, at the end, up again.
const scroll = `new Promise(resolve => {
  const frameMs = []
  let mostElements = 0
  let before = null
  let step = ${stepPx}
  const frame = now => {
    if (before !== null) frameMs.push(now - before)
    before = now
    mostElements = Math.max(mostElements, document.body.getElementsByTagName('*').length)
    if (frameMs.length === ${frames}) return resolve({ frameMs, mostElements })
    const { scrollHeight, clientHeight } = document.documentElement
    if (scrollY + step > scrollHeight - clientHeight || scrollY + step < 0) step = -step
    scrollBy(0, step)
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
})`

const plainBoxes = `<style>
  main { display: grid; grid-template-columns: repeat(3, 1fr); gap: 24px }
  div { height: 180px; border: 1px solid #ccc; background: #fffbf3 }
</style>
<main><h1>Boxes</h1><button type="button">Press</button>${'<div></div>'.repeat(cards)}</main>`

/** 95th percentile of the time between frames while a wall of 5,000 cards scrolls, against plain boxes that scroll. */
export const wallScroll: Metric = {
  name: 'wallScroll',
  unit: 'ratio',
  budget: 1.5,
  async measure({ project, saved }) {
    const profile = join(saved, 'full-wall')
    await writeHousehold(realDisk, join(profile, 'books'), householdWithCards(cards, '2026-11-22' as Day))
    const bare = join(saved, 'boxes')
    await writeBareApp(bare)
    await writeFile(join(bare, 'index.html'), `<!doctype html><meta charset="utf-8" />${plainBoxes}`)
    const bareProfile = join(saved, 'boxes-profile')
    await mkdir(bareProfile)

    const ours = () =>
      scrolling(
        project,
        profile,
        `new Promise(resolve => {
        location.hash = '#/wall'
        const look = () => document.querySelectorAll('article').length > 8 ? resolve(true) : setTimeout(look, 50)
        look()
      })`,
      )
    const boxes = () => scrolling(bare, bareProfile, 'true')
    const measured = await repeat(pairs, async () => ({ bare: await boxes(), ours: await ours() }))
    const ratios = measured.map(pair => p95(pair.ours.frameMs) / p95(pair.bare.frameMs))
    const middle = (side: 'ours' | 'bare') => median(measured.map(pair => p95(pair[side].frameMs))).toFixed(1)
    const elements = Math.max(...measured.map(pair => pair.ours.mostElements))
    return {
      value: median(ratios),
      beside: `${middle('ours')} ms against ${middle('bare')} ms; at most ${String(elements)} elements for ${String(cards)} cards`,
    }
  },
}

async function scrolling(app: string, profile: string, before: string): Promise<Scrolled> {
  const running = await startElectron(app, profile)
  try {
    await running.page.evaluate(before)
    // The first screenful settles before anything is measured.
    await running.page.evaluate('new Promise(resolve => setTimeout(resolve, 800))')
    return await running.page.evaluate<Scrolled>(scroll)
  } finally {
    await running.close()
  }
}

function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN
}
