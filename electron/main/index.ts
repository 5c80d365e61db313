import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app } from 'electron'
import type { WhenClosed } from '#contract/commands/reminders'
import type { NewId } from '#domain/ids'
import { announcing } from './ipc/announce'
import { announceToWindows, answerWindows } from './ipc/channel'
import { copyingAfterSummits } from './ipc/copying'
import { dispatcher } from './ipc/dispatch'
import { gatherHandlers } from './ipc/handlers/all-handlers'
import { appOrigin, declareAppScheme, serveApp } from './platform/app-protocol'
import { systemClock } from './platform/clock'
import { giveBackMemory } from './platform/give-back-memory'
import { leaveInOrder } from './platform/leave-in-order'
import { noteInLog, reportFault } from './platform/log'
import { layMenu } from './platform/menu'
import { ourWords } from './platform/our-words'
import { chooseProfile, runtime } from './platform/profile'
import { quickKey } from './platform/quick-key'
import { chartDesk } from './platform/chart-desk'
import { recapPress } from './platform/recap-press'
import { sayFault } from './platform/say-fault'
import { isAtLogin } from './platform/start-with-session'
import { trafficDialogs } from './platform/traffic-dialogs'
import { BackupKeeper } from './services/backup-keeper'
import { BringIn } from './services/bring-in'
import { lookAtHouse } from './services/house'
import { RecentlyDeleted } from './services/recently-deleted'
import { finishInterrupted } from './services/summit-table'
import { realDisk as disk } from './storage/disk/real-disk'
import { pictureOfFile } from './storage/pictures'
import { Shelf } from './storage/shelf'
import { guardWindows } from './windows/guard'
import { beginReminding, type Reminding } from './tray/reminding'
import { MainWindow } from './windows/main-window'
import { openQuickEntry } from './windows/quick-entry'
import { RecapPrinter } from './windows/recap-printer'

// Where the development server serves the pages; absent in the built app.
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const origin = devServer ?? appOrigin
const page = devServer ?? `${appOrigin}/index.html`
const newId: NewId = <Of extends string>() => randomUUID() as ReturnType<typeof newId<Of>>

const restAfterMs = 20_000

let isQuitting = false
app.on('before-quit', () => {
  isQuitting = true
})

async function buildAnswers(window: MainWindow) {
  const clock = systemClock()
  const shelf = await Shelf.open(app.getPath('userData'), {
    disk,
    clock,
    newId,
    noticed: notices => announceToWindows('notices.changed', notices),
    savingSlowly: isSlow => announceToWindows('saving.slow', isSlow),
  })
  await finishInterrupted(shelf)
  const backupKeeper = new BackupKeeper(shelf, reportFault)
  let reminding: Promise<Reminding> | null = null
  // What computes calendars is loaded once the first screen stands, or when somebody asks.
  const remind = () =>
    (reminding ??= app
      .whenReady()
      .then(() =>
        beginReminding({
          ...{ shelf, clock, newId, disk, page, window },
          report: reportFault,
          announce: announceToWindows,
          writeCard: () => openQuickEntry(page),
          quit: () => {
            app.quit()
          },
        }),
      )
      .catch((fault: unknown) => {
        // Whoever asks next tries once more.
        reminding = null
        throw fault
      }))
  const press = recapPress(new RecapPrinter(page), announceToWindows)
  app.on('before-quit', () => {
    press.line.stop()
  })
  leaveInOrder(async () => {
    await press.line.settled()
    await reminding?.then(({ desk }) => desk.keeper.end()).catch(reportFault)
    await Promise.all([shelf.settled(), backupKeeper.settled()])
  })
  backupKeeper.begin()

  const workroom = { shelf, clock, newId, disk, deleted: new RecentlyDeleted() }
  const key = quickKey(() => openQuickEntry(page))
  const look = () => lookAtHouse(shelf, clock, { runtime: runtime(), hasKey: key.isHeld })
  const { askForFolder, ...dialogs } = trafficDialogs()
  const handlers = gatherHandlers(workroom, {
    look,
    press,
    charts: chartDesk,
    keeping: { backupKeeper, askForFolder },
    traffic: { ...dialogs, bringIn: new BringIn(disk, newId) },
    report: reportFault,
    quickKey: key,
    reminders: async () => (await remind()).desk,
  })
  const withCopies = copyingAfterSummits(handlers, () => backupKeeper.soon())
  void app.whenReady().then(() => {
    key.hold(shelf.computer.hasQuickEntry)
  })
  return {
    remind,
    whenClosed: () => shelf.computer.whenClosed,
    answer: dispatcher(announcing(withCopies, announceToWindows, look), reportFault),
    pictureAt: async (name: string) => {
      const id = pictureOfFile(name)
      return id === null ? null : shelf.books.pictures.read(id)
    },
  }
}

function start(): void {
  declareAppScheme()
  let whenClosed = (): WhenClosed => 'quit'
  let hasTray = () => false
  const goesToTray = () => whenClosed() === 'tray' && hasTray()
  // The small windows come and go by themselves, also where no other was ever open.
  let endsWithWindows = false
  const window = new MainWindow(page, (closed, event) => {
    endsWithWindows = whenClosed() === 'quit'
    if (isQuitting || endsWithWindows || goesToTray()) return
    // Without an icon that was seen in the tray, a window that is gone could not be found again.
    event.preventDefault()
    closed.minimize()
  })
  app.on('second-instance', () => {
    window.show()
  })
  app.on('activate', () => {
    window.show()
  })
  // Once what there was to do at a start or a close is over, and only while nobody looks.
  const rest = () =>
    setTimeout(() => {
      if (!window.isOpen) giveBackMemory()
    }, restAfterMs)
  app.on('window-all-closed', () => {
    if (endsWithWindows) app.quit()
    else rest()
  })

  // The books are opened while Electron gets ready, and the window does not wait for them.
  const answers = buildAnswers(window)
  void app.whenReady().then(() => {
    serveApp(join(__dirname, '../renderer'), async name => (await answers).pictureAt(name))
    guardWindows(origin)
    answerWindows(origin, async (name, input) => (await answers).answer(name, input), noteInLog)
    const isBySession = isAtLogin()
    if (isBySession) rest()
    else window.show()
    layMenu(ourWords().menu, () => {
      window.show()
      announceToWindows('help.asked', null)
    })
    answers
      .then(async books => {
        whenClosed = books.whenClosed
        // What is said later is loaded later.
        if (!isBySession) await window.whenFirstShown
        // A tray that cannot be is no reason to be without the books.
        const reminding = await books.remind().catch(reportFault)
        if (typeof reminding !== 'string') hasTray = reminding.hasTray
      })
      .catch(sayFault)
  })
}

// Windows shows notifications only of what it knows by the id of its installer.
app.setAppUserModelId('app.hearthside.desktop')
chooseProfile()
if (app.requestSingleInstanceLock()) start()
else app.quit()
