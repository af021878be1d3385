import path from 'node:path';
import { app, BrowserWindow, utilityProcess } from 'electron';
import { answer } from '../../electron/answer.ts';
import type { StorageFigures } from '../workload.ts';

/** The storages beside each other: two in a utility process, as in the engine, and one in a window. */
export type Side = 'sqlite' | 'memory' | 'dexie';
export type Rounds = Readonly<Record<Side, readonly StorageFigures[]>>;

const ROUNDS = Number(process.env.MOUTABAA_BENCH_ROUNDS ?? 5);

function startEngineSide(): (side: Side, round: number) => Promise<StorageFigures> {
  const child = utilityProcess.fork(path.join(import.meta.dirname, 'utility.cjs'), [], { stdio: 'inherit' });
  child.on('exit', (code) => {
    if (code !== 0) app.exit(1);
  });
  return (side, round) =>
    new Promise((resolve) => {
      child.once('message', resolve);
      child.postMessage({ side, round });
    });
}

async function startWindowSide(): Promise<(side: Side, round: number) => Promise<StorageFigures>> {
  const window = new BrowserWindow({ width: 600, height: 400, webPreferences: { backgroundThrottling: false } });
  await window.loadFile(path.join(import.meta.dirname, 'index.html'));
  return (_side, round) => window.webContents.executeJavaScript(`page.runRound(${round})`);
}

async function run(): Promise<Rounds> {
  const [inEngine, inWindow] = [startEngineSide(), await startWindowSide()];
  const rounds: Record<Side, StorageFigures[]> = { sqlite: [], memory: [], dexie: [] };
  // Turn by turn, so that whatever else the machine does weighs on all.
  for (let round = 0; round < ROUNDS; round++) {
    rounds.sqlite.push(await inEngine('sqlite', round));
    rounds.dexie.push(await inWindow('dexie', round));
    rounds.memory.push(await inEngine('memory', round));
  }
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
