import path from 'node:path';
import { app, powerMonitor, session } from 'electron';
import type { Settings } from '../shared/settings/index.ts';
import { Boot, type Places, type Step } from './boot/index.ts';
import { answerShellCalls } from './calls/index.ts';
import type { EngineHostMessage, Notice } from './engine/host-protocol.ts';
import { EngineProcess, openKeychain } from './engine-host/index.ts';
import { isPlace, LINK_SCHEME, placeOfArguments, placeOfLink } from './links/index.ts';
import { openShellLog, type ShellLog } from './log/index.ts';
import { setStartAtLogin, startedWithSession } from './login/index.ts';
import type { setMenu } from './menu/index.ts';
import { createNotifier, type Notifier } from './notices/index.ts';
import { hardenEveryPage, hardenSession, serveApp } from './security/index.ts';
import { RememberedSettings } from './settings/index.ts';
import type { AppTray } from './tray/index.ts';
import { keepPicture, MainWindow, preloadFile } from './windows/index.ts';

/** Milliseconds. */
const LINKS_DELAY = 5_000;

/** How long quitting may take at the most; the engine alone has ten seconds of it. */
const QUIT_MILLISECONDS = 15_000;

/** Electron's main process: windows, tray, links, notices, keychain, and the engine's host. No business rule, no data. */
export class Shell {
  private readonly places: Places;
  private readonly appId: string;
  private readonly developmentServer: string | null;
  private readonly settings: RememberedSettings;
  private readonly log: ShellLog;
  private readonly boot: Boot;
  private window: MainWindow | null = null;
  private tray: AppTray | null = null;
  private setMenu: typeof setMenu | null = null;
  private engine: EngineProcess | null = null;
  private notifier: Notifier | null = null;
  private quitting = false;
  /** Alerts not seen, for a tray that comes after the engine counted them. */
  private unseen = 0;
  /** Which engine the page has a channel to. */
  private connectedTo = 0;
  /** A place that was asked for before there was a window. */
  private waitingPlace: string | null = null;

  /** @param appId AppUserModelID of the Windows shortcut, which notifications there must name */
  constructor(places: Places, developmentServer: string | null, appId: string) {
    this.places = places;
    this.appId = appId;
    this.developmentServer = developmentServer;
    this.settings = new RememberedSettings(places.remembered);
    this.log = openShellLog(places.logs);
    this.boot = new Boot(this.steps(), (line, thrown) =>
      thrown === undefined ? this.log.info(line) : this.log.error(line, thrown),
    );
  }

  run(): void {
    hardenEveryPage(this.developmentServer);
    app.on('second-instance', (_event, argv) => this.open(placeOfArguments(argv)));
    app.on('open-url', (event, link) => {
      event.preventDefault();
      this.open(placeOfLink(link));
    });
    app.on('activate', () => this.open(null));
    app.on('window-all-closed', () => this.quit());
    app.on('before-quit', (event) => {
      if (this.quitting) return;
      event.preventDefault();
      this.quit();
    });
    app
      .whenReady()
      .then(
        () => this.boot.start(),
        () => undefined,
      )
      .catch((thrown) => {
        this.log.error('the application could not start', thrown);
        this.log.written().finally(() => app.exit(1));
      });
  }

  /** In this order at the start, in reverse at the end. */
  private steps(): readonly Step[] {
    return [
      // First, because it is a process of its own that takes longest to be there.
      { name: 'engine', start: () => this.startEngine(), stop: () => this.engine?.stop() },
      { name: 'session', start: () => this.prepareSession() },
      { name: 'window', start: () => this.startWindow(), stop: () => this.window?.destroy() },
      { name: 'calls', start: () => this.answerCalls() },
      { name: 'notices', start: () => this.startNotices(), stop: () => this.notifier?.close() },
      { name: 'menu and tray', start: () => this.startMenuAndTray(), stop: () => this.tray?.destroy() },
      { name: 'power', start: () => this.followPower() },
      { name: 'links', start: () => this.takeLinks() },
    ];
  }

  private prepareSession(): void {
    hardenSession(session.defaultSession);
    serveApp(session.defaultSession, this.places.pages);
  }

  private startEngine(): void {
    this.engine = new EngineProcess({
      entry: path.join(this.places.build, 'engine.cjs'),
      start: {
        dataFolder: this.places.data,
        keysFolder: this.places.keys,
        logFolder: this.places.logs,
        documentsFolder: this.places.documents,
        importWorker: path.join(this.places.build, 'import-worker.cjs'),
        today: process.env.MOUTABAA_TODAY ?? null,
      },
      keychain: openKeychain(),
      onState: (state) => {
        this.log.info(`engine: ${state.state}`);
        this.window?.send({ type: 'engine', state });
        if (state.state === 'running') this.connectPage(false);
      },
      onMessage: (message) => this.receive(message),
    });
    this.engine.start();
  }

