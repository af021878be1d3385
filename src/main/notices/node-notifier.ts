import type { Notification, NotificationCallback } from 'node-notifier';
import type { Application, Channel, Shown, Toast } from './channel.ts';

/** An error comes at once; without one, node-notifier calls back only when the notification is over. */
const REFUSED_WITHIN_MS = 1500;
const CLICKED = 'activate';

/** Windows and macOS, and whatever else node-notifier knows. */
export class NodeNotifierChannel implements Channel {
  private readonly application: Application;
  private closed = false;

  constructor(application: Application) {
    this.application = application;
  }

  async show(toast: Toast): Promise<Shown> {
    if (this.closed) return { shown: false, reason: 'closed' };
    try {
      // Loaded at the first notification: it looks the system over when it loads.
      const { default: notifier } = await import('node-notifier');
      return await this.pass((notification, callback) => notifier.notify(notification, callback), toast);
    } catch (thrown) {
      return { shown: false, reason: 'missing', detail: String(thrown) };
    }
  }

  close(): void {
    this.closed = true;
  }

  private pass(
    notify: (notification: Notification, callback: NotificationCallback) => void,
    toast: Toast,
  ): Promise<Shown> {
    const { appName, icon, appId } = this.application;
    // `appID` belongs to Windows, `app-name` to others; each ignores the other's.
    const names = { appID: appId, 'app-name': appName };
    const notification = { title: toast.title, message: toast.body || toast.title, icon, wait: true, ...names };
    return new Promise((resolve) => {
      const taken = setTimeout(() => resolve({ shown: true }), REFUSED_WITHIN_MS);
      notify(notification, (error, response) => {
        clearTimeout(taken);
        if (error) {
          resolve({ shown: false, reason: 'refused', detail: String(error) });
          return;
        }
        resolve({ shown: true });
        if (response === CLICKED && !this.closed) toast.onClick();
      });
    });
  }
}
