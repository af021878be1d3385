import type { Session, WebContents } from 'electron';
import { app } from 'electron';
import { isOwnPage } from './policy.ts';

/** Permissions that our own pages need; every other request is refused without asking. */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Electron's security checklist: permissions, navigation, new windows, webviews, downloads. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(ALLOWED_PERMISSIONS.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED_PERMISSIONS.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Applies to every page that is ever made, whoever makes it. */
export function hardenEveryPage(developmentServer: string | null): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    // Own pages stay reachable, or a reload of the development server would leave a blank window.
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url, developmentServer)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
