import type { WebFrameMain } from 'electron';
import { AppError } from '../../shared/errors/index.ts';
import { isOwnPage } from './policy.ts';

/**
 * Only the main frame of one of our own pages may speak to the shell.
 * @throws AppError `SENDER_UNKNOWN`
 */
export function assertTrustedSender(frame: WebFrameMain | null, developmentServer: string | null): void {
  if (!frame || frame.parent !== null || !isOwnPage(frame.url, developmentServer)) throw new AppError('SENDER_UNKNOWN');
}
