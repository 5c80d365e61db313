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
