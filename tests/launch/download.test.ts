import { utimes } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { answers, binaryUrl, goesThroughProxy, type Environment } from '../../electron/launch/download-source'
import { noteRefusal, wasRefused } from '../../electron/launch/refusal'
import { temporaryFolder } from '../support/disk'

const hour = 60 * 60_000

describe('where the binary comes from', () => {
  const file = 'v45.4.1/electron-v45.4.1-linux-x64.zip'
  const github = 'https://github.com/electron/electron/releases/download/'

  it.each<[string, Environment, string]>([
    ['GitHub', {}, github],
    ['a mirror', { ELECTRON_MIRROR: 'https://mirror.example/' }, 'https://mirror.example/'],
    [
      'the mirror of the npm configuration first',
      { ELECTRON_MIRROR: 'https://mirror.example/', npm_config_electron_mirror: 'https://npm.example/' },
      'https://npm.example/',
    ],
    ['GitHub, where the mirror is empty', { ELECTRON_MIRROR: '' }, github],
  ])('%s', (_, env, expected) => {
    expect(binaryUrl({ version: '45.4.1', platform: 'linux', arch: 'x64' }, env)).toBe(expected + file)
  })

  it.each<[string, Environment, boolean]>([
    [
      'a proxy the downloader was told to use',
      { ELECTRON_GET_USE_PROXY: 'true', HTTPS_PROXY: 'http://p' },
      true,
    ],
    ['a proxy it was not told to use', { HTTPS_PROXY: 'http://p' }, false],
    ['no proxy', { ELECTRON_GET_USE_PROXY: 'true' }, false],
  ])('leaves the question to the downloader only behind its own proxy: %s', (_, env, expected) => {
    expect(goesThroughProxy(env)).toBe(expected)
  })
})

describe('asking the host', () => {
  const hostThat = async (reply: RequestListener) => {
    const server = createServer(reply).listen(0, '127.0.0.1')
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    await new Promise(resolve => server.once('listening', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}/`
  }

  it.each([
    ['sends it on, as GitHub does', 302, true],
    ['has it', 200, true],
    ['only refuses the way of asking', 405, true],
    ['forbids it, as a filter does', 403, false],
    ['does not have it', 404, false],
    ['is broken', 503, false],
  ])('%s', async (_, status, expected) => {
    const url = await hostThat((_request, response) => response.writeHead(status).end())
    expect(await answers(url, 2_000)).toBe(expected)
  })

  it('does not wait for one that says nothing', async () => {
    const url = await hostThat(() => undefined)
    expect(await answers(url, 50)).toBe(false)
  })
})

describe('a refusal', () => {
  it('holds for an hour', async () => {
    const note = join(await temporaryFolder(), 'cache/download-refused')
    await noteRefusal(note, 'https://a.example')
    const noted = new Date('2026-11-23T10:00:00Z')
    await utimes(note, noted, noted)

    expect(await wasRefused(note, 'https://a.example', noted.getTime() + hour - 1)).toBe(true)
    expect(await wasRefused(note, 'https://a.example', noted.getTime() + hour)).toBe(false)
  })

  it('says nothing about another address', async () => {
    const note = join(await temporaryFolder(), 'download-refused')
    await noteRefusal(note, 'https://a.example')
    expect(await wasRefused(note, 'https://b.example', Date.now())).toBe(false)
  })

  it('is none where none was noted', async () => {
    expect(await wasRefused(join(await temporaryFolder(), 'none'), 'https://a.example', Date.now())).toBe(
      false,
    )
  })
})
