import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { createRxDatabase } from 'rxdb';
import { logChanges, prepareChangeLog } from '../../../src/main/engine/database/change-log.ts';
import { COLLECTIONS } from '../../../src/main/engine/database/collections.ts';
import { rxSchema } from '../../../src/main/engine/database/rx-schema.ts';
import { type Engine, startEngine } from '../../../src/main/engine/engine.ts';
import { getRxStorageSQLite } from '../../../src/main/engine/storage/index.ts';
import type { CommandInput, CommandName, CommandOutput } from '../../../src/shared/contract/index.ts';

/** Milliseconds. */
export interface ImportTimes {
  readonly imported: number;
  readonly parsed: number;
  readonly inserted: number;
  readonly documents: number;
}

export interface Setting {
  readonly importWorker: string;
  readonly home: string;
  readonly workbook: string;
}

const ask = async <Name extends CommandName>(
  engine: Engine,
  name: Name,
  input: CommandInput<Name>,
): Promise<CommandOutput<Name>> => (await engine.router.call(name, input, engine.caller)) as CommandOutput<Name>;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The same documents into a database of the same kind, each collection as one bulk. */
async function bulkInserted(engine: Engine, folder: string) {
  mkdirSync(folder);
  const storage = getRxStorageSQLite({
    folder,
    encryptionKey: 'k'.repeat(64),
    onWrite: (transaction, write) => logChanges(transaction, write, 'bench'),
  });
  const log = storage.connection('beside');
  log.transaction(prepareChangeLog);
  log.close();
  const database = await createRxDatabase({ name: 'beside', storage, multiInstance: false });
  let inserted = 0;
  let documents = 0;
  for (const name of ['projects', 'milestones', 'journal'] as const) {
    const copies: { readonly id: string }[] = [];
    for await (const page of engine.database.scan(name)) copies.push(...page);
    const added = await database.addCollections({ [name]: { schema: rxSchema(COLLECTIONS[name]) } });
    documents += copies.length;
    if (copies.length > 0) inserted += await timed(async () => added[name]?.bulkInsert(copies));
  }
  await database.close();
  return { inserted, documents };
}

async function run({ importWorker, home, workbook }: Setting): Promise<ImportTimes> {
  const engine = await startEngine({
    dataFolder: path.join(home, 'data'),
    keysFolder: path.join(home, 'keys'),
    logFolder: path.join(home, 'logs'),
    importWorker,
    today: null,
    sealer: null,
    secret: null,
    keepKey: false,
    onNotice: null,
    documentsFolder: path.join(home, 'documents'),
  });
  await engine.loaded;
  const imported = await timed(async () => {
    const { token } = await ask(engine, 'import.open', { file: workbook });
    await ask(engine, 'import.accept', { token });
  });
  await engine.portfolio.settled();
  const parsed = await timed(async () => readXlsxFile(await readFile(workbook)));
  const { inserted, documents } = await bulkInserted(engine, path.join(home, 'beside'));
  await engine.stop();
  return { imported, parsed, inserted, documents };
}

run(JSON.parse(process.env.MOUTABAA_BENCH_SETTING ?? '{}')).then(
  (times) => process.parentPort.postMessage(times),
  (thrown) => {
    process.stderr.write(`${thrown instanceof Error ? thrown.stack : thrown}\n`);
    process.exit(1);
  },
);
