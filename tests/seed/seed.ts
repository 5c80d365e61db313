import { readdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { isDay } from '#domain/calendar-text'
import { plantHousehold, type Planting } from './plant'

const usage = `npm run seed -- --out DIR [--years 10] [--members 4] [--seed 1] [--until 2026-11-22]

Writes the books of an imagined household into a new folder. Look at it with: npm start -- --user-data-dir=DIR`

/** What was asked for on the command line, or a sentence about what is wrong with it. */
function planting(): Planting | string {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      years: { type: 'string', default: '10' },
      members: { type: 'string', default: '4' },
      seed: { type: 'string', default: '1' },
      until: { type: 'string', default: '2026-11-22' },
    },
  })
  const years = Number(values.years)
  const members = Number(values.members)
  const seed = Number(values.seed)
  if (values.out === undefined) return 'Where to? Please give a folder with --out.'
  if (!(years > 0 && years <= 50)) return '--years takes a number up to 50, also a part of one.'
  if (!Number.isInteger(members) || members < 2 || members > 8) return '--members takes 2 to 8.'
  if (!Number.isInteger(seed)) return '--seed takes a whole number.'
  if (!isDay(values.until)) return '--until takes a day, as in 2026-11-22.'
  return { out: values.out, weeks: Math.max(1, Math.round(years * 52)), members, seed, until: values.until }
}

async function run(): Promise<void> {
  const asked = planting()
  if (typeof asked === 'string') throw new Error(asked)
  const there = await readdir(asked.out).catch(() => [])
  if (there.length > 0)
    throw new Error(`There is something in ${asked.out} already. Please give a new folder.`)
  const { household, months } = await plantHousehold(asked)
  console.log(
    `${household.name}: ${String(household.members.length)} people, ${String(months.size)} months, in ${asked.out}`,
  )
}

run().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault)
  console.error(`\n${usage}`)
  process.exitCode = 1
})
