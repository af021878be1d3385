/** One notification, its texts already clean. */
export interface Toast {
  readonly title: string;
  readonly body: string;
  readonly urgency: Urgency;
  readonly onClick: () => void;
}

export type Urgency = 'low' | 'normal' | 'critical';

/**
 * Whether the notification service took it, and otherwise why, in a stable code: `missing` (no program or module),
 * `refused` (the service said no, as without a desktop), `closed` (the application is ending).
 */
export type Shown =
  | { readonly shown: true; readonly reason?: never; readonly detail?: never }
  | { readonly shown: false; readonly reason: Reason; readonly detail?: string };
type Reason = 'missing' | 'refused' | 'closed';

/** A way to the desktop's notification service. */
export interface Channel {
  readonly show: (toast: Toast) => Promise<Shown>;
  readonly close: () => void;
}

export interface Application {
  readonly appName: string;
  /** Absolute path of a picture; programs outside read it. */
  readonly icon: string;
  /** Windows: the AppUserModelID of the Start-menu shortcut. */
  readonly appId?: string;
}
