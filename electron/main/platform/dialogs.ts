import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import { testSwitch } from './arguments'

export interface FileWords {
  readonly title: string
  /** What the files are called in the dialog: PDF document. */
  readonly kind: string
  /** Without the dot. */
  readonly extension: string
}

/** Asks where to put a file, starting in the documents folder; null when people changed their minds. */
export async function askWhereToSave(suggestedName: string, words: FileWords): Promise<string | null> {
  const underTest = testSwitch('test-save-to')
  if (underTest !== null) return join(underTest, suggestedName)

  const options = {
    title: words.title,
    defaultPath: join(documentsFolder(), suggestedName),
    filters: [{ name: words.kind, extensions: [words.extension] }],
  }
  const window = frontWindow()
  const { canceled, filePath } =
    window === undefined ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options)
  if (canceled || filePath === '') return null
  return filePath.toLowerCase().endsWith(`.${words.extension}`) ? filePath : `${filePath}.${words.extension}`
}

/** Asks for a file to read; null when people changed their minds. */
export async function askForFile({ title, kind, extension }: FileWords): Promise<string | null> {
  const underTest = testSwitch('test-open')
  if (underTest !== null) return underTest
  return askForOne({ title, filters: [{ name: kind, extensions: [extension] }], properties: ['openFile'] })
}

/** Asks for a folder; null when people changed their minds. */
export async function askForFolder(title: string): Promise<string | null> {
  const underTest = testSwitch('test-folder')
  if (underTest !== null) return underTest
  return askForOne({ title, properties: ['openDirectory', 'createDirectory'] })
}

async function askForOne(options: Electron.OpenDialogOptions): Promise<string | null> {
  const window = frontWindow()
  const asked = { ...options, defaultPath: documentsFolder() }
  const { canceled, filePaths } =
    window === undefined ? await dialog.showOpenDialog(asked) : await dialog.showOpenDialog(window, asked)
  return canceled ? null : (filePaths[0] ?? null)
}

// What prints has a window too, which nobody sees.
const frontWindow = () =>
  BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().find(window => window.isVisible())

function documentsFolder(): string {
  try {
    return app.getPath('documents')
  } catch {
    return homedir()
  }
}
