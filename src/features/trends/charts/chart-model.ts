import type { ChartData, ChartOptions } from 'chart.js'

/** What Chart.js is to draw. */
export interface Drawing {
  readonly data: ChartData
  readonly options: ChartOptions
}

/** A cell of the table behind a chart; null where there is nothing. */
export type Cell = string | number | null

/** What a chart says in words and numbers: for screen readers, for looking up, and for a spreadsheet. */
export interface ChartTable {
  /** The first is over the column that names the rows. */
  readonly head: readonly string[]
  /** In the order of time, each beginning with its name. */
  readonly rows: readonly (readonly [string, ...Cell[]])[]
}
