import { describe, expect, it } from 'vitest'
import { weeksBetween, type Week } from '#domain/calendar'
import type { Score } from '#domain/score'
import { baselineOf, ewmaOf, limitAt } from '#domain/statistics/ewma'
import { readTrend } from '#domain/trends/reading'
import { sayingsOf } from '#domain/trends/sayings'
import { chanceFrom, type Chance } from '#content/demo/chance'
import { ana, inWeek } from '../../support/builders'

// Repeats the table of the measurement notes: mean 7, marginal SD 1, rounded and clipped to 1–10, a baseline of eight
// weeks, then 26 weeks in which nothing changes, or in which everything is two points lower.
// Ten thousand households, so that chance moves no figure by more than a point.
const households = 10_000
const [usual, baselineWeeks, watchedWeeks] = [7, 8, 26]

function livedWeeks(autocorrelation: number, drop: number, chance: Chance): readonly number[] {
  const fresh = Math.sqrt(1 - autocorrelation ** 2)
  let mood = chance.noise()
  return Array.from({ length: baselineWeeks + watchedWeeks }, (_, week) => {
    mood = autocorrelation * mood + fresh * chance.noise()
    const shift = week < baselineWeeks ? 0 : drop
    return Math.min(10, Math.max(1, Math.round(usual + mood + shift)))
  })
}

/** The step after the baseline at which the rule speaks; null when it never does. */
function speaksAt(scores: readonly number[]): number | null {
  const baseline = baselineOf(scores.slice(0, baselineWeeks))
  const step = ewmaOf(scores.slice(baselineWeeks), baseline).findIndex(
    (average, index) => Math.abs(average - baseline.mean) > limitAt(index + 1, baseline),
  )
  return step === -1 ? null : step + 1
}

const weeks = weeksBetween(inWeek('2026-W01'), inWeek('2026-W34'))

/** The same as people would live it: reading the chart anew every week, until it says something. */
function saysAt(scores: readonly number[]): number | null {
  const isSaid = (step: number) => {
    const answers = scores.slice(0, baselineWeeks + step) as Score[]
    const trend = { memberId: ana, item: 'connected', scores: answers } as const
    const read = { weeks, contextWeeks: new Set<Week>(), newSince: [], lookedAtFrom: 0 }
    return sayingsOf(readTrend(trend, read)).some(({ key }) => /^(lower|higher)/.test(key))
  }
  const steps = Array.from({ length: watchedWeeks }, (_, index) => index + 1)
  return steps.find(isSaid) ?? null
}

const shareOf = (autocorrelation: number, drop: number, within: number): number => {
  const chance = chanceFrom(20261126)
  const spoken = Array.from({ length: households }, () => speaksAt(livedWeeks(autocorrelation, drop, chance)))
  return (100 * spoken.filter(step => step !== null && step <= within).length) / households
}

describe('the rule that decides when a chart says something', () => {
  it.each([
    [0, 1],
    [0.3, 8],
    [0.5, 18],
  ])(
    'with a lag-1 autocorrelation of %f speaks up falsely in about %i of 100 households in 26 weeks',
    (lag, share) => {
      const falsely = shareOf(lag, 0, watchedWeeks)
      console.log(`false alarms at ${String(lag)}: ${falsely.toFixed(1)} %`)
      expect(Math.abs(falsely - share)).toBeLessThanOrEqual(3)
    },
  )

  it.each([
    [0, 57],
    [0.3, 58],
    [0.5, 61],
  ])(
    'with a lag-1 autocorrelation of %f finds a fall of two points within eight weeks in about %i of 100',
    (lag, share) => {
      const found = shareOf(lag, -2, 8)
      console.log(`found at ${String(lag)}: ${found.toFixed(1)} %`)
      expect(Math.abs(found - share)).toBeLessThanOrEqual(5)
    },
  )

  it.each([0, -2])('is the one that people read, week after week, at a change of %i', drop => {
    const chance = chanceFrom(7)
    for (let household = 0; household < 150; household += 1) {
      const lived = livedWeeks(0.3, drop, chance)
      expect(saysAt(lived)).toBe(speaksAt(lived))
    }
  })
})
