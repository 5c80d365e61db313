import { nextTick } from 'vue'

/** Waits until everything below an element has come: its letters and its pictures, or what is put in their place. */
export async function untilAllStands(within: HTMLElement): Promise<void> {
  await nextTick()
  await Promise.all([...within.querySelectorAll('img')].map(whenShown))
  await nextTick()
  await document.fonts.ready
}

async function whenShown(picture: HTMLImageElement): Promise<void> {
  // Whoever shows the picture hears of one that cannot be read, and takes it away.
  await picture.decode().catch(() => undefined)
}
