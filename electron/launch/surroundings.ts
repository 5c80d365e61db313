import { readFileSync } from 'node:fs'

/** What kind of place this is run in; everything that is decided here hangs on these facts. */
export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly arch: string
  readonly isRoot: boolean
  /** Somebody sits at a terminal and can be asked. Never under CI. */
  readonly canAsk: boolean
  /** Debian, Ubuntu or one of their kin. */
  readonly isDebian: boolean
  readonly isCi: boolean
  readonly hasDisplay: boolean
}

export function lookAround(): Surroundings {
  const isCi = (process.env['CI'] ?? '') !== ''
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY
  return {
    platform: process.platform,
    arch: process.arch,
    isRoot: process.getuid?.() === 0,
    canAsk: isTerminal && !isCi,
    isCi,
    isDebian: isDebianLike(readOsRelease()),
    hasDisplay:
      process.platform !== 'linux' ||
      [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(display => (display ?? '') !== ''),
  }
}

/** Whether to draw where nobody looks: without a display, and for tests under CI even with one. */
export const needsVirtualDisplay = (
  place: Pick<Surroundings, 'platform' | 'isCi' | 'hasDisplay'>,
  isForTests: boolean,
): boolean => place.platform === 'linux' && (!place.hasDisplay || (place.isCi && isForTests))

/** Reads `ID` and `ID_LIKE` of an os-release file. */
export const isDebianLike = (osRelease: string): boolean =>
  osRelease
    .split('\n')
    .filter(line => /^ID(_LIKE)?=/.test(line))
    .some(line => /\b(debian|ubuntu)\b/.test(line))

function readOsRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8')
  } catch {
    return ''
  }
}
