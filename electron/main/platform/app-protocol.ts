import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { protocol } from 'electron'

const scheme = 'app'

/** Where our pages come from; nothing else is ever loaded. */
export const appOrigin = `${scheme}://hearthside`

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const pictures = '/pictures/'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Has to happen before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * Serves the built pages from one folder, and nothing outside it. Addresses below `/pictures/` are answered by
 * `pictureAt`, with null where there is none.
 */
export function serveApp(folder: string, pictureAt: (name: string) => Promise<Uint8Array | null>): void {
  const root = resolve(folder)
  protocol.handle(scheme, async request => {
    const { host, pathname } = new URL(request.url)
    if (host === 'hearthside' && pathname.startsWith(pictures))
      return servePicture(pathname.slice(pictures.length))
    const path = resolve(join(root, decodeURIComponent(pathname)))
    const contentType = contentTypes[extname(path)]
    if (host !== 'hearthside' || !path.startsWith(root + sep) || contentType === undefined)
      return new Response(null, { status: 404 })
    try {
      const headers = {
        'content-type': contentType,
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
      }
      return new Response(await readFile(path), { headers })
    } catch {
      return new Response(null, { status: 404 })
    }
  })

  async function servePicture(name: string): Promise<Response> {
    const jpeg = await pictureAt(name).catch(() => null)
    if (jpeg === null) return new Response(null, { status: 404 })
    // Nothing of it is to stay in the browser's own files.
    return new Response(jpeg, {
      headers: {
        'content-type': 'image/jpeg',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  }
}
