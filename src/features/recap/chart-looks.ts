import type { ChartData, ChartOptions } from 'chart.js'
import type { Member } from '#domain/member'
import type { RecapChart } from '#domain/recap/chart'
import type { ScoreItem } from '#domain/score'
import { chartOptions, datasetsOf } from '../../components/chart-setup'

/** The look of a chart on paper, which wants three dots for every one of the screen. */
export const paperOptions = (letterPx: number): ChartOptions<'line'> => ({
  ...chartOptions(letterPx),
  devicePixelRatio: 3,
})

/** The lines of one question, thinner and with smaller marks than on the screen. */
export const linesOf = (
  { trends, averages }: RecapChart,
  item: ScoreItem,
  members: readonly Member[],
  labels: string[],
  pointRadius: number,
): ChartData<'line', (number | null)[]> => ({
  labels,
  datasets: datasetsOf(
    trends
      .map((trend, place) => ({ trend, average: averages[place] ?? [] }))
      .filter(({ trend }) => trend.item === item),
    members,
    pointRadius,
  ),
})
