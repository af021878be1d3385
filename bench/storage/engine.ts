/**
 * The storage workload in a plain Node process, as in the engine: our storage, encrypted, synced at every commit and with the
 * application's change log, beside RxDB's memory storage. Prints one JSON object: `{sqlite, memory}` in milliseconds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { logChanges, prepareChangeLog } from '../../src/main/engine/database/change-log.ts';
import { getRxStorageSQLite } from '../../src/main/engine/storage/index.ts';
import { medianFigures, runStorageWorkload, type StorageFigures } from './workload.ts';

const ROUNDS = 5;
const folder = mkdtempSync(join(tmpdir(), 'moutabaa-bench-'));
const sqlite = getRxStorageSQLite({
  folder,
  encryptionKey: 'k'.repeat(64),
  onWrite: (sql, write) => logChanges(sql, write, 'bench'),
});
const memory = getRxStorageMemory();
const figures: { readonly sqlite: StorageFigures[]; readonly memory: StorageFigures[] } = { sqlite: [], memory: [] };

try {
  // turn by turn, so that whatever else the machine does weighs on both
  for (let round = 0; round < ROUNDS; round++) {
    const log = sqlite.connection(`s${round}-0`);
    log.transaction(prepareChangeLog);
    log.close();
    figures.memory.push(await runStorageWorkload(memory, { name: `m${round}-`, rounds: 1 }));
    figures.sqlite.push(await runStorageWorkload(sqlite, { name: `s${round}-`, rounds: 1 }));
  }
  const result = { sqlite: medianFigures(figures.sqlite), memory: medianFigures(figures.memory) };
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
