import type { PictureId } from '#domain/ids'
import { pictureUrl } from '../../composables/picture-url'

// A card is at most three inches wide; this is more than 200 dots to the inch. The whole picture would take many times
// the memory.
const edgePx = 640
const quality = 0.82

// A few at a time: while one is drawn, the next is read. More would all be there in their full size.
const lanes: Promise<unknown>[] = [1, 2, 3].map(() => Promise.resolve())
let nextLane = 0

/** A picture in the size of a card on paper, as a `data:` address; null where there is none that can be read. */
export function smallPicture(id: PictureId): Promise<string | null> {
  const lane = nextLane
  nextLane = (nextLane + 1) % lanes.length
  const small = (lanes[lane] ?? Promise.resolve()).then(() => draw(id)).catch(() => null)
  lanes[lane] = small
  return small
}

/** Resolves once every picture that was asked for so far has come. */
export async function whenPicturesCame(): Promise<void> {
  await Promise.all(lanes)
}

async function draw(id: PictureId): Promise<string | null> {
  const reply = await fetch(pictureUrl(id))
  if (!reply.ok) return null
  // A JPEG is decoded in about the size that is wished for, which takes a third of the time of the whole.
  const decoder = new ImageDecoder({
    data: await reply.arrayBuffer(),
    type: 'image/jpeg',
    desiredWidth: edgePx,
    desiredHeight: edgePx,
  })
  try {
    const { image } = await decoder.decode()
    const small = drawn(image)
    image.close()
    return small
  } finally {
    decoder.close()
  }
}

function drawn(picture: VideoFrame): string {
  const { displayWidth, displayHeight } = picture
  const scale = Math.min(1, edgePx / Math.max(displayWidth, displayHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(displayWidth * scale))
  canvas.height = Math.max(1, Math.round(displayHeight * scale))
  // In the memory of this process; the graphics process is not there to keep a year of pictures.
  const brush = canvas.getContext('2d', { willReadFrequently: true })
  brush?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  // Not `toBlob`: that waits for an idle moment, which a hidden window does not have for a second or so.
  const jpeg = canvas.toDataURL('image/jpeg', quality)
  // Given back at once rather than when somebody next looks for what is not needed any more.
  canvas.width = 0
  canvas.height = 0
  return jpeg
}
