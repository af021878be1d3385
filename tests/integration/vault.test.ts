import fs from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openVault, type Vault } from '../../src/main/engine/keys/index.ts';
import { createLog } from '../../src/main/engine/log/index.ts';
import { openTestEngine, PROJECT, temporaryFolder } from '../support/engine.ts';

const NO_SECRET = { sealer: null, secret: null, keepKey: false, databaseExists: false };

interface Places {
  readonly dataFolder: string;
  readonly keysFolder: string;
}

async function freshVault(): Promise<{ readonly places: Places; readonly vault: Vault; readonly recoveryKey: string }> {
  const home = temporaryFolder();
  const places = { dataFolder: path.join(home, 'data'), keysFolder: path.join(home, 'keys') };
  const vault = await openVault({ ...places, ...NO_SECRET });
  return { places, vault, recoveryKey: (await vault.recoveryKey()) ?? '' };
}

/** A printed key as somebody types it: any case, other dashes and spaces, O for 0, I and l for 1. */
const typed = (key: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...[...key].map((letter) => {
        const alike = { '0': ['0', 'o', 'O'], '1': ['1', 'i', 'I', 'l', 'L'], '-': ['-', ' ', '', ' - ', '\n'] }[
          letter
        ];
        return fc.constantFrom(...(alike ?? [letter, letter.toLowerCase()]));
      }),
    )
    .map((letters) => ` ${letters.join('')}\n`);

describe('the recovery key', () => {
  it('opens the vault however it is typed', async () => {
    const { places, vault, recoveryKey } = await freshVault();
    expect(recoveryKey).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){7}$/);
    await fc.assert(
      fc.asyncProperty(typed(recoveryKey), async (secret) => {
        const opened = await openVault({ ...places, ...NO_SECRET, secret });
        expect(opened.databaseKey).toBe(vault.databaseKey);
      }),
      { numRuns: 15 },
    );
  });

  it('opens nothing with one letter changed', async () => {
    const { places, recoveryKey } = await freshVault();
    const other = recoveryKey.replace(/.$/, (letter) => (letter === 'X' ? 'Y' : 'X'));
    for (const secret of [other, recoveryKey.slice(0, -1), `${recoveryKey}A`, '', '😀']) {
      await expect(openVault({ ...places, ...NO_SECRET, secret })).rejects.toMatchObject({ code: 'KEY_WRONG' });
    }
  });

  it('is nowhere once somebody has it on paper', async () => {
    const { places, vault, recoveryKey } = await freshVault();
    await vault.forgetRecoveryKey();
    expect(await vault.recoveryKey()).toBeNull();
    expect(await (await openVault({ ...places, ...NO_SECRET })).recoveryKey()).toBeNull();
    expect(await filesHolding(path.dirname(places.dataFolder), [recoveryKey])).toEqual([]);
  });
});

describe('a vault', () => {
  it('that was copied without its keyring needs the recovery key', async () => {
    const { places } = await freshVault();
    await fs.writeFile(path.join(places.dataFolder, 'moutabaa.sqlite'), 'x');
    const elsewhere = { dataFolder: places.dataFolder, keysFolder: temporaryFolder() };
    const opening = openVault({ ...elsewhere, ...NO_SECRET, databaseExists: true });
    await expect(opening).rejects.toMatchObject({ code: 'KEY_NEEDED' });
  });

  it.each(['', '{', 'null', '{"id":"x","version":2,"wraps":[]}'])('that is damaged is told so: %j', async (content) => {
    const { places } = await freshVault();
    await fs.writeFile(path.join(places.dataFolder, 'vault.json'), content);
    await expect(openVault({ ...places, ...NO_SECRET })).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
    expect(await fs.readFile(path.join(places.dataFolder, 'vault.json'), 'utf8')).toBe(content);
  });

  it('whose wrapped key was changed opens nothing', async () => {
    const { places, recoveryKey } = await freshVault();
    const file = path.join(places.dataFolder, 'vault.json');
    const vault = JSON.parse(await fs.readFile(file, 'utf8'));
    for (const field of ['salt', 'iv', 'tag', 'data']) {
      const cut = vault.wraps.map((wrap: object) => ({ ...wrap, [field]: 'AAAA' }));
      await fs.writeFile(file, JSON.stringify({ ...vault, wraps: cut }));
      const opening = openVault({ ...places, ...NO_SECRET, secret: recoveryKey });
      await expect(opening).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
      const turned = vault.wraps.map((wrap: Record<string, string>) => ({ ...wrap, [field]: turnedOver(wrap[field]) }));
      await fs.writeFile(file, JSON.stringify({ ...vault, wraps: turned }));
      const again = openVault({ ...places, ...NO_SECRET, secret: recoveryKey });
      await expect(again).rejects.toMatchObject({ code: 'KEY_WRONG' });
    }
  });

  it('that is missing beside a database is never made anew', async () => {
    const { places } = await freshVault();
    await fs.rm(path.join(places.dataFolder, 'vault.json'));
    const opening = openVault({ ...places, ...NO_SECRET, databaseExists: true });
    await expect(opening).rejects.toMatchObject({ code: 'VAULT_MISSING' });
    expect(await fs.readdir(places.dataFolder)).toEqual([]);
  });

  it('asks for the recovery key when the keyring is damaged', async () => {
    const { places, vault, recoveryKey } = await freshVault();
    const [entry = ''] = await fs.readdir(places.keysFolder);
    await fs.writeFile(path.join(places.keysFolder, entry), '{"plain":');
    await expect(openVault({ ...places, ...NO_SECRET })).rejects.toMatchObject({ code: 'KEY_NEEDED' });
    const opened = await openVault({ ...places, ...NO_SECRET, secret: recoveryKey });
    expect(opened.databaseKey).toBe(vault.databaseKey);
  });

  it('keeps what it says to itself', async () => {
    const { places } = await freshVault();
    const [entry = ''] = await fs.readdir(places.keysFolder);
    for (const file of [path.join(places.keysFolder, entry), path.join(places.dataFolder, 'vault.json')]) {
      expect((await fs.stat(file)).mode & 0o077).toBe(process.platform === 'win32' ? expect.any(Number) : 0);
    }
  });
});

