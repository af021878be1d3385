import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/errors/index.ts';
import { newId } from '../../../shared/ids/index.ts';
import { writeFileDurably } from '../files/index.ts';
import { Keyring, type Sealer } from './keyring.ts';
import { newRecoveryKey } from './recovery-key.ts';
import { unwrapKey, wrapKey, wrapSchema } from './wrap.ts';

/** Lies beside the database and travels with every backup. */
export const VAULT_FILE = 'vault.json';
const vaultSchema = z.object({ id: z.string(), version: z.literal(1), wraps: z.array(wrapSchema) });
type VaultFile = z.infer<typeof vaultSchema>;

export interface VaultOptions {
  readonly dataFolder: string;
  /** Whether there is a database already, which a new key could not open. */
  readonly databaseExists: boolean;
  /** Folder of this user's keyring, outside the data folder. */
  readonly keysFolder: string;
  readonly sealer: Sealer | null;
  /** Content of a key file given by hand, or null: the recovery key, or a secret of the administration's own. */
  readonly secret: string | null;
  /** The secret was typed because this machine had lost its key: keep the key here from now on. */
  readonly keepKey: boolean;
}

export interface Vault {
  /** 64 hexadecimal digits. */
  readonly databaseKey: string;
  readonly place: 'keychain' | 'file' | 'given';
  /** Until it was confirmed as printed; null afterwards, because nobody keeps it. */
  readonly recoveryKey: () => Promise<string | null>;
  readonly forgetRecoveryKey: () => Promise<void>;
}

/**
 * Finds or makes the key of a data folder. `vault.json` holds the key only in wrapped form, so it may travel with backups.
 * @throws AppError `KEY_NEEDED` without any way to the key, `KEY_WRONG` when the given secret opens nothing,
 * `VAULT_MISSING` when there is a database and no vault, `VAULT_DAMAGED`, `DATA_FOLDER_UNREADABLE`.
 */
export async function openVault(options: VaultOptions): Promise<Vault> {
  const keyring = new Keyring(options.keysFolder, options.sealer);
  const file = await readVault(options.dataFolder);
  if (!file) {
    if (options.databaseExists) throw new AppError('VAULT_MISSING');
    return createVault(options, keyring);
  }
  if (options.secret === null) return keptVault(file.id, await fromKeyring(keyring, file.id), keyring);
  const databaseKey = fromSecret(file, options.secret);
  if (!options.keepKey) return givenVault(databaseKey, null);
  await keyring.save(file.id, { databaseKey, recoveryKey: null });
  return keptVault(file.id, databaseKey, keyring);
}

async function createVault(options: VaultOptions, keyring: Keyring): Promise<Vault> {
  const id = newId();
  const databaseKey = randomBytes(32).toString('hex');
  const recoveryKey = newRecoveryKey();
  const wraps = [wrapKey('recovery', databaseKey, recoveryKey)];
  if (options.secret !== null) wraps.push(wrapKey('keyFile', databaseKey, options.secret));
  await fs.mkdir(options.dataFolder, { recursive: true, mode: 0o700 });
  // The keyring comes first: a vault whose key was never kept could not be opened again.
  if (options.secret === null) await keyring.save(id, { databaseKey, recoveryKey });
  await writeFileDurably(path.join(options.dataFolder, VAULT_FILE), JSON.stringify({ id, version: 1, wraps }));
  if (options.secret !== null) return givenVault(databaseKey, recoveryKey);
  return keptVault(id, databaseKey, keyring);
}

/** Whoever brings the secret keeps it: nothing is left on this machine. */
function givenVault(databaseKey: string, recoveryKey: string | null): Vault {
  let pending = recoveryKey;
  return {
    databaseKey,
    place: 'given',
    recoveryKey: async () => pending,
    forgetRecoveryKey: async () => {
      pending = null;
    },
  };
}

function keptVault(id: string, databaseKey: string, keyring: Keyring): Vault {
  return {
    databaseKey,
    place: keyring.place,
    recoveryKey: async () => (await keyring.load(id))?.recoveryKey ?? null,
    forgetRecoveryKey: () => keyring.save(id, { databaseKey, recoveryKey: null }),
  };
}

async function fromKeyring(keyring: Keyring, id: string): Promise<string> {
  const secrets = await keyring.load(id);
  if (!secrets) throw new AppError('KEY_NEEDED');
  return secrets.databaseKey;
}

function fromSecret(file: VaultFile, secret: string): string {
  for (const wrap of file.wraps) {
    const databaseKey = unwrapKey(wrap, secret);
    if (databaseKey !== null) return databaseKey;
  }
  throw new AppError('KEY_WRONG');
}

async function readVault(dataFolder: string): Promise<VaultFile | null> {
  let text: string;
  try {
    text = await fs.readFile(path.join(dataFolder, VAULT_FILE), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new AppError('DATA_FOLDER_UNREADABLE', { cause: error });
  }
  try {
    return vaultSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new AppError('VAULT_DAMAGED', { cause: error });
  }
}
