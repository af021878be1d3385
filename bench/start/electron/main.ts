import path from 'node:path';
import { app, BrowserWindow } from 'electron';

// The least that puts a window on the screen: the options are those of the application's window.
if (process.env.MOUTABAA_HOME) app.setPath('userData', process.env.MOUTABAA_HOME);
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 840,
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  window.loadFile(path.join(import.meta.dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
