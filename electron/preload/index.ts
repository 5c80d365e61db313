import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { bridgeKey, eventChannel, invokeChannel, type Bridge } from '#contract/bridge'

const bridge: Bridge = {
  invoke: (name, input) => ipcRenderer.invoke(invokeChannel, name, input),
  on: (name, listener) => {
    const hear = (_event: IpcRendererEvent, heard: string, news: Parameters<typeof listener>[0]) => {
      if (heard === name) listener(news)
    }
    ipcRenderer.on(eventChannel, hear)
    return () => ipcRenderer.off(eventChannel, hear)
  },
}

contextBridge.exposeInMainWorld(bridgeKey, bridge)
