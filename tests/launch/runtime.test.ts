import { expect, it } from 'vitest'
import { chooseRuntime, type RuntimeFacts } from '../../electron/launch/runtime'

const facts = (overrides: Partial<RuntimeFacts>): RuntimeFacts => ({
  isOfficialHere: false,
  canDownload: null,
  platform: 'linux',
  arch: 'x64',
  isStandInWished: false,
  canAsk: false,
  ...overrides,
})

it.each<[string, Partial<RuntimeFacts>, ReturnType<typeof chooseRuntime>]>([
  ['the official binary, when it is here', { isOfficialHere: true }, 'official'],
  [
    'the official binary, even when the stand-in is wished',
    { isOfficialHere: true, isStandInWished: true },
    'official',
  ],
  ['finds out whether it can be downloaded', {}, 'probe'],
  ['downloads it where that is possible', { canDownload: true }, 'download'],
  ['the stand-in without asking, where nobody can be asked', { canDownload: false }, 'stand-in'],
  ['the stand-in after a yes, in a terminal', { canDownload: false, canAsk: true }, 'ask-for-stand-in'],
  ['the stand-in at once, when it is wished', { isStandInWished: true, canAsk: true }, 'stand-in'],
  ['nothing on another system', { canDownload: false, platform: 'darwin' }, 'none'],
  ['nothing on another processor', { canDownload: false, arch: 'arm64' }, 'none'],
  ['no stand-in where there is none, however wished', { isStandInWished: true, platform: 'win32' }, 'probe'],
])('takes %s', (_, overrides, expected) => {
  expect(chooseRuntime(facts(overrides))).toBe(expected)
})
