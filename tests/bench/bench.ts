import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeBareApp } from './bare-app'
import { moveDemoIn } from './demo-profile'
import type { Bench, Measured, Metric } from './metric'
import { coldStart } from './metrics/cold-start'
import { firstChunk } from './metrics/first-chunk'
import { memory } from './metrics/memory'
import { recapWeek } from './metrics/recap-week'
import { asJson, asTable } from './report'

// A new metric is a file in `metrics` and a place in this list.
const metrics: readonly Metric[] = [coldStart, memory, firstChunk, recapWeek]

async function setUp(folder: string): Promise<Bench> {
  const [profile, bareApp, bareProfile, saved] = ['profile', 'bare', 'bare-profile', 'saved'].map(name =>
    join(folder, name),
  ) as [string, string, string, string]
  const week = await moveDemoIn(profile)
  await writeBareApp(bareApp)
  await mkdir(saved)
  return { project: resolve(import.meta.dirname, '../..'), profile, week, bareApp, bareProfile, saved }
}

/** Measures everything and prints it; what is over budget is said, not punished. */
async function run(isForMachines: boolean): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hearthside-bench-'))
  try {
    const bench = await setUp(folder)
    const measured: Measured[] = []
    for (const { measure, ...metric } of metrics) {
      if (!isForMachines) process.stderr.write(`measuring ${metric.name} …\n`)
      measured.push({ ...metric, value: Math.round((await measure(bench)) * 1000) / 1000 })
    }
    console.log(isForMachines ? asJson(measured) : asTable(measured))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

run(process.argv.includes('--json')).catch((fault: unknown) => {
  console.error(fault)
  process.exitCode = 1
})
