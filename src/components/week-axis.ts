import type { ChartOptions } from 'chart.js'
import { color } from 'chart.js/helpers'
import { token } from './chart-setup'

const letterPxOnScreen = 13
const mostNames = 8

export const chartFont = (letterPx = letterPxOnScreen) => ({ family: token('--font-text'), size: letterPx })

/** A colour that lets through what is under it; `alpha` from 0 to 1. */
export const faint = (colour: string, alpha: number): string => color(colour).alpha(alpha).rgbString()

/** The axis of weeks that all charts share: whole numbers from 0 on, each a week with a name. */
export const weekAxis = (labels: readonly string[], letterPx?: number) =>
  ({
    type: 'linear',
    min: -0.5,
    max: labels.length - 0.5,
    grid: { display: false },
    border: { color: token('--line') },
    ticks: {
      color: token('--ink-soft'),
      font: chartFont(letterPx),
      maxRotation: 0,
      autoSkipPadding: 24,
      stepSize: Math.max(1, Math.ceil(labels.length / mostNames)),
      callback: (value: string | number) => labels[Number(value)] ?? '',
    },
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      const step = Math.max(1, Math.ceil(labels.length / mostNames))
      axis.ticks = labels.flatMap((_, place) => (place % step === 0 ? [{ value: place }] : []))
    },
  }) as const

/** With more weeks than this, marks are small and have no room beside each other. */
export const mostWeeksApart = 60

/**
 * How far beside its week, in weeks, the dot of somebody stands who is one of `many`: two dots in the same place would be
 * one. With many weeks there is no room for that.
 */
export const besideWeek = (place: number, many: number, weeks: number): number =>
  weeks > mostWeeksApart ? 0 : (place - (many - 1) / 2) * Math.min(0.16, weeks * 0.02)

/** The axis of points, from `min` to `max`. */
export const pointAxis = (min: number, max: number, stepSize: number, letterPx?: number) =>
  ({
    min,
    max,
    ticks: { stepSize, color: token('--ink-soft'), font: chartFont(letterPx), precision: 0 },
    grid: { color: token('--line') },
    border: { display: false },
  }) as const

/** What is said beside the pointer, and that nothing moves. `titleOf` names a week by its place. */
export const quietly = (titleOf: (place: number) => string) =>
  ({
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    interaction: { mode: 'index', intersect: false },
    plugins: {
      legend: { display: false },
      tooltip: {
        titleFont: chartFont(),
        bodyFont: chartFont(),
        backgroundColor: token('--ink'),
        titleColor: token('--ground'),
        bodyColor: token('--ground'),
        usePointStyle: true,
        padding: 10,
        callbacks: {
          title: ([first]: readonly { dataIndex: number }[]) => titleOf(first?.dataIndex ?? 0),
        },
      },
    },
  }) as const satisfies ChartOptions
