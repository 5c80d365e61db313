import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeBareApp } from './bare-app'
import { moveDemoIn } from './demo-profile'
import type { Bench, Measured, Metric } from './metric'
import { coldStart } from './metrics/cold-start'
import { firstChunk } from './metrics/first-chunk'
import { memory } from './metrics/memory'
import { openTenYears } from './metrics/open-ten-years'
import { readAllMonths } from './metrics/read-all-months'
import { recapFridge } from './metrics/recap-fridge'
import { recapYear, recapYearMemory } from './metrics/recap-year'
import { chartUpdate, statistics, trendsOpen } from './metrics/trends'
import { trayCpu, trayMemory } from './metrics/tray'
import { wallScroll } from './metrics/wall-scroll'
import { writeTenYears } from './metrics/write-ten-years'
import { asJson, asTable } from './report'

// A new metric is a file in `metrics` and a place in this list.
const metrics: readonly Metric[] = [
  coldStart,
  memory,
  firstChunk,
  recapFridge,
  recapYear,
  recapYearMemory,
  writeTenYears,
  openTenYears,
  readAllMonths,
  wallScroll,
  trendsOpen,
  chartUpdate,
  statistics,
  trayCpu,
  trayMemory,
]

async function setUp(folder: string): Promise<Bench> {
  const [profile, bareApp, bareProfile, saved] = ['profile', 'bare', 'bare-profile', 'saved'].map(name =>
    join(folder, name),
  ) as [string, string, string, string]
  const week = await moveDemoIn(profile)
  await writeBareApp(bareApp)
  await mkdir(saved)
  return { project: resolve(import.meta.dirname, '../..'), profile, week, bareApp, bareProfile, saved }
}

/** Measures everything, or what was named, and prints it; what is over budget is said, not punished. */
async function run(isForMachines: boolean, names: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hearthside-bench-'))
  try {
    const bench = await setUp(folder)
    const measured: Measured[] = []
    for (const { measure, ...metric } of metrics) {
      if (names.length > 0 && !names.includes(metric.name)) continue
      if (!isForMachines) process.stderr.write(`measuring ${metric.name} …\n`)
      const found = await measure(bench)
      const { value, ...beside } = typeof found === 'number' ? { value: found } : found
      measured.push({ ...metric, ...beside, value: Math.round(value * 1000) / 1000 })
    }
    console.log(isForMachines ? asJson(measured) : asTable(measured))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

const named = process.argv.slice(2).filter(argument => !argument.startsWith('-'))
run(process.argv.includes('--json'), named).catch((fault: unknown) => {
  console.error(fault)
  process.exitCode = 1
})
