import { join } from 'node:path'
import { imagineHousehold } from '#content/demo/demo-household'
import type { Day } from '#domain/calendar'
import type { WholeHousehold } from '#domain/merge/merge'
import { writeHousehold } from '../../electron/main/services/replacing-books'
import type { Disk } from '../../electron/main/storage/disk/disk'
import { realDisk } from '../../electron/main/storage/disk/real-disk'

export interface Planting {
  /** The folder that becomes a profile: `npm start -- --user-data-dir=DIR` opens it. */
  readonly out: string
  readonly weeks: number
  /** Two to eight. */
  readonly members: number
  readonly seed: number
  /** The day on which the household is looked at; its last summit was on the Sunday before. */
  readonly until: Day
}

// The disk need not keep what can be planted anew at any time.
const hastyDisk: Disk = { ...realDisk, syncFolder: () => Promise.resolve() }

/** Writes the books of an imagined household of many years; the same planting gives the same files to the byte. */
export async function plantHousehold({ out, until, ...imagined }: Planting): Promise<WholeHousehold> {
  const whole = imagineHousehold({ ...imagined, today: until })
  await writeHousehold(hastyDisk, join(out, 'books'), whole)
  return whole
}
