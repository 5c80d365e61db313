import type { Chart } from 'chart.js'

const [marginPx, titlePx] = [24, 22]

/** A picture of a chart as PNG: on the ground of the page, with its title above. Null where the browser makes none. */
export async function pictureOf(chart: Chart, title: string): Promise<Uint8Array | null> {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(name).trim()
  const scale = chart.currentDevicePixelRatio
  const picture = document.createElement('canvas')
  picture.width = chart.canvas.width + 2 * marginPx * scale
  picture.height = chart.canvas.height + (2 * marginPx + 2 * titlePx) * scale
  const context = picture.getContext('2d')
  if (context === null) return null
  context.fillStyle = token('--ground')
  context.fillRect(0, 0, picture.width, picture.height)
  context.fillStyle = token('--ink')
  context.font = `${String(titlePx * scale)}px ${token('--font-display')}`
  context.fillText(title, marginPx * scale, (marginPx + titlePx) * scale)
  context.drawImage(chart.canvas, marginPx * scale, (marginPx + 2 * titlePx) * scale)
  const blob = await new Promise<Blob | null>(resolve => {
    picture.toBlob(resolve, 'image/png')
  })
  return blob === null ? null : new Uint8Array(await blob.arrayBuffer())
}
