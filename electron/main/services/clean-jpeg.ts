const startOfImage = 0xd8
const startOfScan = 0xda
// JFIF, colour profile, and how the colours are stored: what a picture needs to look right.
const keptSegments: ReadonlySet<number> = new Set([0xe0, 0xe2, 0xee])

/**
 * A JPEG without anything that is not the picture itself: place, camera, owner, comments and previews go. Null when it
 * is none. (ITU-T T.81, annex B: segments up to the start of the scan.)
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  for (;;) {
    if (at + 4 > bytes.length || bytes[at] !== 0xff) return null
    const marker = view.getUint8(at + 1)
    const end = at + 2 + view.getUint16(at + 2)
    if (end > bytes.length) return null
    const isExtra = marker === 0xfe || (marker >= 0xe0 && marker <= 0xef)
    if (!isExtra || keptSegments.has(marker)) kept.push(bytes.subarray(at, end))
    at = end
    if (marker === startOfScan) break
  }
  const pictureEnd = endOfPicture(bytes)
  if (pictureEnd === null) return null
  kept.push(bytes.subarray(at, pictureEnd))
  return Buffer.concat(kept)
}

// What hangs behind the end of the picture is not part of it.
function endOfPicture(bytes: Uint8Array): number | null {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(Buffer.of(0xff, 0xd9))
  return end === -1 ? null : end + 2
}
