import { nextTick } from 'vue'
import { whenPicturesCame } from './small-picture'

/** Waits until everything below an element has come: its letters and its pictures. */
export async function untilAllStands(within: HTMLElement): Promise<void> {
  await nextTick()
  await whenPicturesCame()
  await nextTick()
  await Promise.all([...within.querySelectorAll('img')].map(whenKnown))
  await document.fonts.ready
}

// Not `decode`: a printed page takes the JPEG as it is, and a year of pictures need not be there dot by dot at once.
const whenKnown = (picture: HTMLImageElement) =>
  new Promise<void>(resolve => {
    const know = () => {
      resolve()
    }
    if (picture.complete) know()
    picture.addEventListener('load', know, { once: true })
    picture.addEventListener('error', know, { once: true })
  })

/**
 * Draws every chart below an element in its final size: Chart.js leaves that to the next frame, which a window that
 * nobody sees may never have. `isPrinted`: whether this window is there to be printed.
 */
export async function drawCharts(within: HTMLElement, isPrinted: boolean): Promise<void> {
  const canvases = [...within.querySelectorAll('canvas')]
  if (canvases.length === 0) return
  const { Chart } = await import('chart.js')
  const draw = () => {
    for (const canvas of canvases) {
      const chart = Chart.getChart(canvas)
      chart?.resize()
      chart?.draw()
    }
  }
  draw()
  // What is drawn after this event is printed as lines and letters; what was drawn before may be, or as a picture.
  if (isPrinted) window.addEventListener('beforeprint', draw)
}
