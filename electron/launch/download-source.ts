/** What of the environment says where Electron's binary comes from. */
export type Environment = Readonly<Record<string, string | undefined>>

// In the order in which Electron's own downloader looks.
const mirrorNames = [
  'npm_config_electron_mirror',
  'NPM_CONFIG_ELECTRON_MIRROR',
  'npm_package_config_electron_mirror',
  'ELECTRON_MIRROR',
]

/** Where Electron's downloader will look for this version. */
export function binaryUrl(
  build: { readonly version: string; readonly platform: string; readonly arch: string },
  env: Environment,
): string {
  const mirror =
    mirrorNames.map(name => env[name]).find(Boolean) ??
    'https://github.com/electron/electron/releases/download/'
  const { version, platform, arch } = build
  return `${mirror}v${version}/electron-v${version}-${platform}-${arch}.zip`
}

/** Through a proxy only the downloader itself can say whether the host answers: our own question would go past it. */
export const goesThroughProxy = (env: Environment): boolean =>
  (env['ELECTRON_GET_USE_PROXY'] ?? '') !== '' &&
  ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some(name => (env[name] ?? '') !== '')

// Some mirrors have the file and only do not like to be asked about it.
const methodNotAllowed = 405

/** Whether a host answers within the time, with something else than a refusal. */
export async function answers(url: string, withinMs: number): Promise<boolean> {
  try {
    const { status } = await fetch(url, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(withinMs),
    })
    return status < 400 || status === methodNotAllowed
  } catch {
    return false
  }
}
