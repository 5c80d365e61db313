import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { bridgeKey, eventChannel, invokeChannel, type Bridge } from '#contract/bridge'

type Hearing = (name: string, news: unknown) => void

const hearers = new Set<Hearing>()
ipcRenderer.on(eventChannel, (_event: IpcRendererEvent, name: string, news: unknown) => {
  for (const hear of [...hearers]) hear(name, news)
})

const bridge: Bridge = {
  invoke: (name, input) => ipcRenderer.invoke(invokeChannel, name, input),
  on: (name, listener) => {
    const hear: Hearing = (heard, news) => {
      if (heard === name) listener(news as Parameters<typeof listener>[0])
    }
    hearers.add(hear)
    return () => hearers.delete(hear)
  },
}

contextBridge.exposeInMainWorld(bridgeKey, bridge)
