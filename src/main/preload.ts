import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { ShellBridge, ShellMessage } from '../shared/contract/index.ts';

/** The little of the page that this script touches; the rest of the shell has no page at all. */
declare const window: {
  readonly location: { readonly origin: string };
  readonly postMessage: (message: string, origin: string, ports: readonly unknown[]) => void;
};

/** The only bridge between a page and the desktop: four functions, no Electron object. */
const bridge: ShellBridge = {
  locale: process.argv.find((argument) => argument.startsWith('--moutabaa-locale='))?.split('=')[1] ?? 'ar',
  call: (name, input) => ipcRenderer.invoke('desktop:call', name, input),
  onMessage: (listener) => {
    const relay = (_event: unknown, message: ShellMessage): void => listener(message);
    ipcRenderer.on('desktop:message', relay);
    return () => ipcRenderer.removeListener('desktop:message', relay);
  },
  connect: () => ipcRenderer.send('desktop:connect'),
  pathOfFile: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
};

ipcRenderer.on('desktop:port', (event) => window.postMessage('engine-port', window.location.origin, event.ports));
contextBridge.exposeInMainWorld('moutabaa', bridge);
