import { clockAt } from '../../support/builders'
import { openShelf } from '../../support/storage'
import { lookAtHouse } from '../../../electron/main/services/house'

// Opens the books in a folder as a process does that has just begun, and says how many milliseconds it took.
const [folder = '', moment = ''] = process.argv.slice(2)
const clock = clockAt(moment, 'Europe/Berlin')
const begunMs = performance.now()
const shelf = await openShelf(folder, { clock })
const { household } = await lookAtHouse(shelf, clock, { runtime: 'official', hasKey: () => false })
const tookMs = performance.now() - begunMs
if (household === null) throw new Error(`nobody lives in ${folder}`)
process.stdout.write(String(tookMs))
