import { writeSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { verifyData } from '../../src/main/engine/cli/verify.ts';
import type { Engine } from '../../src/main/engine/engine.ts';
import type { ProjectFacts } from '../../src/shared/alerts/index.ts';
import { openTestEngine, PROJECT, type TestEngine } from '../support/engine.ts';
import {
  type Act,
  contractorOfVersion,
  type OfficeState,
  type ProjectState,
  percentOfVersion,
  placeOfVersion,
  rowName,
} from './acts.ts';
import type { Message, Target, Told } from './messages.ts';
import { randomFrom } from './random.ts';

/**
 * A child that works on a real data folder until it is killed. It says what it is about to do, and what was acknowledged,
 * by writing at once: what was written survives its own end.
 */
const [home = '', seed = '0', wanted = 'write'] = process.argv.slice(2);
const TODAY = '2026-06-15';
/** Longer than one slice of a grouped write, so that other calls are answered within an import. */
const ROWS = 240;
const LISTS = [1, 2];
/** Alerts gather for 0.4 s before they are told. */
const QUIET = 600;
/** Nobody waits longer for a child: it ends by itself. */
const LIFETIME = 40_000;

type Detailed = Act extends infer Any ? (Any extends Act ? Omit<Any, 'number'> : never) : never;

const say = (message: Message): void => {
  writeSync(1, `${JSON.stringify(message)}\n`);
};

/** When the parent is gone nobody needs this process. */
process.stdin.on('end', () => process.exit(2)).resume();
setTimeout(() => process.exit(3), LIFETIME).unref();

const random = randomFrom(Number(seed));
/** Alerts that this process knows to be told. */
const known = new Map<string, number>();

const office: TestEngine = await openTestEngine(home, { today: TODAY, onNotice: () => sayNotice() });
const { engine, call } = office;
for (const { id, threshold } of rememberedBy(engine)) known.set(id, threshold);
await engine.loaded;
if (engine.office.current === null) await engine.office.create({ ar: 'مكتب', fr: '' }, null);
say({ type: 'state', office: stateOf(engine), faults: await faultsOf(engine), remembered: rememberedBy(engine) });
if (wanted === 'open') await finish();

let count = 0;
/** Ids by name: what acts name, calls need. */
const projects = new Map<string, string>();
const milestones = new Map<string, { readonly id: string; readonly project: string }>();
const removedProjects = new Map<string, string>();
const removedMilestones = new Map<string, { readonly id: string; readonly project: string }>();
for (const facts of engine.portfolio.factsOfAll()) learn(facts);
for (const row of engine.database.device.all('SELECT id, changes FROM trash')) learnRemoved(row);

await busy(startOf(wanted));
await finish();

function startOf(target: string): Target {
  return target === 'import' || target === 'quiet' ? target : 'write';
}

async function busy(first: Target): Promise<void> {
  if (first === 'import') await importList();
  if (first === 'quiet') await tellSomething();
  for (let turn = 0; turn < 150; turn++) {
    const drawn = random.next();
    if (drawn < 0.03) await importList();
    else if (drawn < 0.06) await tellSomething();
    else await writeOne();
  }
}

/** Ends as an engine does that is asked to stop. */
async function finish(): Promise<never> {
  await wait(QUIET);
  await engine.alerts.settled();
  await office.stop();
  say({ type: 'end' });
  process.exit(0);
}

async function act(detail: Detailed, work: () => Promise<unknown>): Promise<void> {
  const number = ++count;
  say({ type: 'begun', act: { ...detail, number } });
  await work();
  say({ type: 'acknowledged', number });
}

async function writeOne(): Promise<void> {
  const fresh = `${seed}.${count}`;
  const project = random.pick([...projects.keys()]);
  const drawn = random.below(10);
  if (project === undefined || drawn < 2) return create(`مشروع ${fresh}`);
  const id = projects.get(project) ?? '';
  const milestone = random.pick([...milestones.keys()]);
  switch (drawn) {
    case 2:
    case 3:
      return act({ kind: 'update', project, place: `دوار ${fresh}` }, () =>
        call('projects.update', { id, changes: { place: `دوار ${fresh}` } }),
      );
    case 4:
    case 5:
      return act({ kind: 'progress', project, comment: fresh }, () =>
        call('projects.reportProgress', { project: id, on: TODAY, percent: 30, source: 'visit', comment: fresh }),
      );
    case 6:
      return saveMilestone(project, `محطة ${fresh}`, '2027-01-01');
    case 7:
      return milestone === undefined ? undefined : changeMilestone(milestone);
    case 8:
      return remove(project, id);
    default:
      return restoreOne();
  }
}

async function create(project: string): Promise<void> {
  await act({ kind: 'create', project, place: project }, async () => {
    const sheet = { ...PROJECT, title: { ar: project, fr: '' }, place: project, phase: 'study' as const };
    projects.set(project, (await call('projects.create', sheet)).id);
  });
}

async function saveMilestone(project: string, milestone: string, plannedOn: string): Promise<void> {
  const at = projects.get(project) ?? milestones.get(milestone)?.project ?? '';
  await act({ kind: 'milestone', project, milestone, plannedOn }, async () => {
    const { id } = await call('projects.saveMilestone', {
      id: milestones.get(milestone)?.id ?? null,
      milestone: { project: at, title: { ar: milestone, fr: '' }, plannedOn, actualOn: null, weight: null, rank: 0 },
    });
    milestones.set(milestone, { id, project: at });
  });
}

async function changeMilestone(milestone: string): Promise<void> {
  const place = milestones.get(milestone);
  const project = [...projects].find(([, id]) => id === place?.project)?.[0];
  if (!place || project === undefined) return;
  if (random.next() < 0.5) return saveMilestone(project, milestone, `2027-02-${10 + random.below(18)}`);
  await act({ kind: 'removeMilestone', project, milestone }, () => call('projects.removeMilestone', { id: place.id }));
  milestones.delete(milestone);
  removedMilestones.set(milestone, place);
}

async function remove(project: string, id: string): Promise<void> {
  await act({ kind: 'remove', project }, () => call('projects.remove', { id }));
  projects.delete(project);
  removedProjects.set(project, id);
}

async function restoreOne(): Promise<void> {
  const milestone = random.pick([...removedMilestones.keys()]);
  const place = removedMilestones.get(milestone ?? '');
  // A note of its removal may have outlived its return, when the end came between the two.
  if (place && engine.portfolio.projectOf(place.id) !== undefined) {
    removedMilestones.delete(milestone ?? '');
    return;
  }
  const owner = [...projects].find(([, id]) => id === place?.project)?.[0];
  if (milestone !== undefined && place && owner !== undefined) {
    await act({ kind: 'restoreMilestone', project: owner, milestone }, () =>
      call('projects.restoreMilestone', { id: place.id }),
    );
    removedMilestones.delete(milestone);
    milestones.set(milestone, place);
    return;
  }
  const project = random.pick([...removedProjects.keys()]);
  const id = removedProjects.get(project ?? '');
  if (project === undefined || id === undefined) return;
  await act({ kind: 'restore', project }, () => call('projects.restore', { id }));
  removedProjects.delete(project);
  projects.set(project, id);
}

/** A project that is late from its first day and is never touched again: one alert that is told once, for good. */
async function tellSomething(): Promise<void> {
  const project = `متأخر ${seed}.${count}`;
  await create(project);
  await saveMilestone(project, `أجل ${project}`, '2026-05-01');
  projects.delete(project);
  milestones.delete(`أجل ${project}`);
  await wait(QUIET);
}

/** A list whose rows all change at once, while single writes go on. */
async function importList(): Promise<void> {
  const list = random.pick(LISTS) ?? 1;
  const before = [...engine.portfolio.factsOfAll()].find(({ project }) => project.title.ar === rowName(list, 0));
  const version = before === undefined ? 1 : Number(before.project.place.split(' ')[1]) + 1;
  const file = path.join(home, 'list.csv');
  const header = 'المرجع;اسم المشروع;الموقع;رقم الصفقة;المقاولة;نسبة الإنجاز المادي';
  const rows = Array.from({ length: ROWS }, (_, row) =>
    [
      `L${list}-${row}`,
      rowName(list, row),
      placeOfVersion(version),
      `${row}/2025`,
      contractorOfVersion(version),
      `${String(percentOfVersion(version)).replace('.', ',')}%`,
    ].join(';'),
  );
  await writeFile(file, [header, ...rows].join('\r\n'));
  const { token } = await call('import.open', { file });
  const accepted = act({ kind: 'import', list, version, rows: ROWS }, () => call('import.accept', { token }));
  for (let beside = random.below(4); beside > 0; beside--) await writeOne();
  await accepted;
}

function sayNotice(): void {
  const told = rememberedBy(engine).filter(
    ({ id, threshold }) => (known.get(id) ?? Number.NEGATIVE_INFINITY) < threshold,
  );
  for (const { id, threshold } of told) known.set(id, threshold);
  say({ type: 'notice', told });
}

function rememberedBy({ database }: Engine): readonly Told[] {
  return database.device
    .all('SELECT id, told FROM alert_memory')
    .map(({ id, told }) => ({ id: String(id), threshold: Number(told) }));
}

function learn({ project, milestones: planned }: ProjectFacts): void {
  const name = project.title.ar;
  if (!name.startsWith('مشروع')) return;
  projects.set(name, project.id);
  for (const { id, title } of planned) milestones.set(title.ar, { id, project: project.id });
}

interface Named {
  readonly id: string;
  readonly kind: string;
  readonly project?: string;
  readonly title?: { readonly ar: string };
}

/** What was removed before the last end; a removal that was cut short left the document living. */
function learnRemoved({ id, changes }: Readonly<Record<string, unknown>>): void {
  if (engine.portfolio.projectOf(String(id)) !== undefined) return;
  // The trash is written by the engine itself.
  const kept = JSON.parse(String(changes)) as Readonly<Record<string, { readonly upserts: readonly Named[] }>>;
  const thing = [...(kept.projects?.upserts ?? []), ...(kept.milestones?.upserts ?? [])].find((one) => one.id === id);
  const name = thing?.title?.ar ?? '';
  if (thing?.kind === 'project') removedProjects.set(name, thing.id);
  else if (thing?.project !== undefined) removedMilestones.set(name, { id: thing.id, project: thing.project });
}

function stateOf({ portfolio }: Engine): OfficeState {
  return Object.fromEntries([...portfolio.factsOfAll()].map((facts) => [facts.project.title.ar, projectState(facts)]));
}

function projectState({ project, contracts, milestones: planned, progress }: ProjectFacts): ProjectState {
  return {
    place: project.place,
    contractor: contracts[0]?.contractor ?? '',
    milestones: Object.fromEntries(planned.map(({ title, plannedOn }) => [title.ar, plannedOn ?? ''])),
    progress: progress.map(({ comment, percent }) => comment || String(percent)).reverse(),
  };
}

async function faultsOf({ database, portfolio }: Engine): Promise<readonly string[]> {
  const { documents, problems } = await verifyData(database);
  const all = [...portfolio.factsOfAll()];
  const counts = {
    projects: all.reduce((sum, { contracts }) => sum + 1 + contracts.length, 0),
    milestones: all.reduce((sum, one) => sum + one.milestones.length, 0),
    journal: all.reduce((sum, { progress }) => sum + progress.length, 0),
  };
  const differing = Object.entries(counts).filter(([name, number]) => documents[name] !== number);
  return [
    ...problems.map((problem) => JSON.stringify(problem)),
    ...differing.map(([name, number]) => `${name}: ${number} in memory, ${documents[name]} on disk`),
  ];
}
