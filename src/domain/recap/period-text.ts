import type { Month, Week } from '../calendar'
import { isMonth, isWeek } from '../calendar-text'

// Without calendar arithmetic, so that the first screen can check a name without loading Temporal.

export const periodKinds = ['week', 'month', 'quarter', 'year'] as const

export type PeriodKind = (typeof periodKinds)[number]

export type Quarter = 1 | 2 | 3 | 4

/** What a recap is about. */
export type Period =
  | { readonly kind: 'week'; readonly week: Week }
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: Quarter }
  | { readonly kind: 'year'; readonly year: number }

/** The name of a period as text: `2026-W47`, `2026-11`, `2026-Q4`, `2026`. */
export function periodText(period: Period): string {
  switch (period.kind) {
    case 'week':
      return period.week
    case 'month':
      return period.month
    case 'quarter':
      return `${yearText(period.year)}-Q${period.quarter}`
    case 'year':
      return yearText(period.year)
  }
}

/** The period that a text names, or null when it names none. */
export function readPeriod(text: unknown): Period | null {
  if (isWeek(text)) return { kind: 'week', week: text }
  if (isMonth(text)) return { kind: 'month', month: text }
  const [, year, quarter] = /^(\d{4})(?:-Q([1-4]))?$/.exec(typeof text === 'string' ? text : '') ?? []
  if (year === undefined) return null
  return quarter === undefined
    ? { kind: 'year', year: Number(year) }
    : { kind: 'quarter', year: Number(year), quarter: Number(quarter) as Quarter }
}

export const yearText = (year: number): string => String(year).padStart(4, '0')
