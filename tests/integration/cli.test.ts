import fs from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { translator } from '../../src/shared/locale/index.ts';
import { daysBetween } from '../../src/shared/time/index.ts';
import { temporaryFolder } from '../support/engine.ts';
import { projectList, writeWorkbook } from '../support/workbooks.ts';
import { type CommandLine, commandLine, run } from './command-line.ts';

const TODAY = '2026-06-15';
const ROWS = 20;
/** The sums below the list. */
const TOTAL_ROW = ROWS + 5;

const outcome = z.strictObject({
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  doubts: z.array(
    z.strictObject({
      row: z.number().int().min(1),
      column: z.string(),
      code: z.string().min(1),
      value: z.string(),
      proposal: z.string(),
    }),
  ),
  refused: z.array(z.strictObject({ row: z.number().int().min(1), code: z.string().min(1) })),
});

const alerts = z.array(
  z.strictObject({
    id: z.string().length(36),
    rule: z.string().min(1),
    level: z.enum(['info', 'warning', 'critical']),
    subject: z.strictObject({
      kind: z.enum(['project', 'contract', 'milestone']),
      id: z.string().length(36),
      title: z.string().min(1),
    }),
    due: z.iso.date(),
    daysLate: z.number().int(),
    explain: z.strictObject({ ar: z.string().min(1), fr: z.string().min(1) }),
  }),
);

const documents = async (line: CommandLine): Promise<unknown> => {
  const { value } = await line.ask('verify');
  return z.object({ sound: z.literal(true), documents: z.record(z.string(), z.number()) }).parse(value).documents;
};

const folder = temporaryFolder();
const list = path.join(folder, 'لائحة.xlsx');
const office = commandLine();

beforeAll(async () => {
  const province = projectList('province', ROWS);
  const sums = [null, null, 'المجموع', null, null, null, 1_000_000];
  await writeWorkbook(list, { ...province, rows: [...province.rows, sums] });
});

describe('import', () => {
  it('shows a dry run and changes nothing', async () => {
    const { exit, value } = await office.ask('import', list, '--dry-run', '--today', TODAY);
    const { created, updated, unchanged, doubts, refused } = outcome.parse(value);
    expect({ exit, created, updated, unchanged }).toEqual({ exit: 0, created: ROWS, updated: 0, unchanged: 0 });
    expect(refused).toEqual([{ row: TOTAL_ROW, code: 'totalRow' }]);
    // The tenth row of the list, four below the top of the sheet, holds the first doubtful cells.
    expect(doubts).toContainEqual(expect.objectContaining({ row: 14, column: 'مبلغ الصفقة', value: '7.37 مليار' }));
    expect(await documents(office)).toMatchObject({ organizations: 0, projects: 0, milestones: 0, journal: 0 });
  });

  it('takes every proposal with --accept, and finds nothing new in the same list', async () => {
    const first = await office.ask('import', list, '--accept', '--today', TODAY);
    expect(outcome.parse(first.value)).toMatchObject({ created: ROWS, updated: 0, unchanged: 0 });
    const after = await documents(office);
    expect(after).toMatchObject({ organizations: 1, projects: 2 * ROWS, journal: ROWS });
    const again = await office.ask('import', list, '--accept', '--today', TODAY);
    expect(outcome.parse(again.value)).toMatchObject({ created: 0, updated: 0, unchanged: ROWS });
    expect(await documents(office)).toEqual(after);
  });

  it('refuses what is no list, in one JSON document', async () => {
    const picture = path.join(folder, 'picture.xlsx');
    await fs.writeFile(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]));
    for (const [file, code] of [
      [picture, 'IMPORT_NOT_A_WORKBOOK'],
      [path.join(folder, 'nowhere.xlsx'), 'IMPORT_UNREADABLE'],
    ] as const) {
      const { exit, value } = await office.ask('import', file, '--dry-run');
      expect({ exit, value }).toMatchObject({ exit: 3, value: { error: { code, message: { ar: /./, fr: /./ } } } });
    }
  });
});

describe('alerts', () => {
  it('are those of the day that is asked for, most pressing first', async () => {
    const { exit, value } = await office.ask('alerts', '--today', TODAY);
    const found = alerts.parse(value);
    expect(exit).toBe(0);
    expect(new Set(found.map(({ rule }) => rule)).size).toBeGreaterThan(1);
    for (const { due, daysLate } of found) expect(daysLate).toBe(daysBetween(due, TODAY));
    const levels = found.map(({ level }) => ['critical', 'warning', 'info'].indexOf(level));
    expect(levels).toEqual(levels.toSorted());
    const before = alerts.parse((await office.ask('alerts', '--today', '2020-01-01')).value);
    expect(before).toEqual([]);
  });
});

