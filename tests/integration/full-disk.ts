import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { toErrorShape } from '../../src/shared/errors/index.ts';
import { openTestEngine, PROJECT, type TestEngine } from '../support/engine.ts';

/** An office on a small disk, until the disk is full; then room is made, and it goes on. Tells what happened as JSON. */
const home = process.argv[2] ?? '';
const BALLAST = path.join(home, 'ballast');
const ALERTS_GATHER = 700;
/** More than the disk can hold. */
const MOST = 2000;

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (thrown: unknown) => toErrorShape(thrown).code,
  );

const create = ({ call }: TestEngine, title: string): Promise<unknown> =>
  call('projects.create', { ...PROJECT, title: { ar: title, fr: '' }, description: 'ا'.repeat(4000) });

async function titles(office: TestEngine): Promise<readonly string[]> {
  await office.engine.loaded;
  return [...office.engine.portfolio.factsOfAll()].map(({ project }) => project.title.ar).sort();
}

/** Creates projects until one is refused. */
async function fill(office: TestEngine, name: string, acknowledged: string[]): Promise<string> {
  for (let number = 0; number < MOST; number++) {
    const title = `${name} ${number}`;
    const code = await codeOf(create(office, title));
    if (code !== 'done') return code;
    acknowledged.push(title);
  }
  return 'never full';
}

const acknowledged: string[] = [];
await fs.writeFile(BALLAST, Buffer.alloc(1_500_000));
const office = await openTestEngine(home, { today: '2026-06-15' });
await office.engine.loaded;
await office.engine.office.create({ ar: 'مكتب', fr: '' }, null);
const refused = await fill(office, 'أول', acknowledged);
await office.engine.portfolio.settled();
const readable = (await office.now('projects.list', {})).total === acknowledged.length;
const backup = await codeOf(office.call('backup.create', { file: path.join(home, 'backup.moutabaa') }));
// Alerts come due while nothing can be remembered: they are told once it can.
await office.engine.portfolio.turnTo('2028-01-01');
await wait(ALERTS_GATHER);
await office.engine.alerts.settled();
const toldOnFullDisk = office.notices.length;
await fs.rm(BALLAST);
const again = await codeOf(create(office, 'بعد'));
if (again === 'done') acknowledged.push('بعد');
await wait(ALERTS_GATHER);
await office.engine.alerts.settled();
const toldAfterwards = office.notices.length;
const refusedAgain = await fill(office, 'ثان', acknowledged);
const stopped = await codeOf(office.stop());
const reopened = await openTestEngine(home, { today: '2026-06-15' });
const found = await titles(reopened);
await reopened.stop();
const complete = JSON.stringify(found) === JSON.stringify(acknowledged.sort());
const left = (await fs.readdir(home))
  .concat(await fs.readdir(path.join(home, 'data')))
  .filter((name) => /backup/.test(name));
const report = {
  toldOnFullDisk,
  toldAfterwards,
  refused,
  readable,
  backup,
  left,
  again,
  refusedAgain,
  stopped,
  complete,
};
process.stdout.write(`${JSON.stringify({ ...report, projects: found.length })}\n`);
