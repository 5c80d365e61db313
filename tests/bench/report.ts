import type { Measured } from './metric'

/** For people: one line for each metric. */
export function asTable(measured: readonly Measured[]): string {
  const rows = measured.map(({ name, value, unit, budget, beside = '' }) => [
    name,
    shown(value, unit),
    unit,
    shown(budget, unit),
    value <= budget ? 'ok' : 'over',
    beside,
  ])
  const all = [['metric', 'value', 'unit', 'budget', '', ''], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map(row => row[column]?.length ?? 0))) ?? []
  return all
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** For machines: `{ "metrics": { "coldStart": { "value": 1.2, "unit": "ratio", "budget": 1.5 } } }` */
export const asJson = (measured: readonly Measured[]): string =>
  JSON.stringify({
    metrics: Object.fromEntries(measured.map(({ name, beside: _beside, ...metric }) => [name, metric])),
  })

const shown = (value: number, unit: Measured['unit']): string =>
  unit === 'ratio' ? value.toFixed(2) : String(Math.round(value))
