import { app, type BrowserWindow } from 'electron';
import { answer } from '../../electron/answer.ts';
import { type Frames, scrollThrough } from '../scroll-through.ts';

/** Prepares the page and names the element that scrolls; then the same scrolling for whichever page it is. */
const PREPARE = process.env.MOUTABAA_BENCH_PREPARE ?? '';

app.once('browser-window-created', (_event, window: BrowserWindow) => {
  window.webContents.once('did-finish-load', async () => {
    const frames: Frames = await window.webContents.executeJavaScript(`(async () => {
      const element = await (${PREPARE});
      return (${scrollThrough.toString()})(element);
    })()`);
    answer(frames);
    app.quit();
  });
});
