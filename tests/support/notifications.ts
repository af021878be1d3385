import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

const PROGRAMS = ['dbus-monitor', 'dunst', 'dunstctl', 'notify-send'] as const;

/** What a test of real notifications needs and this machine has not; empty where all is there. */
export function missingForNotifications(): readonly string[] {
  if (process.platform !== 'linux') return ['Linux'];
  const programs = PROGRAMS.filter((name) => spawnSync('which', [name]).status !== 0);
  return process.env.DBUS_SESSION_BUS_ADDRESS ? programs : [...programs, 'a session bus'];
}

/** What the desktop's notification service is told, as the bus carries it. */
export interface NotificationWatch {
  readonly text: () => string;
  readonly stop: () => void;
}

/** Begins with an empty screen: a click goes to the oldest notification that is shown. */
export async function watchNotifications(): Promise<NotificationWatch> {
  spawnSync('dunstctl', ['close-all']);
  const filter = "interface='org.freedesktop.Notifications',member='Notify'";
  const monitor: ChildProcess = spawn('dbus-monitor', ['--session', filter]);
  let seen = '';
  await new Promise<void>((resolve, reject) => {
    monitor.once('error', reject);
    monitor.stdout?.setEncoding('utf8').on('data', (text: string) => {
      seen += text;
      if (seen.includes('NameAcquired')) resolve();
    });
  });
  return { text: () => seen, stop: () => void monitor.kill() };
}

/** Clicks the notification that is shown, as its default action. */
export function clickNotification(): void {
  const { status, stderr } = spawnSync('dunstctl', ['action', '0'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the notification could not be clicked: ${stderr}`);
}
