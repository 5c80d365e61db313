import { describe, expect, it } from 'vitest'
import { dayAfter, instantAfter, type Instant } from '#domain/calendar'
import { copiesToGo, longestKeptDays, type ThinnedCopy } from '../../electron/main/storage/backups/thinning'
import { at, on } from '../support/builders'

const zone = 'Europe/Berlin'
const noon = at('2026-11-22T12:00:00.000Z')
const size = 1000
const copyAt = (madeAt: Instant, bytes = size): ThinnedCopy => ({ madeAt, size: bytes })
const daysAgo = (days: number) => instantAfter(noon, -days)
const moments = (copies: readonly ThinnedCopy[]) => copies.map(({ madeAt }) => madeAt).sort()

// Ten in the last hour, so that the rules for older ones show.
const lastTen = Array.from({ length: 10 }, (_, n) => copyAt(at(`2026-11-22T11:${String(59 - n)}:00.000Z`)))

const stays = (copies: readonly ThinnedCopy[], now: Parameters<typeof copiesToGo>[1]) => {
  const going = new Set(copiesToGo(copies, now))
  return copies.filter(copy => !going.has(copy))
}
const staying = (older: readonly Instant[], now = { at: noon, size, zone }) =>
  moments(stays([...lastTen, ...older.map(madeAt => copyAt(madeAt))], now).slice(lastTen.length))

describe('beyond the last ten stays', () => {
  it.each([
    [
      'the first of a day, for two weeks',
      ['2026-11-20T05:00:00.000Z', '2026-11-20T12:00:00.000Z', '2026-11-20T22:00:00.000Z'],
      ['2026-11-20T05:00:00.000Z'],
    ],
    [
      'one on each side of midnight where people live',
      ['2026-11-20T22:59:00.000Z', '2026-11-20T23:01:00.000Z'],
      ['2026-11-20T22:59:00.000Z', '2026-11-20T23:01:00.000Z'],
    ],
    [
      'no second one of a day only because it is another day in Greenwich',
      ['2026-11-20T23:01:00.000Z', '2026-11-21T00:01:00.000Z'],
      ['2026-11-20T23:01:00.000Z'],
    ],
    ['each of the last fourteen days', [daysAgo(13), daysAgo(14)], [daysAgo(14), daysAgo(13)]],
    [
      'the first of a week after that',
      ['2026-11-02T12:00:00.000Z', '2026-11-04T12:00:00.000Z', '2026-11-06T12:00:00.000Z'],
      ['2026-11-02T12:00:00.000Z'],
    ],
    [
      'a Sunday and the Monday after it, of two weeks',
      ['2026-10-25T12:00:00.000Z', '2026-10-26T12:00:00.000Z'],
      ['2026-10-25T12:00:00.000Z', '2026-10-26T12:00:00.000Z'],
    ],
    [
      'the first of a month after two months',
      ['2026-08-02T12:00:00.000Z', '2026-08-20T12:00:00.000Z', '2026-08-31T12:00:00.000Z'],
      ['2026-08-02T12:00:00.000Z'],
    ],
    ['the one of a year and a day ago', [daysAgo(366)], [daysAgo(366)]],
    ['none that is older', [daysAgo(367), daysAgo(3000)], []],
    [
      'the one that the autumn change made of a day of 25 hours, once',
      ['2026-10-24T22:30:00.000Z', '2026-10-25T22:30:00.000Z'],
      ['2026-10-24T22:30:00.000Z'],
    ],
  ])('%s', (_, older, expected) => {
    expect(staying(older as Instant[])).toEqual(expected)
  })
})

