import type { ChartData, ChartDataset, ChartOptions } from 'chart.js'
import type { Member } from '#domain/member'
import type { RecapChart } from '#domain/recap/chart'
import type { ScoreItem } from '#domain/score'
import { hasAnswer } from '#domain/trend'
import { dashes, pointStyles, token } from '../../components/chart-setup'
import { besideWeek, pointAxis, quietly, weekAxis } from '../../components/week-axis'

interface Point {
  readonly x: number
  readonly y: number | null
}

/** The look of a chart on paper, which wants three dots for every one of the screen. */
export const paperOptions = (labels: readonly string[], letterPx: number): ChartOptions<'line'> => ({
  ...quietly(place => labels[place] ?? ''),
  devicePixelRatio: 3,
  scales: { x: weekAxis(labels, letterPx), y: pointAxis(1, 10, 3, letterPx) },
})

/** The dots and averages of one question, in the order of the household; thinner than on the screen. Gaps stay gaps. */
export function linesOf(
  { trends, averages }: RecapChart,
  item: ScoreItem,
  members: readonly Member[],
  pointRadius: number,
): ChartData<'line', Point[]> {
  const drawn = trends.flatMap((trend, place) => {
    const member = members.find(({ id }) => id === trend.memberId)
    const isSeen = trend.item === item && hasAnswer(trend)
    return member === undefined || !isSeen ? [] : [{ member, trend, average: averages[place] ?? [] }]
  })
  return {
    datasets: drawn.flatMap(({ member, trend, average }, place): ChartDataset<'line', Point[]>[] => {
      const colour = token(`--mark-${member.mark}`)
      const look = { label: member.name, borderColor: colour, backgroundColor: colour, borderWidth: 1.5 }
      const shift = besideWeek(place, drawn.length, trend.scores.length)
      return [
        {
          ...look,
          data: trend.scores.map((score, x) => ({ x: x + shift, y: score })),
          pointStyle: pointStyles[member.mark],
          pointRadius,
          pointBorderWidth: 1.5,
          clip: 8,
          showLine: false,
        },
        {
          ...look,
          data: average.map((value, x) => ({ x, y: value })),
          borderDash: dashes[member.mark],
          pointRadius: 0,
          spanGaps: false,
        },
      ]
    }),
  }
}
