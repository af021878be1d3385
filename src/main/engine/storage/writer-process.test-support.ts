/** Run by other tests as a process of its own: `node writer-process.test-support.ts <kind of writing> <folder>`. */
import { createRxDatabase, type RxJsonSchema } from 'rxdb';
import type { Fields } from './documents.ts';
import { getRxStorageSQLite, groupedWrite } from './index.ts';

const SCHEMA: RxJsonSchema<Fields> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 40 }, note: { type: 'string' } },
};

const storageIn = (folder: string) => getRxStorageSQLite({ folder, encryptionKey: 'a key for tests' });

export async function openOffice(folder: string, multiInstance: boolean) {
  const database = await createRxDatabase({ name: 'office', storage: storageIn(folder), multiInstance });
  const { projects, tasks } = await database.addCollections({
    projects: { schema: SCHEMA },
    tasks: { schema: SCHEMA },
  });
  if (!projects || !tasks) throw new Error('no collections');
  return { database, projects, tasks };
}

const note = 'x'.repeat(700);
/** Long enough to be written in slices. */
export const GROUP = 250;

/** Says on its output what is on the disk, as soon as it is: single documents, and groups over two collections. */
async function writeUntilKilled(folder: string): Promise<void> {
  const { database, projects, tasks } = await openOffice(folder, false);
  for (let round = 0; ; round++) {
    await projects.insert({ id: `single${round}`, note });
    process.stdout.write(`single${round}\n`);
    const ids = Array.from({ length: GROUP }, (_, index) => `group${round}-${index}`);
    const upserts = ids.map((id) => ({ id, note }));
    await groupedWrite(database, [
      { collection: projects, upserts },
      { collection: tasks, upserts },
    ]);
    process.stdout.write(`group${round}-\n`);
  }
}

async function writeOnce(folder: string): Promise<void> {
  const { database, projects } = await openOffice(folder, true);
  await projects.insert({ id: 'from another process', note: 'hello' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  await database.close();
  process.exit(0);
}

const [kind, folder] = process.argv.slice(2);
if (folder && kind === 'until-killed') await writeUntilKilled(folder);
if (folder && kind === 'once') await writeOnce(folder);
