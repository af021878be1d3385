import path from 'node:path';
import { app, Menu, nativeImage, Tray } from 'electron';
import { type Locale, translator } from '../../shared/locale/index.ts';

export interface TrayActions {
  readonly open: () => void;
  readonly openAlerts: () => void;
  readonly quit: () => void;
}

/** The icon that stays when the window is closed: how many alerts are new, and the way back in. */
export class AppTray {
  private readonly tray: Tray;
  private readonly icons: { readonly calm: Electron.NativeImage; readonly alert: Electron.NativeImage };
  private readonly actions: TrayActions;
  private locale: Locale;
  private unseen = 0;

  constructor(iconFolder: string, locale: Locale, actions: TrayActions) {
    // macOS paints template images in the colour of its menu bar.
    const template = process.platform === 'darwin' ? 'Template' : '';
    const icon = (name: string) => nativeImage.createFromPath(path.join(iconFolder, `${name}${template}.png`));
    this.icons = { calm: icon('tray'), alert: icon('tray-alert') };
    this.locale = locale;
    this.actions = actions;
    this.tray = new Tray(this.icons.calm);
    this.tray.on('click', actions.open);
    this.refresh();
  }

  setLocale(locale: Locale): void {
    this.locale = locale;
    this.refresh();
  }

  setUnseen(count: number): void {
    this.unseen = count;
    app.setBadgeCount(count);
    this.refresh();
  }

  destroy(): void {
    this.tray.destroy();
  }

  private refresh(): void {
    const say = translator(this.locale);
    this.tray.setImage(this.unseen > 0 ? this.icons.alert : this.icons.calm);
    this.tray.setToolTip(say('shell:tray.tooltip', { count: this.unseen }));
    this.tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: say('shell:tray.open'), click: this.actions.open },
        { label: say('shell:tray.alerts'), click: this.actions.openAlerts },
        { type: 'separator' },
        { label: say('shell:tray.quit'), click: this.actions.quit },
      ]),
    );
  }
}
