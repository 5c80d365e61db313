import {
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartDataset,
  type ChartOptions,
} from 'chart.js'
import type { Mark, Member } from '#domain/member'
import type { Trend } from '#domain/trend'

Chart.register(LineController, LineElement, PointElement, LinearScale, CategoryScale, Tooltip)

/** Each mark has a point shape and a line style, so that colour is never alone. */
export const pointStyles: Readonly<
  Record<
    Mark,
    | HTMLCanvasElement
    | 'circle'
    | 'rect'
    | 'triangle'
    | 'rectRot'
    | 'star'
    | 'rectRounded'
    | 'cross'
    | 'crossRot'
  >
> = {
  circle: 'circle',
  square: 'rect',
  triangle: 'triangle',
  diamond: 'rectRot',
  star: 'star',
  hexagon: 'rectRounded',
  cross: 'cross',
  drop: 'crossRot',
}
/** The line style of each mark, as lengths of dashes and gaps in points. */
export const dashes: Readonly<Record<Mark, number[]>> = {
  circle: [],
  square: [7, 4],
  triangle: [2, 3],
  diamond: [9, 3, 2, 3],
  star: [12, 4],
  hexagon: [4, 2],
  cross: [1, 3],
  drop: [8, 2, 1, 2, 1, 2],
}

/** A colour or a typeface of what the chart stands on: a sheet of paper has its own. */
export const token = (name: string): string =>
  getComputedStyle(document.querySelector('.paper') ?? document.documentElement)
    .getPropertyValue(name)
    .trim()

/** Dots for each person's answers and a line for their moving average; gaps stay gaps. Small: for paper. */
export const datasetsOf = (
  lines: readonly { readonly trend: Trend; readonly average: readonly (number | null)[] }[],
  members: readonly Member[],
  pointRadius: number,
): ChartDataset<'line', (number | null)[]>[] =>
  lines.flatMap(({ trend, average }) => {
    const member = members.find(candidate => candidate.id === trend.memberId)
    if (member === undefined) return []
    const colour = token(`--mark-${member.mark}`)
    const look = { label: member.name, borderColor: colour, backgroundColor: colour, borderWidth: 1.5 }
    return [
      {
        ...look,
        data: [...trend.scores],
        pointStyle: pointStyles[member.mark],
        pointRadius,
        pointBorderWidth: 1.5,
        showLine: false,
      },
      { ...look, data: [...average], borderDash: dashes[member.mark], pointRadius: 0, spanGaps: false },
    ]
  })

/** The quiet look that all charts share; nothing in them moves. `letterPx` is the size of their letters. */
export function chartOptions(letterPx = 13): ChartOptions<'line'> {
  const font = { family: token('--font-text'), size: letterPx }
  const ink = token('--ink-soft')
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    interaction: { mode: 'index', intersect: false },
    scales: {
      y: {
        min: 1,
        max: 10,
        ticks: { stepSize: 3, color: ink, font },
        grid: { color: token('--line') },
        border: { display: false },
      },
      x: {
        offset: true,
        ticks: { color: ink, font, maxRotation: 0, autoSkipPadding: 24 },
        grid: { display: false },
        border: { color: token('--line') },
      },
    },
    plugins: {
      legend: { display: false },
      tooltip: {
        titleFont: font,
        bodyFont: font,
        backgroundColor: token('--ink'),
        titleColor: token('--ground'),
        bodyColor: token('--ground'),
        usePointStyle: true,
        padding: 10,
      },
    },
  }
}
