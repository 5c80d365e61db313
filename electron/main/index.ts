import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import type { NewId } from '#domain/ids'
import { announcing } from './ipc/announce'
import { announceToWindows, answerWindows } from './ipc/channel'
import { dispatcher } from './ipc/dispatch'
import { gatherHandlers } from './ipc/handlers/all-handlers'
import { appOrigin, declareAppScheme, serveApp } from './platform/app-protocol'
import { systemClock } from './platform/clock'
import { noteInLog, reportFault } from './platform/log'
import { layMenu } from './platform/menu'
import { chooseProfile, runtime } from './platform/profile'
import { recapPress } from './platform/recap-press'
import { sayUnreadable } from './platform/say-unreadable'
import { ourWords } from './platform/our-words'
import { leaveInOrder } from './platform/leave-in-order'
import { lookAtHouse } from './services/house'
import { finishInterrupted } from './services/summit-table'
import { Shelf } from './storage/shelf'
import { guardWindows } from './windows/guard'
import { bringForward, openMainWindow } from './windows/main-window'
import { RecapPrinter } from './windows/recap-printer'

// Where the development server serves the pages; absent in the built app.
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const origin = devServer ?? appOrigin
const page = devServer ?? `${appOrigin}/index.html`
const newId: NewId = <Of extends string>() => randomUUID() as ReturnType<typeof newId<Of>>

async function buildAnswers() {
  const shelf = await Shelf.open(app.getPath('userData'))
  await finishInterrupted(shelf.books)
  leaveInOrder(() => shelf.settled())

  const workroom = { shelf, clock: systemClock(), newId }
  const look = () => lookAtHouse(shelf, workroom.clock, runtime())
  const press = recapPress(new RecapPrinter(page))
  const handlers = gatherHandlers(workroom, { look, press, report: reportFault })
  return dispatcher(announcing(handlers, announceToWindows, look), reportFault)
}

function start(): void {
  declareAppScheme()
  app.on('second-instance', () => {
    bringForward(BrowserWindow.getAllWindows()[0])
  })
  app.on('window-all-closed', () => {
    app.quit()
  })

  // The books are opened while Electron gets ready, and the window does not wait for them.
  const answers = buildAnswers()
  void app.whenReady().then(() => {
    serveApp(join(__dirname, '../renderer'))
    guardWindows(origin)
    answerWindows(origin, async (name, input) => (await answers)(name, input), noteInLog)
    const window = openMainWindow(page)
    layMenu(ourWords().menu, () => {
      bringForward(window)
      announceToWindows('help.asked', null)
    })
    answers.catch(sayUnreadable)
  })
}

chooseProfile()
if (app.requestSingleInstanceLock()) start()
else app.quit()
