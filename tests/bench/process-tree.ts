import { readdirSync, readFileSync } from 'node:fs'

/** A process and everything it started, by id. Empty where there is no `/proc`. */
export function processTree(root: number): readonly number[] {
  const parents = new Map(allPids().map(pid => [pid, parentOf(pid)]))
  const isBelow = (pid: number | null | undefined): boolean =>
    pid === root || (pid !== null && pid !== undefined && isBelow(parents.get(pid)))
  return [...parents.keys()].filter(isBelow)
}

/**
 * Memory of a process tree in MB: the sum of each process' proportional share (PSS), which counts a page shared by
 * three processes as a third in each. Sums of resident sizes count it three times.
 */
export function memoryOf(root: number): number {
  const shares = processTree(root).map(pid => Number(fieldOf(pid, 'smaps_rollup', /^Pss:\s+(\d+) kB/m) ?? 0))
  const kB = shares.reduce((sum, share) => sum + share, 0)
  if (kB === 0) throw new Error('the memory of processes cannot be read here; it needs /proc, as on Linux')
  return kB / 1024
}

/** What a process tree has cost so far: milliseconds of CPU, and how often it woke up (voluntary context switches). */
export function costOf(root: number): { readonly cpuMs: number; readonly wakeUps: number } {
  const threads = processTree(root).flatMap(pid => {
    const folder = `${String(pid)}/task`
    return namesIn(`/proc/${folder}`).map(thread => `${folder}/${thread}`)
  })
  const sum = (values: readonly (string | null)[]) =>
    values.reduce((total, value) => total + Number(value ?? 0), 0)
  return {
    cpuMs: sum(threads.map(thread => fieldOf(thread, 'schedstat', /^(\d+)/))) / 1e6,
    wakeUps: sum(threads.map(thread => fieldOf(thread, 'status', /^voluntary_ctxt_switches:\s+(\d+)/m))),
  }
}

const allPids = (): readonly number[] => namesIn('/proc').map(Number)

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(name => /^\d+$/.test(name))
  } catch {
    return []
  }
}

const parentOf = (pid: number): number | null => {
  const parent = fieldOf(pid, 'status', /^PPid:\s+(\d+)/m)
  return parent === null ? null : Number(parent)
}

function fieldOf(pid: number | string, file: string, field: RegExp): string | null {
  try {
    return field.exec(readFileSync(`/proc/${String(pid)}/${file}`, 'utf8'))?.[1] ?? null
  } catch {
    // It ended while we looked.
    return null
  }
}
