import path from 'node:path';
import { BrowserWindow, type MessagePortMain, nativeTheme } from 'electron';
import type { ShellMessage } from '../../shared/contract/index.ts';
import type { Locale } from '../../shared/locale/index.ts';
import { APP_ORIGIN } from '../security/index.ts';

export interface MainWindowOptions {
  readonly locale: Locale;
  readonly icon: string;
  readonly preload: string;
  readonly developmentServer: string | null;
  /** Place that is opened first, such as `/projects`; null for the first screen. */
  readonly place: string | null;
  /** Started with the user's session: stays in the tray until it is asked for. */
  readonly hidden: boolean;
  /** Closing only hides; the application stays in the tray. */
  readonly hidesOnClose: () => boolean;
}

/** Milliseconds after which a page counts as begun, whatever became of it. */
const PAGE_PATIENCE = 2_000;

/** The one window of the application. */
export class MainWindow {
  private readonly window: BrowserWindow;
  private closing = false;
  /** Places asked for before the page could listen. */
  private waiting: ShellMessage[] = [];
  private listening = false;
  private begun = (): void => undefined;
  /** Settles when the first page has its files and draws: until then it asks the shell for them. */
  readonly pageBegun = new Promise<void>((resolve) => {
    this.begun = resolve;
    setTimeout(resolve, PAGE_PATIENCE);
  });

  constructor(options: MainWindowOptions) {
    this.window = new BrowserWindow({
      width: 1280,
      height: 840,
      minWidth: 900,
      minHeight: 600,
      show: false,
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
      icon: options.icon,
      title: 'متابعة · Moutabaa',
      webPreferences: {
        preload: options.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
        additionalArguments: [`--moutabaa-locale=${options.locale}`],
      },
    });
    if (!options.hidden) this.window.once('ready-to-show', () => this.window.show());
    this.window.on('close', (event) => {
      if (this.closing || !options.hidesOnClose()) return;
      event.preventDefault();
      this.window.hide();
    });
    // A page that was loaded anew; a navigation that was only tried and refused leaves the old one listening.
    this.window.webContents.on('did-navigate', () => {
      this.listening = false;
    });
    const page = options.developmentServer ?? `${APP_ORIGIN}/index.html`;
    this.window.loadURL(options.place === null ? page : `${page}#${options.place}`);
  }

  get contents(): BrowserWindow['webContents'] {
    return this.window.webContents;
  }

  get isDestroyed(): boolean {
    return this.window.isDestroyed();
  }

  show(): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.show();
    this.window.focus();
  }

  /** The page asked for its engine port: it listens from now on. */
  pageConnected(): void {
    this.listening = true;
    this.begun();
    for (const message of this.waiting.splice(0)) this.send(message);
  }

  get isConnected(): boolean {
    return this.listening && !this.isDestroyed;
  }

  send(message: ShellMessage): void {
    if (this.isDestroyed) return;
    if (!this.listening) {
      if (message.type === 'navigate') this.waiting.push(message);
      return;
    }
    this.window.webContents.send('desktop:message', message);
  }

  givePort(port: MessagePortMain): void {
    if (!this.isDestroyed) this.window.webContents.postMessage('desktop:port', null, [port]);
  }

  /** As the person's own click on the cross. */
  close(): void {
    if (!this.isDestroyed) this.window.close();
  }

  /** Ends the window for good. */
  destroy(): void {
    this.closing = true;
    if (!this.isDestroyed) this.window.destroy();
  }

  setUnseen(count: number): void {
    if (!this.isDestroyed) this.window.flashFrame(count > 0 && !this.window.isFocused());
  }
}

export const preloadFile = (buildFolder: string): string => path.join(buildFolder, 'preload.cjs');
