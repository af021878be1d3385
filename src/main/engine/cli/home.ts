import os from 'node:os';
import path from 'node:path';

/** Where the desktop application keeps this user's files, so that both work on the same ones. */
export function homeFolder(): string {
  if (process.env.MOUTABAA_HOME) return process.env.MOUTABAA_HOME;
  return path.join(applicationData(), 'Moutabaa');
}

function applicationData(): string {
  switch (process.platform) {
    case 'win32':
      return process.env.APPDATA ?? path.join(os.homedir(), 'AppData', 'Roaming');
    case 'darwin':
      return path.join(os.homedir(), 'Library', 'Application Support');
    default:
      return process.env.XDG_CONFIG_HOME ?? path.join(os.homedir(), '.config');
  }
}