describe('a data folder at work', () => {
  it('holds no title, no remark and no key in plain bytes, nor do its backups and logs', async () => {
    const home = temporaryFolder();
    const { engine, call, stop } = await openTestEngine(home, { today: '2026-06-15' });
    await engine.loaded;
    await engine.office.create({ ar: 'مكتب الأسرار', fr: '' }, null);
    const sheet = { ...PROJECT, title: { ar: 'مسلك سري', fr: 'Piste secrète' }, remarks: 'ملاحظة كتومة' };
    const { id } = await call('projects.create', sheet);
    await call('projects.reportProgress', {
      project: id,
      on: '2026-06-01',
      percent: 1,
      source: 'visit',
      comment: 'همسة',
    });
    await call('projects.remove', { id: (await call('projects.create', sheet)).id });
    await call('backup.create', { file: path.join(home, 'backup.moutabaa') });
    const { recoveryKey } = await call('setup.recoveryKey', {});
    const key = engine.vault.databaseKey;
    const secrets = ['مكتب الأسرار', 'مسلك سري', 'Piste secrète', 'ملاحظة كتومة', 'همسة', recoveryKey, key];
    const data = path.join(home, 'data');
    // First with the write-ahead log full, then as it lies on disk when nobody works.
    expect(await filesHolding(data, [...secrets, Buffer.from(key, 'hex')])).toEqual([]);
    await stop();
    expect(await filesHolding(data, [...secrets, Buffer.from(key, 'hex')])).toEqual([]);
    createLog(path.join(home, 'logs'), 'engine').error('a call failed', new TypeError(`مسلك سري\n${key}`));
    expect(await filesHolding(path.join(home, 'logs'), secrets)).toEqual([]);
    const backup = await fs.readFile(path.join(home, 'backup.moutabaa'));
    expect(formsOf(secrets).filter((form) => backup.includes(form))).toEqual([]);
    // The same search finds the key where it must be.
    expect(await filesHolding(path.join(home, 'keys'), [key])).toHaveLength(1);
  });
});

const turnedOver = (base64 = ''): string => {
  const bytes = Buffer.from(base64, 'base64');
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return bytes.toString('base64');
};

/** A secret as it might lie in a file: UTF-8, UTF-16 either way round, hexadecimal digits, base 64. */
function formsOf(secrets: readonly (string | Buffer)[]): readonly Buffer[] {
  return secrets.flatMap((secret) => {
    if (typeof secret !== 'string') return [secret, Buffer.from(secret.toString('base64').replace(/=+$/, ''))];
    const utf16 = Buffer.from(secret, 'utf16le');
    return [Buffer.from(secret), utf16, Buffer.from(utf16).swap16()];
  });
}

async function filesHolding(folder: string, secrets: readonly (string | Buffer)[]): Promise<readonly string[]> {
  const holding: string[] = [];
  let seen = 0;
  for (const entry of await fs.readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await fs.readFile(path.join(entry.parentPath, entry.name));
    seen += bytes.length;
    if (formsOf(secrets).some((form) => bytes.includes(form))) holding.push(entry.name);
  }
  expect(seen).toBeGreaterThan(0);
  return holding;
}
