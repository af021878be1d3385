import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

/** Told to the application when the system started it. */
const HIDDEN_ARGUMENT = '--hidden';

/** Whether the system started the application with the user's session: it stays in the tray and opens no window. */
export function startedWithSession(): boolean {
  // macOS hands no arguments to its login items.
  if (process.platform === 'darwin') return app.getLoginItemSettings().wasOpenedAtLogin;
  return process.argv.includes(HIDDEN_ARGUMENT);
}

/** Starts the application with the user's session, or stops doing so. */
export function setStartAtLogin(wanted: boolean): void {
  if (process.platform === 'linux') {
    setAutostartFile(wanted);
    return;
  }
  app.setLoginItemSettings({ openAtLogin: wanted, args: [HIDDEN_ARGUMENT] });
}

/** Electron does nothing on Linux; the desktops read this folder (Desktop Application Autostart Specification). */
function setAutostartFile(wanted: boolean): void {
  const folder = path.join(app.getPath('appData'), 'autostart');
  const file = path.join(folder, 'moutabaa.desktop');
  if (!wanted) {
    if (existsSync(file)) rmSync(file);
    return;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, autostartEntry(process.execPath));
}

/** The program's path is quoted as the Desktop Entry Specification asks. */
function autostartEntry(program: string): string {
  const quoted = `"${program.replace(/(["`$\\])/g, '\\$1')}"`;
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Moutabaa',
    'Name[ar]=متابعة',
    `Exec=${quoted} ${HIDDEN_ARGUMENT}`,
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}
