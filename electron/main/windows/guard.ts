import { app, session } from 'electron'

/** Keeps every window on our own pages: no navigation elsewhere, no new windows, no permissions, no spell checker. */
export function guardWindows(origin: string): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event, url) => {
      if (!isFrom(origin, url)) event.preventDefault()
    })
    contents.on('will-attach-webview', event => {
      event.preventDefault()
    })
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })

  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.defaultSession.setPermissionCheckHandler(() => false)
  // The spell checker would download dictionaries.
  session.defaultSession.setSpellCheckerEnabled(false)
}

function isFrom(origin: string, url: string): boolean {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}` === origin
}
