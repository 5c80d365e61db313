import type { PictureId } from '#domain/ids'
import { pictureUrl } from '../../composables/picture-url'

// A card is about three inches wide; this is 250 dots to the inch. The whole picture would take many times the memory.
const edgePx = 800
const quality = 0.82

// One after the other, so that only one of them is ever there in its full size.
let queue: Promise<unknown> = Promise.resolve()

/** A picture in the size of a card on paper, as a `data:` address; null where there is none that can be read. */
export function smallPicture(id: PictureId): Promise<string | null> {
  const small = queue.then(() => draw(id)).catch(() => null)
  queue = small
  return small
}

/** Resolves once every picture that was asked for so far has come. */
export async function whenPicturesCame(): Promise<void> {
  await queue
}

async function draw(id: PictureId): Promise<string | null> {
  const reply = await fetch(pictureUrl(id))
  if (!reply.ok) return null
  const whole = await createImageBitmap(await reply.blob())
  const scale = Math.min(1, edgePx / Math.max(whole.width, whole.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(whole.width * scale))
  canvas.height = Math.max(1, Math.round(whole.height * scale))
  // In the memory of this process; the graphics process is not there to keep a year of pictures.
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  brush?.drawImage(whole, 0, 0, canvas.width, canvas.height)
  whole.close()
  // Not `toBlob`: that waits for an idle moment, which a hidden window does not have for a second or so.
  return canvas.toDataURL('image/jpeg', quality)
}
