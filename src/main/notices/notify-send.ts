import { type ChildProcess, spawn } from 'node:child_process';
import type { Application, Channel, Shown, Toast } from './channel.ts';
import { forNotifySend } from './text.ts';

/** Within this the service refuses or has taken the notification; `notify-send` then stays for the click. */
const REFUSED_WITHIN_MS = 1500;
/** Each notification that may still be clicked costs a small process: the oldest lose their click first. */
const MOST_WAITING = 8;
const LONGEST_WAIT_MS = 4 * 3600_000;
/** What `notify-send` prints when the notification itself is clicked. */
const CLICKED = 'default';

/**
 * Linux. node-notifier offers no click there, so its program is called here directly, with an action that tells of the
 * click. A `notify-send` from before actions (libnotify 0.7) shows the notification without its click.
 */
export class NotifySendChannel implements Channel {
  private readonly application: Application;
  private readonly command: string;
  private readonly waiting = new Set<ChildProcess>();
  private knowsActions = true;
  private closed = false;

  constructor(application: Application, command = 'notify-send') {
    this.application = application;
    this.command = command;
  }

  async show(toast: Toast): Promise<Shown> {
    if (this.closed) return { shown: false, reason: 'closed' };
    const shown = await this.run(toast);
    if (shown.shown || !this.knowsActions || !/unknown option/i.test(shown.detail ?? '')) return shown;
    this.knowsActions = false;
    return this.run(toast);
  }

  close(): void {
    this.closed = true;
    for (const child of this.waiting) child.kill();
  }

  private run(toast: Toast): Promise<Shown> {
    const child = spawn(this.command, this.argumentsOf(toast), { stdio: ['ignore', 'pipe', 'pipe'] });
    this.keep(child);
    let printed = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    return new Promise((resolve) => {
      const taken = setTimeout(() => resolve({ shown: true }), REFUSED_WITHIN_MS);
      child.on('error', ({ message }) => {
        clearTimeout(taken);
        resolve({ shown: false, reason: 'missing', detail: message });
      });
      child.on('close', (code, signal) => {
        clearTimeout(taken);
        if (printed.split('\n').includes(CLICKED)) toast.onClick();
        resolve(this.outcome(code, signal, complaint.trim()));
      });
    });
  }

  /** A signal is our own: the application closes, or newer notifications took the place; that one was shown. */
  private outcome(code: number | null, signal: string | null, detail: string): Shown {
    if (code === 0 || (signal !== null && !this.closed)) return { shown: true };
    return { shown: false, reason: this.closed ? 'closed' : 'refused', detail };
  }

  private argumentsOf({ title, body, urgency }: Toast): readonly string[] {
    const { appName, icon } = this.application;
    // An action makes it wait by itself; asked to wait as well, it would wait even where nothing could be shown.
    const click = this.knowsActions ? [`--action=${CLICKED}=${appName}`] : [];
    return [
      `--app-name=${appName}`,
      `--icon=${icon}`,
      `--urgency=${urgency}`,
      ...click,
      '--',
      title,
      forNotifySend(body),
    ];
  }

  private keep(child: ChildProcess): void {
    this.waiting.add(child);
    const limit = setTimeout(() => child.kill(), LONGEST_WAIT_MS);
    limit.unref();
    const forget = (): void => {
      clearTimeout(limit);
      this.waiting.delete(child);
    };
    child.once('close', forget);
    child.once('error', forget);
    const [oldest] = this.waiting;
    if (!oldest || this.waiting.size <= MOST_WAITING) return;
    this.waiting.delete(oldest);
    oldest.kill();
  }
}
