import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import { testSwitch } from './arguments'

/** Asks where to put a PDF, starting in the documents folder; null when people changed their minds. */
export async function askWhereToSave(
  suggestedName: string,
  words: { readonly title: string; readonly pdf: string },
): Promise<string | null> {
  const underTest = testSwitch('test-save-to')
  if (underTest !== null) return join(underTest, suggestedName)

  const options = {
    title: words.title,
    defaultPath: join(documentsFolder(), suggestedName),
    filters: [{ name: words.pdf, extensions: ['pdf'] }],
  }
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const { canceled, filePath } =
    window === undefined ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options)
  if (canceled || filePath === '') return null
  return filePath.toLowerCase().endsWith('.pdf') ? filePath : `${filePath}.pdf`
}

function documentsFolder(): string {
  try {
    return app.getPath('documents')
  } catch {
    return homedir()
  }
}