describe('what may never go', () => {
  const old = (count: number, bytes = size) =>
    Array.from({ length: count }, (_, n) => copyAt(daysAgo(400 + n), bytes))

  it.each([
    ['the last ten, however old they are', old(10), noon, size, 10],
    ['and not one more', old(15), noon, size, 10],
    ['any, when the books have shrunk to less than half', old(40), noon, size / 2 - 1, 40],
    ['but half is not less than half', old(40), noon, size / 2, 10],
    ['any from a day to come', [...old(10), ...lastTen], daysAgo(300), size, 20],
    [
      'all of them, on a clock that was set back by ten years',
      [...old(40), ...lastTen],
      daysAgo(3650),
      size,
      50,
    ],
    ['the last ten of the past beside those to come', [...lastTen, ...old(15)], daysAgo(20), size, 20],
    ['none at all', [], noon, size, 0],
  ] as const)('%s', (_, copies, now, bytes, count) => {
    expect(stays(copies, { at: now, size: bytes, zone })).toHaveLength(count)
  })

  it('a large copy goes on staying while small ones around it go', () => {
    const large = copyAt(daysAgo(500), 3 * size)
    const copies = [...old(30), large]
    const left = stays(copies, { at: noon, size, zone })
    expect(left).toContain(large)
    expect(left).toHaveLength(11)
  })

  it('the order in which the copies are named does not matter', () => {
    const copies = [...lastTen, ...Array.from({ length: 60 }, (_, n) => copyAt(daysAgo(n * 5)))]
    const now = { at: noon, size, zone }
    expect(moments(copiesToGo(copies.toReversed(), now))).toEqual(moments(copiesToGo(copies, now)))
  })
})

describe('two copies a day for two years, thinned out each time', () => {
  const begin = on('2025-01-01')
  const yearOf = (days: number) => {
    let copies: readonly ThinnedCopy[] = []
    for (let day = 0; day < days; day += 1)
      for (const hour of ['08', '20']) {
        const made = copyAt(at(`${dayAfter(begin, day)}T${hour}:00:00.000Z`))
        copies = stays([...copies, made], { at: made.madeAt, size, zone })
      }
    return copies.map(({ madeAt }) => madeAt)
  }
  const left = yearOf(730)
  const shown = (kept: readonly string[]) =>
    kept.map(madeAt => `${madeAt.slice(0, 10)} ${madeAt.slice(11, 13)}`)

  it('leave these', () => {
    expect(shown(left)).toEqual([
      '2026-01-05 08',
      '2026-02-02 08',
      '2026-03-02 08',
      '2026-04-06 08',
      '2026-05-04 08',
      '2026-06-01 08',
      '2026-07-06 08',
      '2026-08-03 08',
      '2026-09-07 08',
      '2026-10-05 08',
      '2026-11-02 08',
      '2026-11-09 08',
      '2026-11-16 08',
      '2026-11-23 08',
      '2026-11-30 08',
      '2026-12-07 08',
      '2026-12-14 08',
      '2026-12-17 08',
      '2026-12-18 08',
      '2026-12-19 08',
      '2026-12-20 08',
      '2026-12-21 08',
      '2026-12-22 08',
      '2026-12-23 08',
      '2026-12-24 08',
      '2026-12-25 08',
      '2026-12-26 08',
      '2026-12-27 08',
      '2026-12-27 20',
      '2026-12-28 08',
      '2026-12-28 20',
      '2026-12-29 08',
      '2026-12-29 20',
      '2026-12-30 08',
      '2026-12-30 20',
      '2026-12-31 08',
      '2026-12-31 20',
    ])
  })

  it('leave never more than a handful, and none older than we say', () => {
    for (const days of [1, 10, 30, 100, 200, 366, 500, 729]) {
      const kept = yearOf(days)
      const oldest = kept[0] ?? ''
      const last = at(`${dayAfter(begin, days - 1)}T20:00:00.000Z`)
      expect(kept.length, String(days)).toBeLessThanOrEqual(44)
      expect(oldest >= instantAfter(last, -longestKeptDays - 1), String(days)).toBe(true)
    }
  })

  it('leave no gap longer than a month, at any time', () => {
    for (const days of [61, 100, 200, 366, 500, 729]) {
      const kept = yearOf(days).map(madeAt => Date.parse(madeAt))
      const gaps = kept.slice(1).map((moment, index) => (moment - kept[index]!) / 86_400_000)
      expect(Math.max(...gaps), String(days)).toBeLessThanOrEqual(38)
    }
  })
})
