import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronExecutable, ROOT } from '../support/application.ts';
import { temporaryFolder } from '../support/engine.ts';
import { writePlainWorkbook } from '../support/plain-workbook.ts';

const TITLE = 'تهيئة المسلك القروي';
const OTHER = 'بناء مدرسة ابتدائية';
const HEADERS = ['اسم المشروع', 'الجماعة', 'نسبة الإنجاز'];
const BERKANE = '02.113';

const folder = temporaryFolder('moutabaa-built-');
const inFolder = (name: string): string => path.join(folder, name);

/** What the built application answers after `--cli`: nothing but one JSON document on stdout, and the exit code. */
function ask(...args: readonly string[]): { readonly exit: number | null; readonly value: unknown } {
  const { status, stdout, stderr } = spawnSync(electronExecutable(), [ROOT, '--cli', ...args, '--json'], {
    env: { ...process.env, MOUTABAA_HOME: inFolder('home') },
    encoding: 'utf8',
  });
  try {
    return { exit: status, value: JSON.parse(stdout) };
  } catch {
    throw new Error(`no JSON: ${stdout} ${stderr}`);
  }
}

/** What is bundled for the application is not what the tests of the sources run: every command once, with its libraries. */
describe('the command line of the built application', () => {
  it('imports a workbook and a CSV file', async () => {
    await writePlainWorkbook(inFolder('a.xlsx'), [{ name: 'المشاريع', rows: [HEADERS, [TITLE, 'زكزل', '35%']] }]);
    writeFileSync(inFolder('b.csv'), `${HEADERS.join(';')}\n${OTHER};مداغ;20%\n`);
    expect(ask('import', inFolder('a.xlsx'), '--dry-run')).toMatchObject({ exit: 0, value: { created: 1 } });
    expect(ask('import', inFolder('a.xlsx'), '--accept', '--province', BERKANE)).toMatchObject({
      exit: 0,
      value: { created: 1 },
    });
    expect(ask('import', inFolder('b.csv'), '--accept')).toMatchObject({ exit: 0, value: { created: 1 } });
  });

  it.each(['xlsx', 'csv', 'json'])('exports to .%s', (ending) => {
    const file = inFolder(`projects.${ending}`);
    expect(ask('export', file)).toMatchObject({ exit: 0, value: { projects: 2 } });
    const bytes = readFileSync(file);
    if (ending === 'xlsx') expect(bytes.subarray(0, 2).toString()).toBe('PK');
    else expect(bytes.toString('utf8')).toContain(OTHER);
  });

  it('backs up, restores and verifies', () => {
    const file = inFolder('backup.moutabaa');
    expect(ask('backup', file)).toMatchObject({ exit: 0, value: { documents: expect.any(Number) } });
    expect(ask('restore', file, '--replace')).toMatchObject({ exit: 0, value: { replaced: expect.any(String) } });
    expect(ask('verify')).toMatchObject({ exit: 0, value: { sound: true, documents: { projects: 2 }, problems: [] } });
    expect(ask('alerts')).toMatchObject({ exit: 0, value: expect.any(Array) });
  });
});
