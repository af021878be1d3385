import { parentPort } from 'node:worker_threads';
import { AppError, toErrorShape } from '../../../shared/errors/index.ts';
import { type ImportContext, type ImportPlan, NOTHING_YET } from '../../../shared/import/index.ts';
import { EXISTING_LISTS, type ExistingList, type ImportAnswer, type ImportRequest, type ListName } from './messages.ts';
import { type ImportReader, openReader } from './reader.ts';

/** The reading thread: opens one file, plans, and hands its lists over piece by piece, so that the engine never waits. */
const existing: Record<ExistingList, unknown[]> = { projects: [], contracts: [], milestones: [], progress: [] };
let reader: ImportReader | null = null;
let context: ImportContext | null = null;
let plan: ImportPlan | null = null;

async function answer(request: ImportRequest): Promise<unknown> {
  switch (request.type) {
    case 'open':
      reader = await openReader(request.file);
      return null;
    case 'grids':
      return reader === null ? [] : reader.grids();
    case 'context':
      for (const list of EXISTING_LISTS) existing[list] = [];
      context = { ...request.context, existing: { ...NOTHING_YET, ...existing } as ImportContext['existing'] };
      return null;
    case 'existing':
      existing[request.list].push(...request.items);
      return null;
    case 'plan': {
      if (reader === null || context === null) throw new AppError('UNEXPECTED');
      const planned = await reader.plan(request.choices, context);
      plan = planned.plan;
      return planned.head;
    }
    case 'list':
      return plan === null ? [] : listOf(plan, request.name).slice(request.from, request.from + request.count);
  }
}

function listOf(planned: ImportPlan, name: ListName): readonly unknown[] {
  switch (name) {
    case 'doubts':
      return planned.doubts;
    case 'refused':
      return planned.refused;
    case 'insert.projects':
      return planned.changes.insert.projects;
    case 'insert.milestones':
      return planned.changes.insert.milestones;
    case 'insert.journal':
      return planned.changes.insert.journal;
    case 'update.projects':
      return planned.changes.update.projects;
    case 'update.milestones':
      return planned.changes.update.milestones;
    case 'update.journal':
      return planned.changes.update.journal;
  }
}

let queue: Promise<void> = Promise.resolve();
parentPort?.on('message', (request: ImportRequest) => {
  queue = queue.then(async () => {
    const reply: ImportAnswer = await answer(request).then(
      (value) => ({ ok: true, value }),
      (thrown: unknown) => ({ ok: false, error: toErrorShape(thrown) }),
    );
    parentPort?.postMessage(reply);
  });
});
