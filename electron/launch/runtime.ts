/** An Electron that can be started. */
export interface Runtime {
  /** The one that is shipped, or a stand-in for development, tests and looking around. */
  readonly kind: 'official' | 'development'
  readonly executable: string
  readonly version: string
}

/** The version of the stand-in. Wherever it is found, it never counts as the one that is shipped. */
export const standInVersion = '25.1.1'

export const kindOf = (version: string): Runtime['kind'] =>
  version === standInVersion ? 'development' : 'official'

export interface RuntimeFacts {
  readonly isOfficialHere: boolean
  /** Whether the download host answered just now, or null when it was not asked. */
  readonly canDownload: boolean | null
  readonly platform: NodeJS.Platform
  readonly arch: string
  /** Said by `--dev-runtime`. */
  readonly isStandInWished: boolean
  readonly canAsk: boolean
}

export type RuntimeChoice = 'official' | 'download' | 'probe' | 'stand-in' | 'ask-for-stand-in' | 'none'

/** Which Electron to take, by what is known so far; `probe` means: find out whether it can be downloaded, and ask again. */
export function chooseRuntime(facts: RuntimeFacts): RuntimeChoice {
  if (facts.isOfficialHere) return 'official'
  if (facts.isStandInWished && hasStandIn(facts)) return 'stand-in'
  if (facts.canDownload === null) return 'probe'
  if (facts.canDownload) return 'download'
  if (!hasStandIn(facts)) return 'none'
  return facts.canAsk ? 'ask-for-stand-in' : 'stand-in'
}

const hasStandIn = ({ platform, arch }: RuntimeFacts): boolean => platform === 'linux' && arch === 'x64'
