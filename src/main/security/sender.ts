import type { WebFrameMain } from 'electron';
import { AppError } from '../../shared/errors/index.ts';
import { isOwnPage } from './policy.ts';

/** Whether a message comes from the main frame of one of our own pages. */
export const isTrustedSender = (frame: WebFrameMain | null, developmentServer: string | null): frame is WebFrameMain =>
  frame !== null && frame.parent === null && isOwnPage(frame.url, developmentServer);

/**
 * Only the main frame of one of our own pages may speak to the shell.
 * @throws AppError `SENDER_UNKNOWN`
 */
export function assertTrustedSender(frame: WebFrameMain | null, developmentServer: string | null): void {
  if (!isTrustedSender(frame, developmentServer)) throw new AppError('SENDER_UNKNOWN');
}
