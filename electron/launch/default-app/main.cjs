// Opens the app in the folder that is named on the command line, as the official Electron's own default app does.
const { app } = require('electron')
const Module = require('node:module')
const path = require('node:path')

const named = process.argv.slice(1).find(argument => !argument.startsWith('-'))
const folder = path.resolve(named ?? '.')
const { name, productName, version, main } = require(path.join(folder, 'package.json'))

app.setName(productName ?? name)
app.setVersion(version ?? '0.0.0')
app.setAppPath(folder)
Module._load(path.join(folder, main ?? 'index.js'), Module, true)
