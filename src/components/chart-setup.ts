import { Chart, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js'
import type { Mark } from '#domain/member'

Chart.register(LineController, LineElement, PointElement, LinearScale, Tooltip)

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
