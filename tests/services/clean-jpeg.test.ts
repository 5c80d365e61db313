import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanJpeg } from '../../electron/main/services/clean-jpeg'
import { jpegWith, plainJpeg, segment } from '../support/jpeg'

const text = (bytes: Uint8Array | null) => Buffer.from(bytes ?? []).toString('latin1')

describe('a picture is kept', () => {
  it('without where it was taken, by whom and with what', () => {
    const told = jpegWith([
      segment(0xe1, 'Exif\0\0GPS 48.1 11.5'),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0by Ana'),
      segment(0xed, 'Photoshop 3.0'),
      segment(0xfe, 'taken at home'),
    ])
    const cleaned = cleanJpeg(told)
    for (const word of ['GPS', 'Ana', 'Photoshop', 'home']) expect(text(cleaned)).not.toContain(word)
    expect(cleaned).toEqual(cleanJpeg(plainJpeg))
  })

  it('with its colours', () => {
    expect(text(cleanJpeg(jpegWith([segment(0xe2, 'ICC_PROFILE')])))).toContain('ICC_PROFILE')
  })

  it('without what hangs behind its end', () => {
    expect(text(cleanJpeg(Buffer.concat([plainJpeg, Buffer.from('PK and a secret')])))).not.toContain(
      'secret',
    )
  })

  it('as it is, when there is nothing else in it', () => {
    expect(Buffer.from(cleanJpeg(plainJpeg) ?? [])).toEqual(plainJpeg)
  })
})

describe('what is no picture', () => {
  it.each([
    ['nothing', Buffer.of()],
    ['a PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['text', Buffer.from('not a picture')],
    ['a picture that was cut off', plainJpeg.subarray(0, 30)],
    ['the beginning of one', Buffer.of(0xff, 0xd8)],
  ])('is refused: %s', (_, bytes) => {
    expect(cleanJpeg(bytes)).toBeNull()
  })

  it('never breaks anything, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), noise => {
        const begun = Buffer.concat([Buffer.of(0xff, 0xd8), noise])
        expect(() => cleanJpeg(begun)).not.toThrow()
      }),
    )
  })
})

it('the wall’s own screenshot is no JPEG', () => {
  expect(
    cleanJpeg(readFileSync(resolve(import.meta.dirname, '../../resources/screenshots/wall-dark.png'))),
  ).toBeNull()
})
