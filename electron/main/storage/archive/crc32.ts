// The remainders of all single bytes, for the polynomial 0xEDB88320 (ISO 3309, in reversed bit order).
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit += 1) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0)
  return remainder >>> 0
})

/** The check sum that a zip keeps of each file, as a whole number below 2³² (PKWARE's APPNOTE, 4.4.7). */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (sum >>> 8) ^ (remainders[(sum ^ byte) & 0xff] ?? 0)
  return (sum ^ 0xffffffff) >>> 0
}
