import { describe, expect, it } from 'vitest'
import { fail, ok } from '#domain/result'
import { exportRecap, type RecapPress } from '../../electron/main/services/recap'
import { inWeek } from '../support/builders'
import { paperPress } from '../support/workroom'

const week = inWeek('2026-W47')
const notSaved = { kind: 'not-saved', reason: 'disk-full' } as const

const exporting = async (overrides: Partial<RecapPress> = {}) => {
  const { press, asked } = paperPress(overrides)
  return { reply: await exportRecap(press, week), asked }
}

it('prints the week and puts it where people choose', async () => {
  const { reply, asked } = await exporting()
  expect(reply).toEqual(ok({ path: '/somewhere/Hearthside 2026-W47.pdf' }))
  expect(asked).toMatchObject({
    names: ['Hearthside 2026-W47.pdf'],
    weeks: [week],
    written: ['/somewhere/Hearthside 2026-W47.pdf'],
  })
})

describe('an export that comes to nothing', () => {
  it.each([
    ['people changed their minds', { askWhere: async () => null }, 'export-cancelled', [], []],
    ['the page did not come out whole', { print: async () => null }, 'print-failed', [], []],
  ] as const)('says that %s, and writes nothing', async (_, overrides, kind, weeks, written) => {
    const { reply, asked } = await exporting(overrides)
    expect(reply).toEqual(fail({ kind }))
    expect(asked).toMatchObject({ weeks, written })
  })

  it('says that the disk did not take it', async () => {
    const { reply } = await exporting({ write: async () => fail(notSaved) })
    expect(reply).toEqual(fail(notSaved))
  })

  it('leaves a bug in the printer to whoever reports bugs', async () => {
    const { press } = paperPress({ print: () => Promise.reject(new Error('a bug')) })
    await expect(exportRecap(press, week)).rejects.toThrow('a bug')
  })
})
