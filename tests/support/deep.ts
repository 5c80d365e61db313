import { randomInt } from 'node:crypto'

/** Whether the long forms run, as before a release. */
export const isDeep = process.env['HEARTHSIDE_DEEP'] === '1'

/** Where chance begins: the same in every normal run; another in every deep one unless it is asked for. */
export const seed = Number(process.env['HEARTHSIDE_SEED'] ?? (isDeep ? randomInt(2 ** 31) : 20261122))

// Said in every file that asks, so that what failed once can be made to fail again.
console.log(`seed ${seed}`)
