import { clipboard, ClipboardItem, nativeImage, type NativeImage } from 'electron'
import type { ChartDesk } from '../services/chart-export'
import { askWhereToSave } from './dialogs'
import { ourWords } from './our-words'
import { writeWhole } from './way-out'

/** A chart's way out of the app: the clipboard and the system's save dialog. */
export const chartDesk: ChartDesk = {
  copy: async png => {
    const image = nativeImage.createFromBuffer(Buffer.from(png))
    if (image.isEmpty()) return false
    await putOnClipboard(image, png)
    return true
  },
  askWhere: suggestedName => {
    const { title, csv } = ourWords().saveTable
    return askWhereToSave(suggestedName, { title, kind: csv, extension: 'csv' })
  },
  write: writeWhole,
}

// The clipboard has another shape from Electron 44 on, where what it had before is gone.
async function putOnClipboard(image: NativeImage, png: Uint8Array): Promise<void> {
  const older = clipboard as unknown as { writeImage?(image: NativeImage): void }
  if (older.writeImage !== undefined) older.writeImage(image)
  else await clipboard.write([new ClipboardItem({ 'image/png': new Blob([new Uint8Array(png)]) })])
}
