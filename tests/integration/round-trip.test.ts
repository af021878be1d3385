import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { exportProjects } from '../../src/main/engine/export/index.ts';
import type { CommandInput } from '../../src/shared/contract/index.ts';
import type { Locale } from '../../src/shared/locale/index.ts';
import { communesOf, provinces } from '../../src/shared/places/index.ts';
import { CONDITIONS, PHASES, PROGRAMMES, SECTORS, WORK_TYPES } from '../../src/shared/projects/index.ts';
import { openTestEngine, PROJECT, type TestEngine, temporaryFolder } from '../support/engine.ts';

/** What is exported is known again: every word, form of number and awkward text of the sheet comes back as it was. */
const TODAY = '2026-06-15';
const BERKANE = '02.113';
type Sheet = CommandInput<'projects.create'>;
type ContractInput = CommandInput<'projects.saveContract'>['contract'];

let office: TestEngine;

async function openOffice(): Promise<void> {
  office = await openTestEngine(temporaryFolder(), { today: TODAY });
  await office.engine.loaded;
  const province = provinces().find(({ code }) => code === BERKANE);
  await office.engine.office.create({ ar: 'قسم', fr: '' }, province?.id ?? null);
}
afterEach(() => office.stop());

async function add(sheet: Partial<Sheet>): Promise<string> {
  const title = { ar: `مشروع ${office.engine.portfolio.size}`, fr: '' };
  return (await office.call('projects.create', { ...PROJECT, title, phase: 'idea', programmes: [], ...sheet })).id;
}

const contract = (project: string, changes: Partial<ContractInput>): Promise<{ readonly id: string }> =>
  office.call('projects.saveContract', {
    id: null,
    contract: {
      project,
      number: '',
      object: '',
      contractor: '',
      amount: null,
      startOrderOn: null,
      period: null,
      endOn: null,
      provisionalReceptionOn: null,
      ...changes,
    },
  });

const measure = (project: string, percent: number, on = TODAY): Promise<unknown> =>
  office.call('projects.reportProgress', { project, on, percent, source: 'visit', comment: 'ملاحظة' });

/** Every field of every document, one line each. */
function lines(): ReadonlySet<string> {
  const facts = [...office.engine.portfolio.factsOfAll()];
  const documents = facts.flatMap((one) => [one.project, ...one.contracts, ...one.milestones, ...one.progress]);
  return new Set(
    documents.flatMap((document) =>
      Object.entries(document).map(([field, value]) => `${document.id} ${field} ${JSON.stringify(value)}`),
    ),
  );
}

/** Exports, imports the file with every proposal, and tells what is not as it was. */
async function again(locale: Locale, extension: 'xlsx' | 'csv'): Promise<object> {
  const file = path.join(temporaryFolder(), `list.${extension}`);
  await exportProjects(office.engine, file, locale);
  const before = lines();
  const { token, doubts, refused } = await office.call('import.open', { file });
  const counts = await office.call('import.accept', { token });
  await office.engine.portfolio.settled();
  const after = lines();
  const changed = [
    ...[...before].filter((line) => !after.has(line)).map((line) => `- ${line}`),
    ...[...after].filter((line) => !before.has(line)).map((line) => `+ ${line}`),
  ].sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1));
  return { ...counts, doubts, refused, changed };
}

/** Each language and each format once: the one decides the words, the other how numbers and days are written. */
const FORMATS = [
  ['ar', 'csv'],
  ['fr', 'xlsx'],
] as const;

describe('an exported list', () => {
  it('changes nothing when it is imported, whatever its language and format', async () => {
    await openOffice();
    await vocabulary();
    await declaredConditions();
    await measures();
    await contracts();
    await communes();
    await texts();
    const unchanged = office.engine.portfolio.size;
    for (const [locale, extension] of FORMATS) {
      expect({ locale, extension, ...(await again(locale, extension)) }).toEqual({
        locale,
        extension,
        created: 0,
        updated: 0,
        unchanged,
        doubts: [],
        refused: [],
        changed: [],
      });
    }
  });

  it('keeps formulas as texts in a workbook, and tells small shares from fractions where all are small', async () => {
    await openOffice();
    for (const text of ['=1+1', '+212 5', '-5', '@x', "'=1+1"]) await add({ place: text, owner: text, remarks: text });
    await add({ title: { ar: '=1+1 مشروع', fr: '=cmd|x piste' } });
    for (const percent of [0.5, 1]) await measure(await add({}), percent);
    expect(await again('ar', 'xlsx')).toMatchObject({ unchanged: 8, doubts: [], changed: [] });
  });
});

async function vocabulary(): Promise<void> {
  for (const phase of PHASES) await add({ phase });
  for (const sector of SECTORS) await add({ sector });
  for (const workType of WORK_TYPES) await add({ workType });
  await add({ programmes: [...PROGRAMMES, 'برنامج من عندنا', 'Programme / à nous'] });
}

/** A condition is declared against what the rules say of works that go on. */
async function declaredConditions(): Promise<void> {
  for (const condition of CONDITIONS.filter((declared) => declared !== 'normal')) {
    await add({ phase: 'execution', declaredCondition: { condition, reason: 'تعرض', on: '2026-05-01' } });
  }
}

async function measures(): Promise<void> {
  for (const percent of [0, 0.5, 1, 12.25, 33.33, 60, 99.9, 100]) await measure(await add({}), percent);
  const twice = await add({});
  await measure(twice, 40, '2026-01-10');
  await measure(twice, 35, '2026-03-10');
}

async function contracts(): Promise<void> {
  const counts = [1, 2, 3, 10, 11, 18, 99, 100, 101, 103, 111, 1000];
  for (const unit of ['day', 'month'] as const) {
    for (const count of counts) await contract(await add({}), { number: `${count}/2025`, period: { count, unit } });
  }
  for (const amount of [0, 1, 99, 12_345, 123_456_789, 40_000_000_000_001]) {
    await contract(await add({ estimatedCost: amount }), { number: 'TE.04/98', amount });
  }
  await contract(await add({}), {
    number: '04/2005',
    object: 'أشغال البناء؛ الشطر 2',
    contractor: 'STE "Nour" SARL, AU',
    startOrderOn: '2025-01-02',
    endOn: '2026-02-01',
    provisionalReceptionOn: '2026-03-04',
  });
}

async function communes(): Promise<void> {
  const ids = communesOf(BERKANE).map(({ id }) => id);
  for (const id of ids) await add({ communes: [id] });
  await add({ communes: ids });
}

/** Quotes, separators, line breaks, both scripts. */
async function texts(): Promise<void> {
  const awkward = ["'tis", 'a;b"c', 'سطر\nسطر', '١٢٣', '« x »', 'a,b', "l'eau"];
  for (const text of awkward) {
    const line = text.replace('\n', ' ');
    await add({ place: line, owner: line, remarks: text, description: text });
  }
  await add({ title: { ar: '', fr: 'Piste seulement' } });
  await add({ title: { ar: 'مسلك فقط', fr: '' }, reference: '0012' });
  await add({ years: [2024, 2025, 2026], beneficiaries: 1_250 });
}
