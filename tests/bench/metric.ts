/** What every metric works with. */
export interface Bench {
  /** The built app's folder. */
  readonly project: string
  /** Books of the demo household in a folder that Electron takes as its own. */
  readonly profile: string
  /** The latest week in which that household held a summit. */
  readonly week: string
  /** An app that is a window with a heading and a button, and a folder that Electron takes as its own. */
  readonly bareApp: string
  readonly bareProfile: string
  /** A folder for what is saved meanwhile. */
  readonly saved: string
}

export interface Metric {
  readonly name: string
  readonly unit: 'ratio' | 'kB' | 'ms'
  /** More than this is too much. */
  readonly budget: number
  /** `beside`: figures behind the value, for people. */
  measure(bench: Bench): Promise<number | { readonly value: number; readonly beside: string }>
}

export interface Measured extends Omit<Metric, 'measure'> {
  readonly value: number
  readonly beside?: string
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const two = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return two.reduce<number>((sum, value) => sum + (value ?? Number.NaN), 0) / 2
}

/** Does something a number of times, one after the other. */
export async function repeat<Value>(times: number, once: (time: number) => Promise<Value>): Promise<Value[]> {
  const values: Value[] = []
  for (let time = 0; time < times; time += 1) values.push(await once(time))
  return values
}
