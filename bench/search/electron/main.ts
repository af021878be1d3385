import path from 'node:path';
import { app, BrowserWindow } from 'electron';
import { answer } from '../../electron/answer.ts';
import type { Keystrokes } from '../workload.ts';

const ROUNDS = Number(process.env.MOUTABAA_BENCH_ROUNDS ?? 5);

async function run(): Promise<readonly Keystrokes[]> {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { backgroundThrottling: false } });
  await window.loadFile(path.join(import.meta.dirname, 'index.html'));
  await window.webContents.executeJavaScript('page.prepared');
  const rounds: Keystrokes[] = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push(await window.webContents.executeJavaScript('page.runRound()'));
  return rounds;
}

const folder = process.env.MOUTABAA_BENCH_FOLDER;
if (folder) app.setPath('userData', path.join(folder, 'window'));
app
  .whenReady()
  .then(run)
  .then(answer)
  .then(
    () => app.exit(0),
    (thrown) => {
      process.stderr.write(`${thrown instanceof Error ? thrown.stack : thrown}\n`);
      app.exit(1);
    },
  );
