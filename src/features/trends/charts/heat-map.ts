import type { Drawing } from './chart-model'
import type { MatrixDataPoint } from 'chartjs-chart-matrix'
import { token } from '../../../components/chart-setup'
import { chartFont, faint, quietly, weekAxis } from '../../../components/week-axis'

/** A day of a rhythm: its place among the weeks, its weekday (0 is Monday), and how often it was held. */
export interface RhythmDay {
  readonly week: number
  readonly weekday: number
  readonly kept: number
  readonly cutShort: number
  /** How the day is called. */
  readonly title: string
}

/** A calendar of days, a column for each week: full where it was held, half where it was cut short, faint where it was not. */
export function drawHeatMap(
  labels: readonly string[],
  weekdays: readonly string[],
  days: readonly RhythmDay[],
  wordsOf: (day: RhythmDay) => string,
): Drawing {
  const base = quietly(place => days[place]?.title ?? '')
  const colourOf = ({ kept, cutShort }: RhythmDay) => {
    const ember = token('--ember')
    if (kept > 0) return ember
    return cutShort > 0 ? faint(ember, 0.45) : token('--line')
  }
  const cell =
    (side: 'width' | 'height', count: number) => (context: { chart: { chartArea?: DOMRectLike } }) =>
      Math.max(2, ((context.chart.chartArea?.[side] ?? 0) / count) * 0.82)
  return {
    data: {
      datasets: [
        {
          id: 'days',
          label: '',
          data: days.map(({ week, weekday }) => ({ x: week, y: weekday })) as MatrixDataPoint[],
          backgroundColor: days.map(colourOf),
          borderRadius: 2,
          width: cell('width', labels.length),
          height: cell('height', weekdays.length),
        },
      ],
    },
    options: {
      ...base,
      interaction: { mode: 'nearest', intersect: true },
      scales: {
        x: weekAxis(labels),
        y: {
          type: 'linear',
          min: -0.5,
          max: weekdays.length - 0.5,
          reverse: true,
          grid: { display: false },
          border: { display: false },
          ticks: {
            stepSize: 1,
            color: token('--ink-soft'),
            font: chartFont(),
            callback: (value: string | number) => weekdays[Number(value)] ?? '',
          },
          afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
            axis.ticks = weekdays.map((_, value) => ({ value }))
          },
        },
      },
      plugins: {
        ...base.plugins,
        tooltip: {
          ...base.plugins.tooltip,
          callbacks: {
            ...base.plugins.tooltip.callbacks,
            label: (item: { dataIndex: number }) => {
              const day = days[item.dataIndex]
              return day === undefined ? '' : ` ${wordsOf(day)}`
            },
          },
        },
      },
    },
  } as unknown as Drawing
}

interface DOMRectLike {
  readonly width: number
  readonly height: number
}
