import { describe, expect, it } from 'vitest'
import { environmentFor } from '../../electron/launch/electron-environment'
import { kindOf, type Runtime } from '../../electron/launch/runtime'
import { needsVirtualDisplay } from '../../electron/launch/surroundings'

const standIn: Runtime = {
  kind: 'development',
  executable: '/cache/electron-25.1.1/electron',
  version: '25.1.1',
}

describe('the environment of Electron', () => {
  it('says which Electron it is, to the app and to the tools', () => {
    expect(environmentFor({ HOME: '/home/ana' }, standIn, null)).toEqual({
      HOME: '/home/ana',
      HEARTHSIDE_RUNTIME: 'development',
      ELECTRON_OVERRIDE_DIST_PATH: '/cache/electron-25.1.1',
      ELECTRON_EXEC_PATH: '/cache/electron-25.1.1/electron',
    })
  })

  it('lets Electron be Electron, whatever an editor has left in its terminal', () => {
    expect(environmentFor({ ELECTRON_RUN_AS_NODE: '1' }, standIn, null)).not.toHaveProperty(
      'ELECTRON_RUN_AS_NODE',
    )
  })

  it('keeps off the screen that is there when it draws on a virtual one', () => {
    const env = environmentFor({ DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' }, standIn, ':7')
    expect(env['DISPLAY']).toBe(':7')
    expect(env).not.toHaveProperty('WAYLAND_DISPLAY')
  })
})

describe('a virtual display', () => {
  const here = { platform: 'linux', isCi: false, hasDisplay: true } as const

  it.each([
    ['is for a machine without one', { ...here, hasDisplay: false }, false, true],
    ['is not for a machine with one', here, true, false],
    ['is for tests under CI, even with one', { ...here, isCi: true }, true, true],
    ['is not for looking around under CI with one', { ...here, isCi: true }, false, false],
    ['is for Linux only', { ...here, platform: 'darwin', hasDisplay: false } as const, true, false],
  ])('%s', (_, place, isForTests, expected) => {
    expect(needsVirtualDisplay(place, isForTests)).toBe(expected)
  })
})

it.each([
  ['the version that is shipped', '45.4.1', 'official'],
  ['another one that the person named', '44.0.0', 'official'],
  ['the stand-in, wherever it lies', '25.1.1', 'development'],
])('counts %s as it should', (_, version, expected) => {
  expect(kindOf(version)).toBe(expected)
})
