import { execFile } from 'node:child_process'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { RecapOrder } from '#contract/commands/recap'
import { fail, ok } from '#domain/result'
import { exportRecap, writePdf, type RecapPress } from '../../electron/main/services/recap-press'
import { realDisk } from '../../electron/main/storage/disk/real-disk'
import { temporaryFolder } from '../support/disk'
import { atEveryStep } from '../support/failing-disk'
import { paperPress } from '../support/workroom'

const order: RecapOrder = { period: '2026-Q4', sections: ['highs'], paper: 'A4' }
const notSaved = { kind: 'not-saved', reason: 'disk-full' } as const

const exporting = async (overrides: Partial<RecapPress> = {}) => {
  const { press, asked } = paperPress(overrides)
  const reply = await exportRecap(press, order, stage => {
    press.tell(stage)
  })
  return { reply, asked }
}

it('prints what was ordered and puts it where people choose', async () => {
  const { reply, asked } = await exporting()
  expect(reply).toEqual(ok({ path: '/somewhere/Hearthside 2026-Q4.pdf' }))
  expect(asked).toMatchObject({
    names: ['Hearthside 2026-Q4.pdf'],
    orders: [order],
    written: ['/somewhere/Hearthside 2026-Q4.pdf'],
    stages: ['saving'],
  })
})

describe('an export that comes to nothing', () => {
  it.each<[string, Partial<RecapPress>, string, string[]]>([
    ['people changed their minds', { askWhere: async () => null }, 'export-cancelled', []],
    ['the pages did not come out whole', { print: async () => ({ kind: 'torn' }) }, 'print-failed', []],
    ['somebody stopped it', { print: async () => ({ kind: 'stopped' }) }, 'print-stopped', []],
  ])('says that %s, and writes nothing', async (_, overrides, kind, written) => {
    const { reply, asked } = await exporting(overrides)
    expect(reply).toEqual(fail({ kind }))
    expect(asked).toMatchObject({ written, stages: [] })
  })

  it('says that the disk did not take it', async () => {
    const { reply } = await exporting({ write: async () => fail(notSaved) })
    expect(reply).toEqual(fail(notSaved))
  })

  it('leaves a bug in the printer to whoever reports bugs', async () => {
    await expect(exporting({ print: () => Promise.reject(new Error('a bug')) })).rejects.toThrow('a bug')
  })
})

describe('putting a PDF where people chose', () => {
  const pdf = new Uint8Array(300_000).fill(37)

  it('does not make a folder anew that is gone', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'gone', 'recap.pdf')
    expect(await writePdf(realDisk, path, pdf)).toEqual(fail({ kind: 'not-saved', reason: 'folder-gone' }))
    expect(await readdir(folder)).toEqual([])
  })

  it('leaves the file that was there, and nothing half, when the disk is full', async context => {
    const folder = await temporaryFolder()
    try {
      await promisify(execFile)('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder])
    } catch {
      context.skip('a small disk cannot be mounted here')
    }
    onTestFinished(async () => {
      await promisify(execFile)('umount', [folder])
    })
    await writeFile(join(folder, 'recap.pdf'), 'the one of last year')
    expect(await writePdf(realDisk, join(folder, 'recap.pdf'), pdf)).toEqual(fail(notSaved))
    expect(await readdir(folder)).toEqual(['recap.pdf'])
    await rm(join(folder, 'recap.pdf'))
    expect(await writePdf(realDisk, join(folder, 'small.pdf'), pdf.slice(0, 1000))).toEqual(ok(null))
  })

  it.each(['once', 'for good'] as const)(
    'leaves nothing half, whenever the disk fails (%s)',
    async failing => {
      await atEveryStep(failing, async disk => {
        const folder = await temporaryFolder()
        const written = await writePdf(disk, join(folder, 'recap.pdf'), pdf)
        const left = await readdir(folder)
        if (failing === 'once') expect(left).toEqual(written.ok ? ['recap.pdf'] : [])
        else if (!written.ok)
          expect(left.every(name => name.endsWith('.tmp') || name === 'recap.pdf')).toBe(true)
      })
    },
  )
})
