import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '../../../shared/ids/index.ts';
import { type ImportContext, NOTHING_YET } from '../../../shared/import/index.ts';
import { RESOURCES } from '../../../shared/locale/resources.ts';
import { startThread, type Thread } from './thread.ts';

/** Every collected spreadsheet through the reading thread itself, whose memory is bounded, as the application reads it. */
const samples = process.env.MOUTABAA_SAMPLES;
const folder = samples === undefined ? '' : path.join(samples, 'bad-input', 'office-poi');
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
  : [];
const workerFile = new URL('./worker.ts', import.meta.url);
const context: ImportContext = {
  office: newId(),
  createdBy: newId(),
  now: '2026-11-22T09:00:00.000Z',
  today: '2026-11-22',
  locale: 'ar',
  referencePrefix: 'PRJ',
  communes: [],
  existing: NOTHING_YET,
};
const MOST_MILLISECONDS = 5_000;
/** Growth of this whole process, threads included, while one file after the other is read. */
const MOST_MEGABYTES = 700;

/** One thread reads file after file, as one window's imports do; a thread that ends is started anew. */
let thread: Thread | null = null;
afterAll(() => thread?.close());

async function outcome(file: string): Promise<string> {
  thread ??= startThread(workerFile);
  try {
    const { existing: _, ...who } = context;
    await thread.ask({ type: 'open', file });
    await thread.ask({ type: 'context', context: who });
    await thread.ask({ type: 'plan', choices: {} });
    return 'imported';
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown);
    return code in RESOURCES.fr.errors && code in RESOURCES.ar.errors ? code : `unnamed ${code}`;
  }
}

test.runIf(files.length === 0)('collected spreadsheets', ({ skip }) => {
  skip('MOUTABAA_SAMPLES does not name the folder of sample files');
});

describe.skipIf(files.length === 0)('collected spreadsheets', () => {
  test('each is imported or refused with a name, in time and within bounded memory', { timeout: 120_000 }, async () => {
    const begun = process.memoryUsage().rss;
    const unnamed: string[] = [];
    let largest = 0;
    // The thread is started by a file that is not there: starting is not the doing of a file.
    expect(await outcome(path.join(folder, 'nowhere.xlsx'))).toBe('IMPORT_UNREADABLE');
    for (const file of files) {
      const start = performance.now();
      const found = await outcome(file);
      const took = performance.now() - start;
      largest = Math.max(largest, process.memoryUsage().rss - begun);
      if (!/^(imported|IMPORT_[A-Z_]+)$/.test(found) || found === 'IMPORT_FAILED' || took > MOST_MILLISECONDS)
        unnamed.push(`${path.basename(file)}: ${found}, ${Math.round(took)} ms`);
    }
    expect(unnamed).toEqual([]);
    expect(largest / 1e6).toBeLessThan(MOST_MEGABYTES);
  });
});
