import { describe, expect, it } from 'vitest'
import { dayAfter, daysOf, weekOf, type Week } from '#domain/calendar'
import { isScore, type Score } from '#domain/score'
import { readTrend, type Reading } from '#domain/trends/reading'
import { sayingsOf } from '#domain/trends/sayings'
import { ana, inWeek } from '../../support/builders'

const firstMonday = daysOf(inWeek('2016-W01')).from
const weeksOf = (count: number): readonly Week[] =>
  Array.from({ length: count }, (_, index) => weekOf(dayAfter(firstMonday, 7 * index)))

const score = (value: number): Score => {
  if (!isScore(value)) throw new RangeError(String(value))
  return value
}
const answers = (...values: readonly (number | null)[]) =>
  values.map(value => (value === null ? null : score(value)))
const repeated = (value: number | null, times: number) => Array.from({ length: times }, () => value)

interface Given {
  readonly contexts?: readonly number[]
  readonly newSince?: readonly number[]
  readonly from?: number
}

function read(
  values: readonly (number | null)[],
  { contexts = [], newSince = [], from = 0 }: Given = {},
): Reading {
  const weeks = weeksOf(values.length)
  const at = (place: number) => weeks[place] ?? inWeek('2016-W01')
  return readTrend(
    { memberId: ana, item: 'connected', scores: answers(...values) },
    {
      weeks,
      contextWeeks: new Set(contexts.map(at)),
      newSince: newSince.map(at),
      lookedAtFrom: from,
    },
  )
}

const calm = [7, 6, 8, 7, 7, 6, 8, 7]
/** Eight calm weeks, so many that go down bit by bit. */
const falling = (weeks: number) => [
  ...calm,
  ...Array.from({ length: weeks }, (_, week) => Math.round(7 - (4 * week) / weeks)),
]
const said = (reading: Reading) => sayingsOf(reading).map(({ key }) => key)

describe('what is said of so many answers', () => {
  it.each([
    ['none', [], ['no-answers']],
    ['only missed weeks', [null, null], ['no-answers']],
    ['one', [7], ['too-early']],
    ['seven', calm.slice(0, 7), ['too-early']],
    ['seven, however low the last', [9, 9, 9, 9, 9, 9, 1], ['too-early']],
    ['eight', calm, ['nothing-stands-out']],
    ['eight equal ones', repeated(7, 8), ['nothing-stands-out']],
    ['520 equal ones', repeated(7, 520), ['nothing-stands-out']],
    ['eight, and one two points lower', [...calm, 5], ['nothing-stands-out']],
    ['eight, and six much lower', [...calm, ...repeated(3, 6)], ['lower-for']],
    ['eight, and six much higher', [4, 3, 5, 4, 4, 3, 5, 4, ...repeated(9, 6)], ['higher-for']],
    ['eight, and twelve much lower', [...calm, ...repeated(3, 12)], ['lower-for', 'may-be-usual']],
    ['eight, and eight that fall', [...calm, 6, 6, 5, 5, 4, 4, 3, 3], ['lower-for', 'going-down']],
    [
      'eight, and eight that rise',
      [4, 3, 5, 4, 4, 3, 5, 4, 5, 5, 6, 6, 7, 8, 9, 9],
      ['higher-for', 'going-up'],
    ],
    ['twenty-five that fall', falling(17), ['lower-for', 'going-down']],
    ['twenty-six that fall', falling(18), ['lower-for', 'trend-down', 'may-be-usual']],
    ['eight, long ago', [...calm, ...repeated(null, 156)], ['not-lately']],
    [
      'eight, two lower ones, and three years of nothing',
      [...calm, 3, 3, ...repeated(null, 156)],
      ['not-lately'],
    ],
  ] as const)('%s', (_, values, keys) => {
    expect(said(read(values))).toEqual(keys)
  })

  it('a low spell of which the person has come back is not spoken of', () => {
    expect(said(read([...calm, 3, 3, 3, 3, ...repeated(7, 12)]))).toEqual(['nothing-stands-out'])
  })

  it.each([
    ['week after week', [...calm, 3, 3, 3, 3, 3], 'lower-for', 4],
    ['with a gap between', [...calm, 3, 3, 3, null, null, 3, 3], 'lower-in', 4],
    ['after three years of silence', [...calm, 3, 3, 3, 3, 3, ...repeated(null, 156), 3], 'lower-for', 1],
  ] as const)('%s', (_, values, key, count) => {
    expect(sayingsOf(read(values))[0]).toEqual({ key, count })
  })

  it('a household that met last long ago is not read as of now', () => {
    const since = (weeksBeyond: number) =>
      said(
        readTrend(
          { memberId: ana, item: 'connected', scores: answers(...calm, 3, 3, 3, 3) },
          { weeks: weeksOf(12), contextWeeks: new Set(), newSince: [], lookedAtFrom: 0, weeksBeyond },
        ),
      )
    expect(since(0)).toEqual(['lower-for'])
    expect(since(8)).toEqual(['not-lately'])
  })

  it('counts towards eight only the weeks like others', () => {
    const reading = read([...calm, 7, 7], { contexts: [0, 1, 2] })
    expect(sayingsOf(reading)).toEqual([{ key: 'too-early', answers: 7, needed: 8 }])
  })
})

