import type { Drawing } from './chart-model'
import type { Range } from '#domain/trends/differences'
import { token } from '../../../components/chart-setup'
import { pointAxis, quietly, weekAxis } from '../../../components/week-axis'

interface Weeks {
  readonly labels: readonly string[]
  readonly titles: readonly string[]
}

/** The gap between two people as dots, and the middle of the last eight as a line. */
export function drawGaps(
  { labels, titles }: Weeks,
  gaps: { readonly name: string; readonly values: readonly (number | null)[] },
  medians: { readonly name: string; readonly values: readonly (number | null)[] },
): Drawing {
  const [ink, ember] = [token('--ink-soft'), token('--ember')]
  const points = (values: readonly (number | null)[]) => values.map((y, x) => ({ x, y }))
  const datasets = [
    {
      id: 'gaps',
      label: gaps.name,
      data: points(gaps.values),
      showLine: false,
      clip: 8,
      pointRadius: labels.length > 60 ? 2.5 : 4,
      backgroundColor: ink,
      borderColor: ink,
    },
    {
      id: 'medians',
      label: medians.name,
      data: points(medians.values),
      borderColor: ember,
      borderWidth: 2,
      pointRadius: 0,
    },
  ]
  return {
    data: { datasets },
    options: {
      ...quietly(place => titles[place] ?? ''),
      scales: { x: weekAxis(labels), y: pointAxis(0, 9, 3) },
    },
  }
}

/** From the lowest to the highest answer of each week, as a bar that names nobody. */
export function drawRanges(
  { labels, titles }: Weeks,
  name: string,
  ranges: readonly (Range | null)[],
): Drawing {
  // Equal answers are a thin bar and not none.
  const least = 0.12
  const bars = ranges.map((range, x) => ({
    x,
    y: range === null ? null : ([range.low - least, range.high + least] as const),
  }))
  const base = quietly(place => titles[place] ?? '')
  return {
    data: {
      datasets: [
        { id: 'ranges', label: name, data: bars, backgroundColor: token('--ink-soft'), maxBarThickness: 14 },
      ],
    },
    options: {
      ...base,
      scales: { x: weekAxis(labels), y: pointAxis(1, 10, 3) },
      plugins: {
        ...base.plugins,
        tooltip: {
          ...base.plugins.tooltip,
          callbacks: {
            ...base.plugins.tooltip.callbacks,
            label: (item: { dataIndex: number }) => {
              const range = ranges[item.dataIndex]
              return range ? ` ${String(range.low)} – ${String(range.high)}` : ''
            },
          },
        },
      },
    },
  } as unknown as Drawing
}

/** One bar for each week. */
export function drawCounts({ labels, titles }: Weeks, name: string, counts: readonly number[]): Drawing {
  const most = Math.max(4, ...counts)
  const datasets = [
    {
      id: 'counts',
      label: name,
      data: counts.map((y, x) => ({ x, y })),
      backgroundColor: token('--ember'),
      maxBarThickness: 14,
    },
  ]
  return {
    data: { datasets },
    options: {
      ...quietly(place => titles[place] ?? ''),
      scales: { x: weekAxis(labels), y: pointAxis(0, most, Math.ceil(most / 4)) },
    },
  }
}
