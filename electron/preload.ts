import { contextBridge, ipcRenderer } from 'electron'
import type { IpcRendererEvent } from 'electron'
import type { CallName, PushName } from '../shared/ipc'
import { callNames, pushNames } from '../shared/ipc-names'

/** One function for each call of the contract, and no other way to the host. */
const calls = new Map(
  callNames.map((name) => [
    name,
    (input: unknown): Promise<unknown> => ipcRenderer.invoke(`call:${name}`, input),
  ]),
)

contextBridge.exposeInMainWorld('caibian', {
  call: (name: CallName, input: unknown) => {
    const call = calls.get(name)
    return call === undefined ? Promise.reject(new Error('no such call')) : call(input)
  },
  on: (name: PushName, hear: (message: unknown) => void) => {
    if (!pushNames.includes(name)) throw new Error('no such push')
    const listener = (_event: IpcRendererEvent, message: unknown) => hear(message)
    ipcRenderer.on(`push:${name}`, listener)
    return () => void ipcRenderer.off(`push:${name}`, listener)
  },
  platform: process.platform,
})
