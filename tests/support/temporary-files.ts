import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Gives the whole run one folder for temporary files and removes it at the end, also what processes left behind that
 * were killed on purpose. The name is short: sockets have long paths forbidden.
 */
export default function temporaryFiles(): () => void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mtb-'));
  // Other users may pass through: one test runs the command line as somebody else.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  process.env.TEMP = folder;
  process.env.TMP = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
