import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { create } from 'tar'
import { expect, it } from 'vitest'
import { CannotStart } from '../../electron/launch/cannot-start'
import { integrityOf } from '../../electron/launch/integrity'
import { unpackStandIn } from '../../electron/launch/stand-in'
import { temporaryFolder } from '../support/disk'

it('knows a file by its bytes', async () => {
  const path = join(await temporaryFolder(), 'abc')
  await writeFile(path, 'abc')
  // FIPS 180-2, appendix C.1: SHA-512 of "abc".
  const published =
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f'
  expect(await integrityOf(path)).toBe(`sha512-${Buffer.from(published, 'hex').toString('base64')}`)
})

it('keeps nothing of a package that is not the expected one', async () => {
  const folder = await temporaryFolder()
  const workshop = join(folder, 'workshop')
  await mkdir(join(folder, 'package/release'), { recursive: true })
  await mkdir(workshop)
  await writeFile(join(folder, 'package/release/app.tar.gz'), 'something else')
  const packed = join(folder, 'packed.tgz')
  await create({ file: packed, cwd: folder, gzip: true }, ['package'])

  await expect(unpackStandIn(packed, workshop)).rejects.toThrow(CannotStart)
  expect(await readdir(workshop)).toEqual([])
})
