import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/errors/index.ts';
import { writeFileDurably } from '../files/index.ts';

/** The desktop's keychain, reached through the shell; absent where there is none. */
export interface Sealer {
  readonly seal: (text: string) => Promise<string>;
  readonly unseal: (sealed: string) => Promise<string>;
}

export interface Secrets {
  readonly databaseKey: string;
  /** Kept only until the person confirms having printed it. */
  readonly recoveryKey: string | null;
}

const secretsSchema = z.object({ databaseKey: z.string(), recoveryKey: z.string().nullable() });
const entrySchema = z.union([z.object({ sealed: z.string() }), z.object({ plain: secretsSchema })]);

/**
 * Secrets of this user on this machine, one file per vault, outside the data folder: a copied folder or a stolen backup
 * brings no key along. Sealed by the desktop's keychain where there is one, else readable by this user alone.
 */
export class Keyring {
  private readonly folder: string;
  private readonly sealer: Sealer | null;

  constructor(folder: string, sealer: Sealer | null) {
    this.folder = folder;
    this.sealer = sealer;
  }

  get place(): 'keychain' | 'file' {
    return this.sealer ? 'keychain' : 'file';
  }

  async load(vaultId: string): Promise<Secrets | null> {
    let text: string;
    try {
      text = await fs.readFile(this.file(vaultId), 'utf8');
    } catch {
      return null;
    }
    const entry = entryIn(text);
    if (entry === null) return null;
    if ('plain' in entry) {
      // Kept before this desktop had a keychain: from now on it is sealed.
      if (this.sealer) await this.save(vaultId, entry.plain);
      return entry.plain;
    }
    if (!this.sealer) throw new AppError('KEY_IN_KEYCHAIN');
    return unsealed(this.sealer, entry.sealed);
  }

  async save(vaultId: string, secrets: Secrets): Promise<void> {
    const entry = this.sealer ? { sealed: await this.sealer.seal(JSON.stringify(secrets)) } : { plain: secrets };
    await fs.mkdir(this.folder, { recursive: true, mode: 0o700 });
    await writeFileDurably(this.file(vaultId), JSON.stringify(entry), 0o600);
  }

  private file(vaultId: string): string {
    return path.join(this.folder, `${vaultId}.json`);
  }
}

/** A damaged entry is as good as none: the recovery key still opens the vault. */
function entryIn(text: string): z.infer<typeof entrySchema> | null {
  try {
    return entrySchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function unsealed(sealer: Sealer, sealed: string): Promise<Secrets> {
  try {
    return secretsSchema.parse(JSON.parse(await sealer.unseal(sealed)));
  } catch (error) {
    throw new AppError('KEY_IN_KEYCHAIN', { cause: error, retry: true });
  }
}
