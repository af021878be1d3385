import type { Application, Channel, Shown, Urgency } from './channel.ts';
import { NodeNotifierChannel } from './node-notifier.ts';
import { NotifySendChannel } from './notify-send.ts';
import { cleanBody, cleanTitle } from './text.ts';

export interface NotifierOptions extends Application {
  /** Called with the notification's tag when it is clicked; not on every desktop, so it is never the only way. */
  readonly onClick: (tag: string) => void;
}

export interface NoticeToShow {
  readonly title: string;
  readonly body: string;
  /** Comes back with the click. */
  readonly tag: string;
  readonly urgency: Urgency;
}

export interface Notifier {
  /** Never throws: what could not be shown says why. */
  readonly notify: (notice: NoticeToShow) => Promise<Shown>;
  /** Ends every program that still waits for a click. */
  readonly close: () => void;
}

/** The desktop's notifications. The one module that knows how each system shows them; it needs no Electron. */
export function createNotifier({ onClick, ...application }: NotifierOptions): Notifier {
  const channel = channelFor(process.platform, application);
  return {
    notify: async ({ title, body, tag, urgency }) =>
      channel
        .show({
          title: cleanTitle(title) || application.appName,
          body: cleanBody(body),
          urgency,
          onClick: () => onClick(tag),
        })
        .catch((thrown): Shown => ({ shown: false, reason: 'refused', detail: String(thrown) })),
    close: () => channel.close(),
  };
}

function channelFor(platform: NodeJS.Platform, application: Application): Channel {
  return platform === 'linux' ? new NotifySendChannel(application) : new NodeNotifierChannel(application);
}