describe('export', () => {
  it.each(['xlsx', 'csv'])('writes a list as %s that imports as unchanged', async (extension) => {
    const file = path.join(folder, `export.${extension}`);
    expect(await office.ask('export', file)).toEqual({ exit: 0, value: { file, projects: ROWS } });
    const { value } = await office.ask('import', file, '--dry-run', '--today', TODAY);
    expect(value).toEqual({ created: 0, updated: 0, unchanged: ROWS, doubts: [], refused: [] });
  });

  it('writes every document as JSON, and refuses what it cannot write', async () => {
    const file = path.join(folder, 'export.json');
    await office.ask('export', file);
    const written = JSON.parse(await fs.readFile(file, 'utf8'));
    expect(written.projects).toHaveLength(2 * ROWS);
    expect(written.journal).toHaveLength(ROWS);
    expect(await office.ask('export', path.join(folder, 'export.pdf'))).toMatchObject({
      exit: 3,
      value: { error: { code: 'EXPORT_FORMAT_UNKNOWN', parameters: { extension: '.pdf' } } },
    });
  });

  it('puts no formula into a CSV file', async () => {
    const dangerous = commandLine();
    const source = path.join(folder, 'formulas.xlsx');
    await writeWorkbook(source, {
      ...projectList('province', 0),
      rows: [
        ['المرجع', 'اسم المشروع', 'الموقع', 'ملاحظات'],
        ['A-1', '=HYPERLINK("http://x.invalid","مشروع")', '+212', '-2+3'],
        ['A-2', '@SUM(1) مسلك', '\t=1', 'سطر\n=2'],
      ],
    });
    await dangerous.ask('import', source, '--accept');
    const file = path.join(folder, 'formulas.csv');
    await dangerous.ask('export', file);
    const text = await fs.readFile(file, 'utf8');
    expect(text).toContain('HYPERLINK');
    const cells = text.replace(/^\ufeff/, '').split(/;|\r\n/);
    expect(cells.filter((cell) => /^"?[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

describe('the command line', () => {
  it('lists the right commands after a wrong one', async () => {
    const wrong = await office.type('explode');
    expect(wrong).toMatchObject({ exit: 2, stdout: '' });
    for (const name of ['import', 'alerts', 'export', 'verify', 'backup', 'restore']) {
      expect(wrong.stderr).toMatch(new RegExp(`^ +${name}\\b`, 'm'));
    }
    expect(await office.ask('alerts', '--today', 'tomorrow')).toMatchObject({
      exit: 2,
      value: {
        error: { code: 'COMMAND_LINE_MISUNDERSTOOD', parameters: { problem: 'dayInvalid', value: 'tomorrow' } },
      },
    });
  });

  it('speaks Arabic, and French when asked', async () => {
    const [arabic, french] = [translator('ar'), translator('fr')];
    const none = await office.type('alerts', '--today', '2020-01-01');
    expect(none).toEqual({ exit: 0, stdout: `${arabic('cli:outcome.noAlert')}\n`, stderr: '' });
    const wrong = await office.type('explode', '--language=fr');
    expect(wrong.stderr).toContain(french('cli:help.title'));
    const refused = await office.type('export', 'x.pdf', '--language', 'fr');
    const sentence = french('errors:EXPORT_FORMAT_UNKNOWN', { extension: '.pdf' });
    expect(refused).toEqual({ exit: 3, stdout: '', stderr: `${sentence}\n` });
    const told = await office.type('import', list, '--dry-run', '--language', 'fr');
    expect(told.stdout.split('\n')[0]).toMatch(
      /^Nouveaux\u00a0: 0 · mis à jour\u00a0: 0 · inchangés\u00a0: 20 · à vérifier\u00a0: \d+ · refusées\u00a0: 1$/,
    );
    const why = french('import:refused.totalRow');
    expect(told.stdout).toContain(french('cli:outcome.refused', { row: TOTAL_ROW, why }));
  });

  it('writes one JSON document and nothing else through npm', async () => {
    const args = ['run', 'cli', '--', 'alerts', '--today', TODAY, '--json'];
    const { exit, stdout } = await run('npm', args, office.home);
    expect(exit).toBe(0);
    expect(alerts.parse(JSON.parse(stdout)).length).toBeGreaterThan(0);
  });
});
