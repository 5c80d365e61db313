import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthKind } from '../../electron/main/storage/book-kinds'
import { openBooks } from '../../electron/main/storage/books'
import { BookUnreadable, seal } from '../../electron/main/storage/envelope'
import { aCheckIn, aMonth, anAppreciation, aPromise, aSummit } from '../support/builders'
import { filesIn, putFile, temporaryFolder } from '../support/disk'

const month = aMonth({
  summits: [aSummit({ checkIns: [aCheckIn()] })],
  promises: [aPromise()],
  appreciations: [anAppreciation()],
})
const envelope = seal(monthKind, month)
const whole = `${JSON.stringify(envelope, null, 2)}\n`

/** Opens a household one of whose months holds this, and says why not. The file has to stay as it was. */
async function whyNot(content: string | Uint8Array): Promise<string | null> {
  const folder = await temporaryFolder()
  const path = join(folder, 'months', '2026-11.json')
  await putFile(path, content)
  const before = await filesIn(folder)
  const why = await openBooks(folder).then(
    () => null,
    (fault: unknown) => {
      expect(fault).toBeInstanceOf(BookUnreadable)
      expect((fault as BookUnreadable).path).toBe(path)
      return (fault as BookUnreadable).why
    },
  )
  expect(await filesIn(folder)).toEqual(before)
  return why
}

const json = (value: unknown): string => JSON.stringify(value)

it('opens what it wrote itself', async () => {
  expect(await whyNot(whole)).toBeNull()
})

it('opens what was edited by hand and is still a month', async () => {
  expect(await whyNot(whole.replaceAll('kept my dinner warm', 'fed the cat'))).toBeNull()
})

describe('refuses, and leaves untouched,', () => {
  it.each([
    ['an emptied file', '', 'not-json'],
    ['white space', ' \n\n', 'not-json'],
    ['as many NULs as there were bytes', new Uint8Array(whole.length), 'not-json'],
    ['NULs from the middle on', whole.slice(0, 400) + '\0'.repeat(whole.length - 400), 'not-json'],
    ['something after the end', `${whole}{`, 'not-json'],
    ['two books in one file', whole + whole, 'not-json'],
    ['words', 'months of our life', 'not-json'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'not-json'],
    ['null', 'null', 'not-a-book'],
    ['an empty object', '{}', 'not-a-book'],
    ['a list', '[]', 'not-a-book'],
    ['a list of books', json([envelope]), 'not-a-book'],
    ['a number', '7', 'not-a-book'],
    ['text', '"hearthside/month"', 'not-a-book'],
    ['a body without an envelope', json(month), 'not-a-book'],
    ['an envelope without a body', json({ ...envelope, body: undefined }), 'not-a-book'],
    ['a version in words', json({ ...envelope, version: '1' }), 'not-a-book'],
    ['a household instead of a month', json({ ...envelope, format: 'hearthside/household' }), 'another-book'],
    ['a book of another app', json({ ...envelope, format: 'fireside/month' }), 'another-book'],
    ['the next version', json({ ...envelope, version: 2 }), 'newer-than-this-app'],
    ['a version far ahead', json({ ...envelope, version: 1e9 }), 'newer-than-this-app'],
    ['half a version ahead', json({ ...envelope, version: 1.5 }), 'newer-than-this-app'],
    ['an unknown old version', json({ ...envelope, version: 0 }), 'older-than-known'],
    ['a version below zero', json({ ...envelope, version: -1 }), 'older-than-known'],
    ['a body that is null', json({ ...envelope, body: null }), 'wrong-shape: '],
    ['a body that is a list', json({ ...envelope, body: [] }), 'wrong-shape: '],
  ])('%s', async (_, content, why) => {
    expect(await whyNot(content)).toBe(why)
  })

  it.each([
    ['a list that is missing', { ...month, promises: undefined }, 'promises'],
    ['a score of eleven', withScore(11), 'summits.0.checkIns.0.scores.connected'],
    ['half a score', withScore(6.5), 'summits.0.checkIns.0.scores.connected'],
    ['a score in words', withScore('7'), 'summits.0.checkIns.0.scores.connected'],
    ['a day that never was', { ...month, summits: [{ ...aSummit(), on: '2026-02-30' }] }, 'summits.0.on'],
    [
      'a moment without a zone',
      { ...month, tombstones: [tombstone('2026-11-22T19:00')] },
      'tombstones.0.deletedAt',
    ],
    [
      'a promise that failed',
      { ...month, promises: [{ ...aPromise(), outcome: 'failed' }] },
      'promises.0.outcome',
    ],
    [
      'an id with a path in it',
      { ...month, promises: [{ ...aPromise(), id: '../../machine' }] },
      'promises.0.id',
    ],
  ])('%s, naming the place', async (_, body, place) => {
    expect(await whyNot(json({ ...envelope, body }))).toBe(`wrong-shape: ${place}`)
  })

  it('a file that was cut anywhere', async () => {
    const { length } = whole.trimEnd()
    await fc.assert(
      fc.asyncProperty(fc.nat(length - 1), async end => {
        expect(await whyNot(whole.slice(0, end))).toBe('not-json')
      }),
      { numRuns: 60 },
    )
  })

  it('a file of which one bit flipped in what holds it together', async () => {
    const bytes = Buffer.from(whole)
    const places = [...whole].flatMap((letter, index) => ('{}[]:,'.includes(letter) ? [index] : []))
    const outsideText = places.filter(index => !isInText(whole, index))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...outsideText), fc.nat(7), async (place, bit) => {
        const flipped = Buffer.from(bytes)
        flipped[place] = (flipped[place] ?? 0) ^ (1 << bit)
        expect(await whyNot(flipped)).not.toBeNull()
      }),
      { numRuns: 100 },
    )
  })
})

it('never opens half a household: one month that cannot be read keeps all books closed', async () => {
  const folder = await temporaryFolder()
  await putFile(join(folder, 'months', '2026-10.json'), whole)
  await putFile(join(folder, 'months', '2026-11.json'), '')
  await expect(openBooks(folder)).rejects.toThrow(BookUnreadable)
  expect(await readFile(join(folder, 'months', '2026-10.json'), 'utf8')).toBe(whole)
})

function withScore(connected: unknown) {
  const checkIn = aCheckIn()
  const summit = aSummit({ checkIns: [{ ...checkIn, scores: { ...checkIn.scores, connected } as never }] })
  return { ...month, summits: [summit] }
}

function tombstone(deletedAt: string) {
  return { id: aPromise().id, deletedAt }
}

/** Whether a place lies between quotation marks. The sample has no escaped ones. */
function isInText(text: string, index: number): boolean {
  return [...text.slice(0, index)].filter(letter => letter === '"').length % 2 === 1
}
