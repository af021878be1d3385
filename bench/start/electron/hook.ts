import { app, type BrowserWindow } from 'electron';
import { answer } from '../../electron/answer.ts';

/** Moments in milliseconds since 1970, on the clock that the measuring process reads, too. */
export interface Moments {
  /** The first line of this hook, just before the application's own. */
  readonly begun: number;
  readonly ready: number;
  /** The window object is there. */
  readonly window: number;
  /** The page begins to load. */
  readonly page: number;
  /** Its document is read and its scripts have run. */
  readonly loaded: number;
  /** The browser painted something. */
  readonly firstPaint: number;
  /** The rows, or the text of the empty window, were painted. */
  readonly painted: number;
  /** The window was put on the screen. */
  readonly shown: number;
}

/** What the page of both applications marks once its content was painted. */
const IN_PAGE = `new Promise((resolve) => {
  const origin = performance.timeOrigin;
  new PerformanceObserver((list, observer) => {
    const mark = list.getEntriesByName('moutabaa:first-rows')[0];
    if (!mark) return;
    observer.disconnect();
    const paint = performance.getEntriesByName('first-paint')[0];
    const navigation = performance.getEntriesByType('navigation')[0];
    resolve({
      page: origin,
      loaded: origin + navigation.domContentLoadedEventEnd,
      firstPaint: origin + (paint ? paint.startTime : 0),
      painted: origin + mark.startTime,
    });
  }).observe({ type: 'mark', buffered: true });
})`;

const begun = Date.now();
let ready = 0;
app.once('ready', () => {
  ready = Date.now();
});
app.once('browser-window-created', (_event, window: BrowserWindow) => {
  const created = Date.now();
  const shown = new Promise<number>((resolve) => window.once('show', () => resolve(Date.now())));
  // Electron runs this once the page has loaded, so that it does not disturb what is measured.
  window.webContents.once('dom-ready', async () => {
    const page: Pick<Moments, 'page' | 'loaded' | 'firstPaint' | 'painted'> =
      await window.webContents.executeJavaScript(IN_PAGE);
    const moments: Moments = { begun, ready, window: created, ...page, shown: await shown };
    answer(moments);
    setTimeout(() => app.quit(), Number(process.env.MOUTABAA_BENCH_STAY ?? 0));
  });
});
