import type { Chart } from 'chart.js'
import { drawPoint } from 'chart.js/helpers'

const [marginPx, titlePx] = [24, 22]

/** A picture of a chart as PNG: on the ground of the page, with its title above. Null where the browser makes none. */
export async function pictureOf(chart: Chart, title: string): Promise<Uint8Array | null> {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(name).trim()
  const scale = chart.currentDevicePixelRatio
  const picture = document.createElement('canvas')
  picture.width = chart.canvas.width + 2 * marginPx * scale
  picture.height = chart.canvas.height + (2 * marginPx + 3 * titlePx) * scale
  const context = picture.getContext('2d')
  if (context === null) return null
  context.fillStyle = token('--ground')
  context.fillRect(0, 0, picture.width, picture.height)
  context.fillStyle = token('--ink')
  context.font = `${String(titlePx * scale)}px ${token('--font-display')}`
  context.fillText(title, marginPx * scale, (marginPx + titlePx) * scale)
  drawPeople(chart, context, scale)
  context.drawImage(chart.canvas, marginPx * scale, (marginPx + 3 * titlePx) * scale)
  const blob = await new Promise<Blob | null>(resolve => {
    picture.toBlob(resolve, 'image/png')
  })
  return blob === null ? null : new Uint8Array(await blob.arrayBuffer())
}

// Whose dots are whose: each name behind its mark.
function drawPeople(chart: Chart, context: CanvasRenderingContext2D, scale: number): void {
  const y = (marginPx + 2 * titlePx) * scale
  let x = marginPx * scale
  context.font = `${String(14 * scale)}px ${getComputedStyle(document.documentElement).getPropertyValue('--font-text')}`
  for (const dataset of chart.data.datasets) {
    if (!('pointStyle' in dataset) || dataset.pointStyle === 'line' || !dataset.label) continue
    context.strokeStyle = context.fillStyle =
      typeof dataset.borderColor === 'string' ? dataset.borderColor : ''
    const look = { pointStyle: dataset.pointStyle, radius: 5 * scale, borderWidth: 1.5 * scale }
    drawPoint(context, look as Parameters<typeof drawPoint>[1], x + 5 * scale, y - 5 * scale)
    context.fillText(dataset.label, x + 16 * scale, y)
    x += context.measureText(dataset.label).width + 40 * scale
  }
}
