// Opens the app in the folder that is named on the command line, as the official Electron's own default app does.
const { app } = require('electron')
const fs = require('node:fs')
const Module = require('node:module')
const path = require('node:path')

const named = process.argv.slice(1).find(argument => !argument.startsWith('-'))
const folder = path.resolve(named ?? '.')
const manifest = path.join(folder, 'package.json')
const { name, productName, version, main } = fs.existsSync(manifest) ? require(manifest) : {}
const entry = path.join(folder, main ?? 'index.js')

if (fs.existsSync(entry)) {
  app.setName(productName ?? name)
  app.setVersion(version ?? '0.0.0')
  app.setAppPath(folder)
  Module._load(entry, Module, true)
} else {
  // Thrown, this would wait for ever in a dialog that nobody sees.
  console.error(`There is no built app in ${folder}.`)
  process.exit(1)
}
