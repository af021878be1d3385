import { setTimeout as wait } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import type { HistoryPage, RecordEntry } from '../../src/shared/history/index.ts';
import { openTestEngine, PROJECT, type TestEngine, temporaryFolder } from '../support/engine.ts';

const running: TestEngine[] = [];

async function open(home: string, today: string): Promise<TestEngine> {
  const opened = await openTestEngine(home, { today });
  running.push(opened);
  await opened.engine.loaded;
  if (!opened.engine.office.current) await opened.engine.office.create({ ar: 'قسم', fr: '' }, null);
  return opened;
}

const stop = async (opened: TestEngine): Promise<void> => {
  running.splice(running.indexOf(opened), 1);
  await opened.stop();
};

/** A window on the engine, as far as the engine can tell. */
function openWindow(opened: TestEngine): () => void {
  const { port1 } = new MessageChannel();
  opened.engine.serve({
    post: (message) => port1.postMessage(message),
    onMessage: (listener) => port1.on('message', listener),
    onClose: (listener) => port1.on('close', listener),
  });
  return () => port1.close();
}

afterEach(async () => {
  for (const opened of running.splice(0)) await opened.stop();
});

const records = (entries: readonly unknown[]): readonly RecordEntry[] =>
  entries.filter((entry): entry is RecordEntry => entry instanceof Object && Reflect.get(entry, 'kind') === 'record');

describe('the history of a project', () => {
  it('says who did what, with each field before and after, and keeps what was removed', async () => {
    const { call, now } = await open(temporaryFolder(), '2026-06-15');
    const { id } = await call('projects.create', PROJECT);
    await call('projects.update', { id, changes: { phase: 'guarantee', bearer: 'قسم التجهيز' } });
    const measure = await call('projects.reportProgress', {
      project: id,
      on: '2026-06-10',
      percent: 40,
      source: 'visit',
      comment: '',
    });
    await call('projects.withdrawProgress', { id: measure.id });
    const page = await now('history.ofProject', { id });
    expect(page.next).toBeNull();
    const told = records(page.entries).map(({ documents, mine }) => ({ mine, ...documents[0] }));
    expect(told).toMatchObject([
      { kind: 'progress', verb: 'removed' },
      { kind: 'progress', verb: 'created' },
      {
        kind: 'project',
        verb: 'changed',
        changes: [
          { field: 'bearer', before: '', after: 'قسم التجهيز' },
          { field: 'phase', before: 'execution', after: 'guarantee' },
        ],
      },
      { kind: 'project', verb: 'created', mine: true },
    ]);
    await call('projects.remove', { id });
    const [last] = records((await now('history.recent', {})).entries);
    expect(last).toMatchObject({ project: { id, title: PROJECT.title }, documents: [{ verb: 'removed' }] });
  });

  it('comes in pages that together hold every act once', async () => {
    const { call, now } = await open(temporaryFolder(), '2026-06-15');
    const { id } = await call('projects.create', PROJECT);
    for (let count = 1; count < 8; count++) await call('projects.update', { id, changes: { beneficiaries: count } });
    for (const query of ['history.ofProject', 'history.recent'] as const) {
      const seen: unknown[] = [];
      let before: number | null = null;
      do {
        const page: HistoryPage =
          query === 'history.recent'
            ? await now(query, { before, limit: 3 })
            : await now(query, { id, before, limit: 3 });
        expect(page.entries.length).toBeLessThanOrEqual(3);
        for (const { documents } of records(page.entries)) seen.push(documents[0]?.changes[0]?.after);
        before = page.next;
      } while (before !== null);
      expect(seen.slice(0, 7)).toEqual([7, 6, 5, 4, 3, 2, 1]);
      expect(seen).toHaveLength(8);
    }
  });

  it('holds an act on many projects as one entry that can be opened', async () => {
    const { call, now, engine } = await open(temporaryFolder(), '2026-06-15');
    const stamp = engine.office.stamp();
    const upserts = Array.from({ length: 450 }, (_, index) => ({
      ...PROJECT,
      ...stamp,
      id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
      kind: 'project' as const,
      reference: `R-${index}`,
    }));
    await engine.database.write({ projects: { upserts } }, 'import');
    const { entries } = await now('history.recent', {});
    expect(entries).toMatchObject([
      { kind: 'bulk', context: 'import', counts: { project: { created: 450, changed: 0, removed: 0 } } },
    ]);
    const act = entries[0]?.act ?? '';
    const seen = new Set<string>();
    for (let before: number | null = null; ; ) {
      const page: HistoryPage = await call('history.act', { act, before, limit: 200 });
      for (const { project } of records(page.entries)) seen.add(project?.id ?? '');
      before = page.next;
      if (before === null) break;
    }
    expect(seen.size).toBe(450);
  });
});

