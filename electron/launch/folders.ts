import { join, resolve } from 'node:path'

export const projectFolder = resolve(import.meta.dirname, '../..')

/** Everything fetched or remembered here; `npm ci` empties it. */
export const cacheFolder = join(projectFolder, 'node_modules/.cache/hearthside')

export const binFolder = join(projectFolder, 'node_modules/.bin')