describe('the usual', () => {
  it('rests on the first eight answers, whatever came later', () => {
    const [usual] = read([...calm, 2, 2, 2, 2]).usuals
    expect(usual).toMatchObject({
      from: 0,
      settledAt: 7,
      band: { median: 7 },
      baseline: { mean: 7, count: 8 },
    })
  })

  it('leaves out the weeks that stood under something else', () => {
    const ill = [1, 1, ...calm]
    expect(read(ill).usuals[0]?.baseline.mean).toBeLessThan(7)
    expect(read(ill, { contexts: [0, 1] }).usuals[0]).toMatchObject({ settledAt: 9, baseline: { mean: 7 } })
  })

  it('is too early to know where all but seven weeks were out of the ordinary', () => {
    expect(said(read(calm, { contexts: [3] }))).toEqual(['too-early'])
  })

  it('begins anew where its owner says so, and the words with it', () => {
    const changed = [...calm, ...repeated(3, 12)]
    expect(said(read(changed))).toContain('may-be-usual')
    const reading = read(changed, { newSince: [8] })
    expect(reading.usuals.map(({ from, to, baseline }) => [from, to, baseline.mean])).toEqual([
      [0, 8, 7],
      [8, 20, 3],
    ])
    expect(said(reading)).toEqual(['nothing-stands-out'])
  })

  it('stays as it was until eight answers of the new one are there', () => {
    expect(read([...calm, 3, 3, 3], { newSince: [8] }).usuals).toHaveLength(1)
  })
})

describe('the average', () => {
  it('begins where the usual is settled, and has nothing to say of missed weeks', () => {
    const { average } = read([...calm, 7, null, 7])
    expect(average.map(value => value === null)).toEqual([
      ...repeated(1, 7).map(() => true),
      false,
      false,
      true,
      false,
    ])
  })
})

describe('the slope', () => {
  it('is not there below twelve answers', () => {
    expect(read([...calm, 7, 7, 7]).slope).toBeNull()
    expect(read([...calm, 7, 7, 7, 7]).slope).not.toBeNull()
  })

  it('is that of the weeks that are looked at', () => {
    const falling = [...calm, 7, 7, 7, 7, 9, 8, 8, 7, 6, 6, 5, 4, 4, 3, 2, 2]
    expect(read(falling, { from: 12 }).slope?.slope).toBeLessThan(-0.5)
    expect(read(falling, { from: 12 }).slope?.answers).toBe(12)
    expect(read(falling).slope?.answers).toBe(24)
  })

  it('is no direction where the average is within its limits', () => {
    // A slow fall that is sure of itself, within what is usual for somebody whose weeks go up and down.
    const restless = [4, 10, 5, 9, 4, 10, 5, 9]
    const reading = read([...restless, 8, 8, 8, 8, 7, 7, 7, 7, 6, 6, 6, 6], { from: 8 })
    expect(reading.slope?.high).toBeLessThan(0)
    expect(reading.direction).toBeNull()
    expect(said(reading)).toEqual(['nothing-stands-out'])
  })
})

it('ten years of answers are read whole', () => {
  const values = Array.from({ length: 520 }, (_, week) => 1 + ((week * 7919) % 10))
  const reading = read(values)
  expect(reading.answers).toBe(520)
  expect(reading.slope?.answers).toBe(520)
})