  /** Gives the page a channel to the present engine, unless it has one; `fresh` is a page that was loaded anew. */
  private connectPage(fresh: boolean): void {
    const { engine, window } = this;
    if (!engine || !window?.isConnected || (!fresh && this.connectedTo === engine.generation)) return;
    const port = engine.connect();
    if (!port) return;
    this.connectedTo = engine.generation;
    window.givePort(port);
  }

  private startWindow(): void {
    const window = new MainWindow({
      locale: this.settings.locale,
      icon: path.join(this.places.icons, '256.png'),
      preload: preloadFile(this.places.build),
      developmentServer: this.developmentServer,
      place: this.waitingPlace ?? placeOfArguments(process.argv),
      hidden: startedWithSession(),
      hidesOnClose: () => this.settings.current.stayInTray && this.tray !== null && !this.quitting,
    });
    this.window = window;
    const picture = process.env.MOUTABAA_SCREENSHOT;
    if (picture) keepPicture(window.contents, picture).catch((thrown) => this.log.error('no picture', thrown));
  }

  private answerCalls(): void {
    const { engine, window } = this;
    if (!engine || !window) throw new Error('the window and the engine come first');
    answerShellCalls({
      window: () => window,
      engine,
      settings: this.settings,
      dataFolder: this.places.data,
      documentsFolder: app.getPath('documents'),
      papersFolder: this.places.documents,
      pages: this.places.pages,
      developmentServer: this.developmentServer,
      onLanguage: () => this.refreshLanguage(),
      onPageConnected: () => this.connectPage(true),
    });
  }

  private startNotices(): void {
    this.notifier = createNotifier({
      appName: 'Moutabaa',
      appId: this.appId,
      // Programs outside cannot read into the application's archive.
      icon: path.join(this.places.icons, '128.png').replace('app.asar', 'app.asar.unpacked'),
      onClick: (place) => this.open(isPlace(place) ? place : null),
    });
  }

  /** Their words are loaded once the page has all its files, which it gets from this very process. */
  private async startMenuAndTray(): Promise<void> {
    await this.window?.pageBegun;
    if (this.quitting) return;
    const [menu, tray] = await Promise.all([import('./menu/index.ts'), import('./tray/index.ts')]);
    this.setMenu = menu.setMenu;
    this.tray = new tray.AppTray(this.places.icons, this.settings.locale, {
      open: () => this.open(null),
      openAlerts: () => this.open('/alerts'),
      quit: () => this.quit(),
    });
    this.tray.setUnseen(this.unseen);
    this.refreshLanguage();
  }

  private refreshLanguage(): void {
    this.tray?.setLocale(this.settings.locale);
    this.setMenu?.(this.settings.locale, {
      open: (place) => this.open(place),
      print: () => this.window?.contents.print({ silent: false, printBackground: true }),
      close: () => this.window?.close(),
      quit: () => this.quit(),
    });
  }

  private followPower(): void {
    powerMonitor.on('resume', () => this.engine?.wake());
  }

  /** Later: some systems start a program for it and wait, which would hold the first picture back. */
  private takeLinks(): void {
    setTimeout(() => app.setAsDefaultProtocolClient(LINK_SCHEME), LINKS_DELAY).unref();
  }

  private receive(message: EngineHostMessage): void {
    // The tray and the window end before the engine does.
    if (this.quitting) return;
    switch (message.type) {
      case 'notice':
        this.notify(message.notice);
        return;
      case 'unseen':
        this.unseen = message.count;
        this.tray?.setUnseen(message.count);
        this.window?.setUnseen(message.count);
        return;
      case 'settings':
        this.adopt(message.settings);
        return;
    }
  }

  private adopt(settings: Settings): void {
    const before = this.settings.current;
    if (!this.settings.update(settings)) return;
    if (before.startAtLogin !== settings.startAtLogin) setStartAtLogin(settings.startAtLogin);
    if (before.locale !== settings.locale) this.refreshLanguage();
  }

  private notify(notice: Notice): void {
    if (!this.settings.current.notifications) return;
    const { title, body, urgency, path: place } = notice;
    this.notifier?.notify({ title, body, urgency, tag: place }).then(
      (outcome) => {
        if (!outcome.shown) this.log.error(`a notice was not shown: ${outcome.reason}`);
      },
      (thrown) => this.log.error('a notice was not shown', thrown),
    );
  }

  private open(place: string | null): void {
    if (!this.window) {
      this.waitingPlace = place ?? this.waitingPlace;
      return;
    }
    this.window.show();
    if (place) this.window.send({ type: 'navigate', path: place });
  }

  private quit(): void {
    if (this.quitting) return;
    this.quitting = true;
    // Whatever hangs, the person's machine can be shut down: what was acknowledged is on disk already.
    setTimeout(() => app.exit(0), QUIT_MILLISECONDS);
    this.boot
      .stop()
      .then(() => this.log.written())
      .finally(() => app.exit(0));
  }
}
