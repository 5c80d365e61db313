/** The names of the shared libraries that `ldd` did not find. */
export const missingLibraries = (ldd: string): readonly string[] =>
  [...ldd.matchAll(/^\s*(\S+) => not found/gm)].flatMap(([, name]) => name ?? [])

// Tried on Debian 12: what Electron's own window needs. Newer releases have renamed two of them.
const windowPackages = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libnotify4'],
  ['libxss1'],
  ['libxtst6'],
] as const

const displayPackages = [['xvfb'], ['xauth']] as const

// Types into the system's own dialogs, which no browser driver reaches.
const keyboardPackages = [['xdotool']] as const

// A bus of their own for tests of the tray and of notifications.
const busPackages = [['dbus']] as const

/** The Debian packages to install; each is a list of names, of which a release knows one. */
export const packagesFor = (need: {
  readonly libraries: boolean
  readonly display: boolean
  readonly keyboard: boolean
  readonly bus: boolean
}): readonly (readonly string[])[] => [
  ...(need.libraries ? windowPackages : []),
  ...(need.display ? displayPackages : []),
  ...(need.keyboard ? keyboardPackages : []),
  ...(need.bus ? busPackages : []),
]

export type InstallDecision = 'install' | 'ask' | 'tell'

/** Whether to install packages: at once as root in a container, after a yes in a terminal, otherwise never. */
export function decideInstall(place: {
  readonly isRoot: boolean
  readonly isDebian: boolean
  readonly canAsk: boolean
}): InstallDecision {
  if (!place.isRoot || !place.isDebian) return 'tell'
  return place.canAsk ? 'ask' : 'install'
}
