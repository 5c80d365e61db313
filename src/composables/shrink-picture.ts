import type { PictureFailure } from '#contract/commands/wall'
import { fail, ok, type Result } from '#domain/result'

const longestEdgePx = 1600
const quality = 0.82
// What a camera makes is far below; what is larger is no picture for a card.
const largestFileBytes = 100e6

/**
 * Draws a picture anew, small enough for a card, as JPEG. What the file knew besides the picture (where it was taken,
 * by whom) is not drawn. It is decoded here, in the sandbox, because it may come from anywhere.
 */
export async function shrinkPicture(file: Blob): Promise<Result<Uint8Array, PictureFailure>> {
  if (file.size > largestFileBytes) return fail({ kind: 'picture-too-large' })
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, longestEdgePx / Math.max(picture.width, picture.height))
    const [width, height] = [picture.width, picture.height].map(edge => Math.max(1, Math.round(edge * scale)))
    const canvas = new OffscreenCanvas(width ?? 1, height ?? 1)
    const brush = canvas.getContext('2d')
    if (brush === null) return fail({ kind: 'picture-unreadable' })
    // JPEG knows no transparency; what was see-through lies on paper.
    brush.fillStyle = '#ffffff'
    brush.fillRect(0, 0, canvas.width, canvas.height)
    brush.imageSmoothingQuality = 'high'
    brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality })
    return ok(new Uint8Array(await jpeg.arrayBuffer()))
  } catch {
    return fail({ kind: 'picture-unreadable' })
  }
}
