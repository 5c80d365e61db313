import { nextTick } from 'vue'
import { whenPicturesCame } from './small-picture'

/** Waits until everything below an element has come: its letters and its pictures. */
export async function untilAllStands(within: HTMLElement): Promise<void> {
  await nextTick()
  await whenPicturesCame()
  await nextTick()
  await Promise.all(
    [...within.querySelectorAll('img')].map(picture => picture.decode().catch(() => undefined)),
  )
  await document.fonts.ready
}

const patienceMs = 1000

/**
 * Draws every chart below an element in its final size: Chart.js leaves that to the next frame, and a print takes what is
 * there. `isPrinted`: whether this window is there to be printed.
 */
export async function drawCharts(within: HTMLElement, isPrinted: boolean): Promise<void> {
  const canvases = [...within.querySelectorAll('canvas')]
  if (canvases.length === 0) return
  await Promise.race([aFrame().then(aFrame), new Promise(resolve => setTimeout(resolve, patienceMs))])
  const { Chart } = await import('chart.js')
  const draw = () => {
    for (const canvas of canvases) Chart.getChart(canvas)?.draw()
  }
  draw()
  // What is drawn after this event is printed as lines and letters; what was drawn before may be, or as a picture.
  if (isPrinted) window.addEventListener('beforeprint', draw)
}

const aFrame = () => new Promise(resolve => requestAnimationFrame(resolve))