describe('what is new since yesterday', () => {
  it('is what came after the last day of use, and conditions that the calendar changed', async () => {
    const home = temporaryFolder();
    const first = await open(home, '2026-06-15');
    const close = openWindow(first);
    const late = await first.call('projects.create', { ...PROJECT, reference: 'A' });
    const milestone = { project: late.id, title: { ar: 'التسلم', fr: '' }, actualOn: null, weight: null, rank: 0 };
    await first.call('projects.saveMilestone', { id: null, milestone: { ...milestone, plannedOn: '2026-05-16' } });
    const busy = await first.call('projects.create', { ...PROJECT, reference: 'B' });
    await first.call('projects.reportProgress', {
      project: busy.id,
      on: '2026-06-15',
      percent: 10,
      source: 'visit',
      comment: '',
    });
    await first.engine.portfolio.settled();
    expect(await first.now('history.sinceYesterday', {})).toMatchObject({ since: null, total: 0 });
    close();
    await wait(50);
    await stop(first);

    // By night, from the command line: no window.
    const night = await open(home, '2026-06-15');
    await night.call('projects.reportProgress', {
      project: busy.id,
      on: '2026-06-15',
      percent: 35,
      source: 'visit',
      comment: '',
    });
    await stop(night);

    const second = await open(home, '2026-06-16');
    openWindow(second);
    const news = await second.now('history.sinceYesterday', {});
    expect(news).toMatchObject({ day: '2026-06-15', total: 2, counts: { condition: 1, progress: 1 } });
    expect(news.projects).toMatchObject([
      { project: { reference: 'A' }, news: [{ kind: 'condition', before: 'normal', after: 'late' }] },
      { project: { reference: 'B' }, news: [{ kind: 'progress', before: 10, percent: 35 }] },
    ]);
  });
});

describe('taking back', () => {
  it('restores what an act changed, is logged itself, and can be taken back', async () => {
    const { call, now } = await open(temporaryFolder(), '2026-06-15');
    const { id } = await call('projects.create', PROJECT);
    await call('projects.update', { id, changes: { phase: 'guarantee' } });
    await call('projects.update', { id, changes: { bearer: 'قسم التجهيز' } });
    const entries = records((await now('history.ofProject', { id })).entries);
    const act = entries[1]?.act ?? '';
    expect(await call('history.undo', { act, project: id })).toMatchObject({ kind: 'undone', project: id });
    expect((await now('projects.page', { id }))?.project).toMatchObject({ phase: 'execution', bearer: 'قسم التجهيز' });
    const [back] = records((await now('history.ofProject', { id })).entries);
    expect(back).toMatchObject({ context: 'undo', documents: [{ verb: 'changed' }] });
    expect(await call('history.undo', { act, project: id })).toEqual({ kind: 'nothing' });
    await call('history.undo', { act: back?.act ?? '', project: id });
    expect((await now('projects.page', { id }))?.project.phase).toBe('guarantee');
  });

  it('leaves alone what was changed since and says what is in the way', async () => {
    const { call, now } = await open(temporaryFolder(), '2026-06-15');
    const { id } = await call('projects.create', PROJECT);
    await call('projects.update', { id, changes: { phase: 'guarantee' } });
    const [entry] = records((await now('history.ofProject', { id })).entries);
    await call('projects.update', { id, changes: { phase: 'closed' } });
    expect(await call('history.undo', { act: entry?.act ?? '', project: id })).toMatchObject({
      kind: 'inTheWay',
      documents: [{ kind: 'project', fields: ['phase'] }],
    });
    expect((await now('projects.page', { id }))?.project.phase).toBe('closed');
  });

  it('goes back through the last acts of the session and forth again', async () => {
    const { call, now } = await open(temporaryFolder(), '2026-06-15');
    const { id } = await call('projects.create', PROJECT);
    const phases = ['study', 'tender', 'approval'] as const;
    for (const phase of phases) await call('projects.update', { id, changes: { phase } });
    const phase = async () => (await now('projects.page', { id }))?.project.phase;
    await call('projects.remove', { id });
    const seen: unknown[] = [];
    for (let count = 0; count < 5; count++) {
      expect(await call('history.undoLast', {})).toMatchObject({ kind: 'undone' });
      seen.push(await phase());
    }
    expect(seen).toEqual(['approval', 'tender', 'study', 'execution', undefined]);
    expect(await call('history.undoLast', {})).toBeNull();
    for (const wanted of ['execution', 'study', 'tender', 'approval', undefined]) {
      await call('history.redo', {});
      expect(await phase()).toBe(wanted);
    }
    expect(await call('history.redo', {})).toBeNull();
    await call('history.undoLast', {});
    await call('projects.update', { id, changes: { phase: 'closed' } });
    expect(await call('history.redo', {})).toBeNull();
  });

  it('counts what was taken back by its own button as taken back', async () => {
    const { call, now } = await open(temporaryFolder(), '2026-06-15');
    const { id } = await call('projects.create', PROJECT);
    const phase = async () => (await now('projects.page', { id }))?.project.phase;
    await call('projects.update', { id, changes: { phase: 'study' } });
    await call('projects.remove', { id });
    await call('projects.restore', { id });
    await call('history.undoLast', {});
    expect(await phase()).toBe('execution');
    await call('history.redo', {});
    expect(await phase()).toBe('study');
    await call('history.redo', {});
    expect(await phase()).toBeUndefined();
  });
});
