import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Month } from '#domain/calendar'
import { ok } from '#domain/result'
import { monthKind } from '../../electron/main/storage/book-kinds'
import { seal } from '../../electron/main/storage/envelope'
import { aMonth, anAppreciation, idNumbered } from '../support/builders'
import { filesIn, putFile, temporaryFolder } from '../support/disk'
import { openMonthsIn } from '../support/storage'

const november = '2026-11' as Month
const december = '2026-12' as Month
const aCard = (number: number) => anAppreciation({ id: idNumbered(number) })

const aMonthsFolder = async () => join(await temporaryFolder(), 'months')

async function monthsIn(folder: string, names: readonly string[]) {
  for (const [index, name] of names.entries()) {
    const month = aMonth({ appreciations: [aCard(500 + index)] })
    await putFile(join(folder, name), JSON.stringify(seal(monthKind, month)))
  }
  return openMonthsIn(folder)
}

it('opens with no month when there is no folder', async () => {
  const months = await openMonthsIn(await aMonthsFolder())
  expect(await months.all()).toEqual([])
})

it('lays the months in order, oldest first', async () => {
  const months = await monthsIn(await aMonthsFolder(), ['2026-11.json', '2027-01.json', '2025-12.json'])
  const cards = (await months.all()).flatMap(month => month.appreciations.map(card => card.id))
  expect(cards).toEqual([idNumbered(502), idNumbered(500), idNumbered(501)])
})

it.each([
  ['a half-written file', '.0b0f.tmp'],
  ['a copy', '2026-11.json~'],
  ['another month that is none', '2026-13.json'],
  ['notes of one’s own', 'notes.json'],
  ['what a file manager leaves', '.DS_Store'],
])('passes over %s', async (_, name) => {
  const folder = await aMonthsFolder()
  await putFile(join(folder, name), 'not a month')
  expect(await (await openMonthsIn(folder)).all()).toEqual([])
  expect(await filesIn(folder)).toEqual({ [name]: 'not a month' })
})

describe('the book of a month', () => {
  it('is the same for two who ask at the same moment, so that none writes over the other', async () => {
    const folder = await aMonthsFolder()
    const months = await openMonthsIn(folder)
    const post = async (number: number) => {
      const book = await months.of(november)
      await book.put(month => ({ ...month, appreciations: [...month.appreciations, aCard(number)] }))
    }
    await Promise.all([post(501), post(502), post(503)])
    const [reopened] = await (await openMonthsIn(folder)).all()
    expect(reopened?.appreciations.map(card => card.id)).toEqual([501, 502, 503].map(idNumbered))
  })

  it('leaves the files of other months alone', async () => {
    const folder = await aMonthsFolder()
    const months = await monthsIn(folder, ['2026-11.json'])
    const before = await filesIn(folder)
    await (await months.of(december)).put(() => aMonth({ appreciations: [aCard(600)] }))
    expect(await filesIn(folder)).toMatchObject(before)
    expect(Object.keys(await filesIn(folder))).toEqual(['2026-11.json', '2026-12.json'])
  })

  it('is found by what it holds', async () => {
    const months = await monthsIn(await aMonthsFolder(), ['2026-11.json', '2026-12.json'])
    const holds = (number: number) => months.find(month => month.appreciations[0]?.id === idNumbered(number))
    expect(await holds(501)).toBe(await months.of(december))
    expect(await holds(999)).toBeNull()
  })
})

it('does not take a folder that cannot be read for a house without a past', async () => {
  const folder = await aMonthsFolder()
  await putFile(folder, 'a plain file')
  await expect(openMonthsIn(folder)).rejects.toThrow('months: not-readable')
})

it('settles once every month has', async () => {
  const folder = await aMonthsFolder()
  const months = await openMonthsIn(folder)
  const books = await Promise.all([november, december].map(month => months.of(month)))
  const changes = books.map(book => book.put(() => aMonth({ appreciations: [aCard(700)] })))
  await months.settled()
  expect(Object.keys(await filesIn(folder))).toHaveLength(2)
  expect(await Promise.all(changes)).toMatchObject([ok({}), ok({})])
})
