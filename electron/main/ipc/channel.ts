import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import { eventChannel, invokeChannel } from '#contract/bridge'
import type { Result } from '#domain/result'
import { newsForOthers, type Announce } from './announce'

/** Answers our one channel, and only our own pages: the main frame, from our origin. */
export function answerWindows(
  origin: string,
  answer: (name: unknown, input: unknown) => Promise<Result<unknown>>,
  refused: (from: string) => void,
): void {
  ipcMain.handle(invokeChannel, async (event, name: unknown, input: unknown) => {
    if (!isOurs(event, origin)) {
      refused(event.senderFrame?.url ?? 'a frame that is gone')
      throw new Error('not one of our pages')
    }
    const reply = await answer(name, input)
    if (reply.ok)
      for (const window of BrowserWindow.getAllWindows())
        if (window.webContents !== event.sender)
          for (const news of newsForOthers(name)) window.webContents.send(eventChannel, news, null)
    return reply
  })
}

/** Tells all windows some news. */
export const announceToWindows: Announce = (name, news) => {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(eventChannel, name, news)
}

function isOurs({ senderFrame, sender }: IpcMainInvokeEvent, origin: string): boolean {
  // The frame is null once it has been navigated away or destroyed.
  if (senderFrame === null || senderFrame !== sender.mainFrame) return false
  const { protocol, host } = new URL(senderFrame.url)
  return `${protocol}//${host}` === origin
}
