/** How much is looked at: thirteen weeks, fifty-two, or everything. */
export const spans = ['season', 'year', 'all'] as const

export type Span = (typeof spans)[number]

/** Weeks that are looked at: from a place up to, but not including, another. */
export interface Window {
  readonly from: number
  readonly to: number
}

const weeksIn = { season: 13, year: 52, all: Number.POSITIVE_INFINITY } as const

/** The weeks of a span that ends `back` weeks before the last of so many; it never leaves them. */
export function windowOf(span: Span, count: number, back: number): Window {
  const length = Math.min(count, weeksIn[span])
  const to = Math.min(count, Math.max(length, count - back))
  return { from: to - length, to }
}

/** The furthest that a window can go back. */
export const furthestBack = (span: Span, count: number): number => Math.max(0, count - weeksIn[span])
