import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { runStorageWorkload, type StorageFigures } from '../workload.ts';

const storage = getRxStorageDexie();

/** One round of the workload over the window's own IndexedDB, on disk. */
export const runRound = (round: number): Promise<StorageFigures> =>
  runStorageWorkload(storage, { name: `dexie${round}-`, rounds: 1 });
