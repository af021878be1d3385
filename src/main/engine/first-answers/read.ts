import { existsSync } from 'node:fs';
import { DEVICE_NAME, databaseFile } from '../database/file-names.ts';
import { openVault, type Sealer } from '../keys/index.ts';
import { libsqlDriver } from '../storage/libsql-driver.ts';
import { asBytes, storedText } from '../storage/stored-text.ts';

export interface FirstAnswer {
  readonly name: string;
  /** As JSON. */
  readonly input: string;
  readonly value: unknown;
}

export interface FirstAnswersPlace {
  readonly dataFolder: string;
  readonly keysFolder: string;
  readonly sealer: Sealer | null;
}

/**
 * Where they are kept. Its number changes whenever the shape of an answer does: a window that is newer than the answers
 * could not show them.
 */
export const FIRST_ANSWERS = 'first_answers_2';

/** As bytes, because a text that damage made unreadable would end the process. */
export const KEPT_AS_BYTES = `SELECT ${asBytes('name', 'input', 'value')} FROM ${FIRST_ANSWERS}`;

/**
 * Reads the kept answers straight from the device's file, with nothing of the engine loaded. Whatever stands in the way will
 * stand in the engine's way as well, which then says so: here there is simply no answer.
 */
export async function readFirstAnswers({
  dataFolder,
  keysFolder,
  sealer,
}: FirstAnswersPlace): Promise<readonly FirstAnswer[]> {
  const file = databaseFile(dataFolder, DEVICE_NAME);
  if (!existsSync(file)) return [];
  try {
    const place = { dataFolder, keysFolder, sealer, databaseExists: true, secret: null, keepKey: false };
    const { databaseKey } = await openVault(place);
    const database = libsqlDriver.open(file, { encryptionKey: databaseKey });
    try {
      const rows = database.prepare(KEPT_AS_BYTES).rows([]);
      return rows.map(([name, input, value]) => {
        return { name: storedText(name), input: storedText(input), value: JSON.parse(storedText(value)) };
      });
    } finally {
      database.close();
    }
  } catch {
    return [];
  }
}
