import { execFile } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { RecapOrder } from '#contract/commands/recap'
import { fail, ok } from '#domain/result'
import { exportRecap, type RecapPress } from '../../electron/main/services/recap-press'
import { writeOut } from '../../electron/main/services/way-out'
import { realDisk } from '../../electron/main/storage/disk/real-disk'
import { temporaryFolder } from '../support/disk'
import { atEveryStep } from '../support/failing-disk'
import { paperPress } from '../support/workroom'

const order: RecapOrder = { period: '2026-Q4', sections: ['highs'], paper: 'A4' }
const notSaved = { kind: 'not-exported', reason: 'disk-full' } as const

const exporting = async (overrides: Partial<RecapPress> = {}) => {
  const { press, asked } = paperPress(overrides)
  const reply = await press.line.alone(at => exportRecap(press, order, at))
  return { reply, asked }
}

it('prints what was ordered and puts it where people choose', async () => {
  const { reply, asked } = await exporting()
  expect(reply).toEqual(ok({ path: '/somewhere/Hearthside 2026-Q4.pdf' }))
  expect(asked).toMatchObject({
    names: ['Hearthside 2026-Q4.pdf'],
    orders: [order],
    written: ['/somewhere/Hearthside 2026-Q4.pdf'],
    stages: ['gathering', 'saving', null],
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
    expect(asked).toMatchObject({ written, stages: ['gathering', null] })
  })

  it('says that the disk did not take it', async () => {
    const { reply } = await exporting({ write: async () => fail(notSaved) })
    expect(reply).toEqual(fail(notSaved))
  })

  it('leaves a bug in the printer to whoever reports bugs', async () => {
    await expect(exporting({ print: () => Promise.reject(new Error('a bug')) })).rejects.toThrow('a bug')
  })
})

const pdf = new Uint8Array(300_000).fill(37)

describe('putting a PDF where people chose', () => {
  it('does not make a folder anew that is gone', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'gone', 'recap.pdf')
    expect(await writeOut(realDisk, path, pdf)).toEqual(fail({ kind: 'not-exported', reason: 'folder-gone' }))
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
    expect(await writeOut(realDisk, join(folder, 'recap.pdf'), pdf)).toEqual(fail(notSaved))
    expect(await readdir(folder)).toEqual(['recap.pdf'])
    await rm(join(folder, 'recap.pdf'))
    expect(await writeOut(realDisk, join(folder, 'small.pdf'), pdf.slice(0, 1000))).toEqual(ok(null))
  })

  it.each(['once', 'for good'] as const)(
    'leaves nothing half, whenever the disk fails (%s)',
    async failing => {
      await atEveryStep(failing, async disk => {
        const folder = await temporaryFolder()
        const path = join(folder, 'recap.pdf')
        const written = await writeOut(disk, path, pdf)
        const left = await readdir(folder)
        if (failing === 'once') expect(left).toEqual(written.ok ? ['recap.pdf'] : [])
        // A disk that takes nothing any more keeps what could not be cleared away, but never half under our name.
        const half = left.includes('recap.pdf') && (await readFile(path)).length !== pdf.length
        expect(half).toBe(false)
      })
    },
  )
})

describe('one recap at a time', () => {
  it('refuses another until it is over, and then takes it', async () => {
    let finish: (pressed: { kind: 'whole'; pdf: Uint8Array }) => void = () => undefined
    const { press, asked } = paperPress({ print: () => new Promise(resolve => (finish = resolve)) })
    const first = press.line.alone(at => exportRecap(press, order, at))
    expect(await press.line.alone(at => exportRecap(press, order, at))).toEqual(
      fail({ kind: 'already-printing' }),
    )
    expect(press.line.stage).toBe('gathering')
    await setImmediate()
    finish({ kind: 'whole', pdf })
    expect((await first).ok).toBe(true)
    expect(press.line.stage).toBeNull()
    expect(asked.written).toHaveLength(1)
    expect((await press.line.alone(at => exportRecap(paperPress().press, order, at))).ok).toBe(true)
  })

  it('that is stopped while people choose a place is not printed', async () => {
    const { press, asked } = paperPress({
      askWhere: async () => {
        press.line.stop()
        return '/somewhere/recap.pdf'
      },
    })
    expect(await press.line.alone(at => exportRecap(press, order, at))).toEqual(
      fail({ kind: 'print-stopped' }),
    )
    expect(asked).toMatchObject({ orders: [], written: [], stopped: 1 })
  })

  it('is waited for by whoever ends the app', async () => {
    let finish: (written: { ok: true; value: null }) => void = () => undefined
    const { press } = paperPress({ write: () => new Promise(resolve => (finish = resolve)) })
    void press.line.alone(at => exportRecap(press, order, at))
    await setImmediate()
    let isSettled = false
    const settled = press.line.settled().then(() => (isSettled = true))
    await setImmediate()
    expect(isSettled).toBe(false)
    finish({ ok: true, value: null })
    await settled
  })

  it('is not waited for while people have yet to choose a place', async () => {
    const { press } = paperPress({ askWhere: () => new Promise(() => undefined) })
    void press.line.alone(at => exportRecap(press, order, at))
    await press.line.settled()
  })

  it('is over also when a bug ended it', async () => {
    const { press } = paperPress({ print: () => Promise.reject(new Error('a bug')) })
    await expect(press.line.alone(at => exportRecap(press, order, at))).rejects.toThrow('a bug')
    expect(press.line.stage).toBeNull()
    await press.line.settled()
  })
})
