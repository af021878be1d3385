import path from 'node:path';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { logChanges, prepareChangeLog } from '../../../src/main/engine/database/change-log.ts';
import { getRxStorageSQLite } from '../../../src/main/engine/storage/index.ts';
import { runStorageWorkload, type StorageFigures } from '../workload.ts';
import type { Side } from './main.ts';

interface HostPort {
  readonly postMessage: (message: StorageFigures) => void;
  readonly on: (event: 'message', listener: (event: { readonly data: Order }) => void) => void;
}

interface Order {
  readonly side: Side;
  readonly round: number;
}

const KEY = '0123456789abcdef'.repeat(4);

const folder = path.join(process.env.MOUTABAA_BENCH_FOLDER ?? '', 'engine');
/** As the engine opens it: encrypted, synced to disk at every commit, with the application's change log. */
const sqlite = getRxStorageSQLite({
  folder,
  encryptionKey: KEY,
  onWrite: (sql, write) => logChanges(sql, write, 'bench'),
});
const memory = getRxStorageMemory();

async function run({ side, round }: Order): Promise<StorageFigures> {
  const name = `${side}${round}-`;
  if (side === 'memory') return runStorageWorkload(memory, { name, rounds: 1 });
  const log = sqlite.connection(`${name}0`);
  log.transaction(prepareChangeLog);
  log.close();
  return runStorageWorkload(sqlite, { name, rounds: 1 });
}

// Electron's utility process has a port to its parent that Node's types do not know.
const host = Reflect.get(process, 'parentPort') as HostPort;
host.on('message', ({ data }) => {
  run(data).then(
    (figures) => host.postMessage(figures),
    (thrown) => {
      process.stderr.write(`${thrown instanceof Error ? thrown.stack : thrown}\n`);
      process.exit(1);
    },
  );
});
