import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ImportDoubt, ImportPreview, ImportRefusal } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/index.ts';
import { newId } from '../../../shared/ids/index.ts';
import type { DocumentSet, Grid, ImportChanges, ImportContext } from '../../../shared/import/index.ts';
import type { Contract, Milestone, Progress, Project } from '../../../shared/projects/index.ts';
import { EXISTING_LISTS, type ImportChoices, type ListName, type PreviewHead } from './messages.ts';
import { inPieces, startThread, type Thread } from './thread.ts';

export type { ImportChoices } from './messages.ts';

/** Small enough that copying a piece between threads takes a few milliseconds. */
const PIECE = 200;

/** A dry run of one file. It lives in a thread of its own until it is closed. */
export interface ImportSession {
  /** The newest plan. */
  readonly preview: ImportPreview;
  /**
   * Plans again, against newer documents where a context is given. What is not chosen stays as chosen before, but another
   * sheet is looked at afresh, and so is another header row. Several at once take turns, each on top of the one before.
   */
  readonly plan: (choices: ImportChoices, context?: ImportContext) => Promise<ImportPreview>;
  /** What accepting the newest plan writes. */
  readonly changes: () => Promise<ImportChanges>;
  readonly close: () => Promise<void>;
}

export interface ImportOpening {
  readonly file: string;
  /** The reading thread's script: `worker.ts` beside this file under Node, its bundle in the application. */
  readonly workerFile: string | URL;
  readonly context: ImportContext;
  /** Gives the opening up: its thread ends at once, and the file is refused with `IMPORT_CLOSED`. */
  readonly signal?: AbortSignal;
}

/** Opens a list of projects (xlsx or delimited text) and plans its import. Refuses with `IMPORT_…` codes. */
export async function openImport({ file, workerFile, context, signal }: ImportOpening): Promise<ImportSession> {
  if (signal?.aborted) throw new AppError('IMPORT_CLOSED');
  const thread = startThread(workerFile);
  const giveUp = () => void thread.close();
  signal?.addEventListener('abort', giveUp);
  const frame = { token: newId(), file: path.basename(file) };
  try {
    await thread.ask({ type: 'open', file });
    await sendContext(thread, context);
    return session(thread, frame, await plan(thread, frame, {}));
  } catch (thrown) {
    await thread.close();
    throw thrown;
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}

/** The cells of a file's visible sheets, read in a thread of its own within the same limits. Refuses with `IMPORT_…` codes. */
export async function readGrids(file: string, workerFile: string | URL): Promise<readonly Grid[]> {
  const thread = startThread(workerFile);
  try {
    await thread.ask({ type: 'open', file });
    // The thread is our own code: what it sends has the shape it says.
    return (await thread.ask({ type: 'grids' })) as readonly Grid[];
  } finally {
    await thread.close();
  }
}

type Frame = Pick<ImportPreview, 'token' | 'file'>;

function session(thread: Thread, frame: Frame, first: ImportPreview): ImportSession {
  const inTurn = turns();
  let chosen: ImportChoices = {};
  let preview = first;
  return {
    get preview() {
      return preview;
    },
    plan: (choices, newer) => {
      const seen = preview;
      return inTurn(async () => {
        if (newer) await sendContext(thread, newer);
        const together = combined(chosen, seen === preview ? choices : sinceSeen(choices, seen, preview));
        preview = await plan(thread, frame, together);
        chosen = together;
        return preview;
      });
    },
    changes: () => inTurn(() => receiveChanges(thread)),
    close: () => thread.close(),
  };
}

/** Runs steps one after the other, in the order they were asked for; one that fails does not stop the next. */
function turns(): <Value>(step: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const run = last.then(step, step);
    last = run;
    return run;
  };
}

function combined(before: ImportChoices, now: ImportChoices): ImportChoices {
  if (now.sheet !== undefined && now.sheet !== before.sheet) return now;
  if (now.headerRow !== undefined && now.headerRow !== before.headerRow) return { sheet: before.sheet, ...now };
  if (now.fresh === true) return { ...before, ...now, mapping: {} };
  return {
    ...before,
    ...now,
    mapping: { ...before.mapping, ...now.mapping },
    duplicates: { ...before.duplicates, ...now.duplicates },
  };
}

/**
 * What a choice says by itself when it was made on an older preview: what it repeats of that one was not chosen, and
 * columns of another sheet or header are no longer there.
 */
function sinceSeen(choices: ImportChoices, seen: ImportPreview, newest: ImportPreview): ImportChoices {
  const { sheet = seen.sheet, headerRow = seen.headerRow, mapping = {}, ...decided } = choices;
  const fields = new Map(seen.columns.map(({ index, field }) => [String(index), field]));
  const sameColumns = seen.sheet === newest.sheet && seen.headerRow === newest.headerRow;
  const changed = Object.entries(mapping).filter(([index, use]) => fields.get(index) !== use);
  return {
    ...decided,
    ...(sheet === seen.sheet ? {} : { sheet }),
    ...(headerRow === seen.headerRow ? {} : { headerRow }),
    ...(sameColumns ? { mapping: Object.fromEntries(changed) } : {}),
  };
}

async function sendContext(thread: Thread, { existing, ...context }: ImportContext): Promise<void> {
  await thread.ask({ type: 'context', context });
  for (const list of EXISTING_LISTS) {
    await inPieces<unknown>(existing[list], PIECE, (items) => thread.ask({ type: 'existing', list, items }));
  }
}

async function plan(thread: Thread, frame: Frame, choices: ImportChoices): Promise<ImportPreview> {
  const head = (await thread.ask({ type: 'plan', choices })) as PreviewHead;
  const doubts = await receive<ImportDoubt>(thread, 'doubts');
  const refused = await receive<ImportRefusal>(thread, 'refused');
  return { ...frame, ...head, doubts, refused };
}

async function receiveChanges(thread: Thread): Promise<ImportChanges> {
  return { insert: await receiveSet(thread, 'insert'), update: await receiveSet(thread, 'update') };
}

async function receiveSet(thread: Thread, kind: 'insert' | 'update'): Promise<DocumentSet> {
  return {
    projects: await receive<Project | Contract>(thread, `${kind}.projects`),
    milestones: await receive<Milestone>(thread, `${kind}.milestones`),
    journal: await receive<Progress>(thread, `${kind}.journal`),
  };
}

/** The thread is our own code: what it sends has the shape it says. */
async function receive<Item>(thread: Thread, name: ListName): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (;;) {
    const piece = (await thread.ask({ type: 'list', name, from: items.length, count: PIECE })) as readonly Item[];
    items.push(...piece);
    if (piece.length < PIECE) return items;
    await setImmediate();
  }
}
