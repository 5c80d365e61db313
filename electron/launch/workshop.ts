import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Begins the name of a folder in which a process builds something; its number tells whose it is. */
export const workshopPrefix = (processId: number): string => `fetching-${processId.toString()}-`

/** Clears away what preparations have left that were ended half-way. */
export async function sweepAbandoned(folder: string): Promise<void> {
  const names = await readdir(folder)
  const abandoned = names.filter(name => {
    const [, owner] = /^fetching-(\d+)-/.exec(name) ?? []
    return owner !== undefined && !existsSync(`/proc/${owner}`)
  })
  await Promise.all(abandoned.map(name => rm(join(folder, name), { recursive: true, force: true })))
}
