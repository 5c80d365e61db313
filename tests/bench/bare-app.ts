import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const main = `const { app, BrowserWindow } = require('electron')
app.on('window-all-closed', () => app.quit())
app.whenReady().then(() => new BrowserWindow({ width: 1180, height: 820 }).loadFile('index.html'))
`
const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>Bare</title>
  <main><h1>Bare</h1><button type="button">Press</button></main>
</html>
`

/** Writes the smallest app that shows a page: what Electron itself costs on this machine. */
export async function writeBareApp(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const manifest = JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.js' })
  await writeFile(join(folder, 'package.json'), manifest)
  await writeFile(join(folder, 'main.js'), main)
  await writeFile(join(folder, 'index.html'), page)
}
