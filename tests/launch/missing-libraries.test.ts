import { describe, expect, it } from 'vitest'
import { decideInstall, missingLibraries, packagesFor } from '../../electron/launch/missing-libraries'
import { isDebianLike } from '../../electron/launch/surroundings'

// As ldd prints it on a Debian without GTK.
const ldd = `	linux-vdso.so.1 (0x00007ffd3a5f2000)
	libffmpeg.so => /opt/electron/libffmpeg.so (0x00007f3c1de00000)
	libnss3.so => not found
	libatk-1.0.so.0 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f3c1dc1d000)
`

describe('libraries', () => {
  it.each([
    ['names those that are not found', ldd, ['libnss3.so', 'libatk-1.0.so.0']],
    ['names none where all are there', ldd.replaceAll(/.*not found\n/g, ''), []],
    ['names none where ldd has nothing to say', '	not a dynamic executable\n', []],
  ])('%s', (_, said, expected) => {
    expect(missingLibraries(said)).toEqual(expected)
  })

  it.each([
    ['none for nothing', { libraries: false, display: false, keyboard: false, bus: false }, []],
    [
      'what types into dialogs',
      { libraries: false, display: false, keyboard: true, bus: false },
      [['xdotool']],
    ],
    ['a bus', { libraries: false, display: false, keyboard: false, bus: true }, [['dbus']]],
    [
      'those of a virtual display',
      { libraries: false, display: true, keyboard: false, bus: false },
      [['xvfb'], ['xauth']],
    ],
  ])('are brought by packages: %s', (_, need, expected) => {
    expect(packagesFor(need)).toEqual(expected)
  })

  it('are brought by packages under the names of older and newer releases', () => {
    expect(packagesFor({ libraries: true, display: false, keyboard: false, bus: false })).toContainEqual([
      'libgtk-3-0',
      'libgtk-3-0t64',
    ])
  })
})

describe('installing packages', () => {
  it.each([
    ['at once as root in a container', { isRoot: true, isDebian: true, canAsk: false }, 'install'],
    ['after a question as root in a terminal', { isRoot: true, isDebian: true, canAsk: true }, 'ask'],
    ['never as somebody else', { isRoot: false, isDebian: true, canAsk: true }, 'tell'],
    ['never on a system we do not know', { isRoot: true, isDebian: false, canAsk: false }, 'tell'],
  ])('%s', (_, place, expected) => {
    expect(decideInstall(place)).toBe(expected)
  })
})

describe('Debian and its kin', () => {
  it.each([
    ['Debian', 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n', true],
    ['Ubuntu', 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', true],
    ['Mint', 'ID=linuxmint\nID_LIKE="ubuntu debian"\n', true],
    ['Fedora', 'ID=fedora\nHOME_URL="https://example.org/debian"\n', false],
    ['nothing said', '', false],
  ])('%s', (_, osRelease, expected) => {
    expect(isDebianLike(osRelease)).toBe(expected)
  })
})
