import path from 'node:path';
import { listen } from '../../src/main/engine/cli/listen.ts';
import { createLog } from '../../src/main/engine/log/index.ts';
import { openTestEngine, PROJECT } from '../support/engine.ts';

/** The application as another process: it holds a data folder, with one late project in it, and lets command lines in. */
const home = process.argv[2] ?? '';
const { engine, call } = await openTestEngine(home, { today: '2026-06-15' });
await engine.loaded;
await engine.office.create({ ar: 'مكتب', fr: '' }, null);
const { id } = await call('projects.create', PROJECT);
await call('projects.saveMilestone', {
  id: null,
  milestone: {
    project: id,
    title: { ar: 'فتح الأظرفة', fr: 'Ouverture des plis' },
    plannedOn: '2026-05-01',
    actualOn: null,
    weight: null,
    rank: 0,
  },
});
await engine.portfolio.settled();
const listening = await listen(engine, path.join(home, 'data'), createLog(path.join(home, 'logs'), 'engine'));
process.stdout.write('ready\n');
// Ends when whoever started it closes its stdin, or is gone.
process.stdin.resume().on('end', async () => {
  await listening.stop();
  await engine.stop();
});
