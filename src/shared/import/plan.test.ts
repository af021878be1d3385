import { describe, expect, test } from 'vitest';
import { newId } from '../ids/index.ts';
import type { Contract, Milestone, Progress, Project } from '../projects/index.ts';
import { type ExistingDocuments, type ImportContext, NOTHING_YET } from './context.ts';
import type { Cell, Grid, Merge } from './grid.ts';
import { findTable } from './header.ts';
import { proposeMapping } from './mapping.ts';
import { type ImportPlan, planImport } from './plan.ts';
import { sheetColumns } from './sheet.ts';
import { communeIndex } from './values/communes.ts';

const AHFIR = newId();
const BERKANE = newId();
const context: ImportContext = {
  office: newId(),
  createdBy: newId(),
  now: '2026-11-22T09:00:00.000Z',
  today: '2026-11-22',
  locale: 'fr',
  referencePrefix: 'PRJ',
  communes: [
    { id: AHFIR, name: { ar: 'أحفير', fr: 'Ahfir' } },
    { id: BERKANE, name: { ar: 'بركان', fr: 'Berkane' } },
  ],
  existing: NOTHING_YET,
};

function plan(
  rows: readonly (readonly Cell[])[],
  existing: ExistingDocuments = NOTHING_YET,
  merges: readonly Merge[] = [],
): ImportPlan {
  const grid: Grid = { rows, merges };
  const table = findTable(grid);
  if (table === null) throw new Error('no header');
  const communes = communeIndex(context.communes);
  const uses = new Map([...proposeMapping(grid, table, communes)].map(([index, choice]) => [index, choice.use]));
  return planImport(grid, table, sheetColumns(grid, table, uses, communes), { ...context, existing });
}

const isProject = (document: Project | Contract): document is Project => document.kind === 'project';
const isContract = (document: Project | Contract): document is Contract => document.kind === 'contract';

/** The office after accepting a plan. */
function accept({ changes }: ImportPlan, before: ExistingDocuments = NOTHING_YET): ExistingDocuments {
  const lay = <Document extends { readonly id: string }>(
    known: readonly Document[],
    ...newer: readonly (readonly Document[])[]
  ) => [...new Map([...known, ...newer.flat()].map((document) => [document.id, document])).values()];
  const { insert, update } = changes;
  return {
    projects: lay(before.projects, insert.projects.filter(isProject), update.projects.filter(isProject)),
    contracts: lay(before.contracts, insert.projects.filter(isContract), update.projects.filter(isContract)),
    milestones: lay<Milestone>(before.milestones, insert.milestones, update.milestones),
    progress: lay<Progress>(before.progress, insert.journal, update.journal),
  };
}

const counts = ({ created, updated, unchanged }: ImportPlan) => ({ created, updated, unchanged });
const doubts = (planned: ImportPlan) =>
  planned.doubts.map(({ row, code, proposal }) => `${row} ${code} ${proposal}`.trim());

const HEADER = [
  'المرجع',
  'اسم المشروع',
  'الجماعة',
  'الكلفة التقديرية',
  'رقم الصفقة',
  'تاريخ الأمر بالخدمة',
  'أجل التنفيذ',
  'تاريخ نهاية الأشغال',
  'نسبة الإنجاز',
  'وضعية المشروع',
];
const ROAD = [
  'R-1',
  'تهيئة الطريق',
  'أحفير',
  1_200_000,
  '04/2025',
  { date: '2025-01-10' },
  '8 أشهر',
  { date: '2026-03-31' },
  40,
  'متوقف',
];

describe('a first import', () => {
  test('makes a project with its contract, milestone and measure of progress', () => {
    const planned = plan([HEADER, ROAD]);
    expect(counts(planned)).toEqual({ created: 1, updated: 0, unchanged: 0 });
    expect(planned.doubts).toEqual([]);
    const { projects, milestones, journal } = planned.changes.insert;
    expect(projects[0]).toMatchObject({
      kind: 'project',
      reference: 'R-1',
      title: { ar: 'تهيئة الطريق', fr: '' },
      communes: [AHFIR],
      estimatedCost: 120_000_000,
      phase: 'execution',
      declaredCondition: { condition: 'stopped', reason: 'متوقف', on: '2026-11-22' },
    });
    expect(projects[1]).toMatchObject({
      kind: 'contract',
      number: '04/2025',
      startOrderOn: '2025-01-10',
      period: { count: 8, unit: 'month' },
    });
    expect(milestones).toMatchObject([
      { title: { ar: 'نهاية الأشغال', fr: 'Fin des travaux' }, plannedOn: '2026-03-31', actualOn: null },
    ]);
    expect(journal).toMatchObject([{ kind: 'progress', percent: 40, on: '2026-11-22', source: 'import' }]);
  });

  test('numbers projects that have no reference above those in use', () => {
    const first = accept(
      plan([
        ['Projet', 'Commune'],
        ['Route', 'Ahfir'],
        ['Pont', 'Ahfir'],
      ]),
    );
    expect(first.projects.map((project) => project.reference)).toEqual(['PRJ-2026-0001', 'PRJ-2026-0002']);
    const second = plan(
      [
        ['Projet', 'Commune'],
        ['École', 'Berkane'],
      ],
      first,
    );
    expect(second.changes.insert.projects).toMatchObject([{ reference: 'PRJ-2026-0003' }]);
  });

  test('keeps every column that no field takes', () => {
    const planned = plan([
      ['Projet', 'Superficie', 'Taux financier'],
      ['Route', 350.5, '51,77%'],
    ]);
    expect(planned.changes.insert.projects).toMatchObject([
      {
        otherColumns: [
          { name: 'Superficie', value: '350.5' },
          { name: 'Taux financier', value: '51,77%' },
        ],
      },
    ]);
  });

  test('keeps the whole of a text that is too long for its field', () => {
    const long = `Aménagement ${'de la route '.repeat(60)}`.trim();
    const planned = plan([
      ['Projet', 'Commune'],
      [long, 'Ahfir'],
    ]);
    expect(doubts(planned)[0]).toMatch(/^2 textTooLong Aménagement/);
    expect(planned.changes.insert.projects[0]).toMatchObject({ otherColumns: [{ name: 'Projet', value: long }] });
  });

  test('a number that the sheet made a date of is proposed as it was typed', () => {
    const planned = plan([HEADER, ROAD.with(4, { date: '2005-04-01' })]);
    expect(doubts(planned)).toEqual(['2 numberAsDay 04/2005']);
    expect(planned.changes.insert.projects[1]).toMatchObject({ number: '04/2005' });
  });

  test('an estimated duration alone makes no contract', () => {
    const planned = plan([
      ['Projet', 'Durée (mois)'],
      ['Route', 8],
    ]);
    expect(planned.changes.insert.projects).toMatchObject([
      { kind: 'project', otherColumns: [{ name: 'Durée (mois)', value: '8' }] },
    ]);
  });

  test('takes the value of a merged block of communes for each of its rows, but no amount twice', () => {
    const rows = [
      ['Commune', 'Projet', 'Coût'],
      ['Ahfir', 'Route', 100],
      [null, 'Pont', null],
    ];
    const merges = [
      { top: 2, bottom: 3, left: 0, right: 0 },
      { top: 2, bottom: 3, left: 2, right: 2 },
    ];
    expect(plan(rows, NOTHING_YET, merges).changes.insert.projects).toMatchObject([
      { communes: [AHFIR], estimatedCost: 10_000 },
      { communes: [AHFIR], estimatedCost: null },
    ]);
  });
});

describe('importing again', () => {
  const office = accept(plan([HEADER, ROAD]));

  test('the same list changes nothing, whatever the day', () => {
    expect(counts(plan([HEADER, ROAD], office))).toEqual({ created: 0, updated: 0, unchanged: 1 });
  });

  test('an empty cell blanks nothing', () => {
    const emptied = ['R-1', 'تهيئة الطريق', null, '-', 'ND', null, '/', null, null, ''];
    expect(counts(plan([HEADER, emptied], office))).toEqual({ created: 0, updated: 0, unchanged: 1 });
  });

  test('a changed cell updates its document and leaves the others', () => {
    const moved = ROAD.with(9, 'في طور الإنجاز').with(8, 55);
    const planned = plan([HEADER, moved], office);
    expect(counts(planned)).toEqual({ created: 0, updated: 1, unchanged: 0 });
    expect(planned.changes.update).toEqual({ projects: [], milestones: [], journal: [] });
    expect(planned.changes.insert).toMatchObject({ projects: [], milestones: [], journal: [{ percent: 55 }] });
  });

  test('progress that went back is doubtful, an older measure is left out', () => {
    const header = [...HEADER, 'تاريخ المعاينة'];
    expect(doubts(plan([HEADER, ROAD.with(8, 30)], office))).toEqual(['2 progressBackwards 30\u00a0%']);
    const older = plan([header, [...ROAD.with(8, 60), { date: '2026-01-01' }]], office);
    expect(doubts(older)).toEqual(['2 progressOlder 40\u00a0%']);
    expect(counts(older).unchanged).toBe(1);
  });

  test('a contract of another number is added with a doubt', () => {
    const planned = plan([HEADER, ROAD.with(4, '05/2025')], office);
    expect(planned.doubts).toMatchObject([{ row: 2, column: 'رقم الصفقة', code: 'contractOther', value: '05/2025' }]);
    expect(planned.changes.insert.projects).toMatchObject([{ kind: 'contract', number: '05/2025' }]);
  });

  test('a text that is understood now no longer stays beside its field', () => {
    const before = accept(plan([HEADER, ROAD.with(7, '2ème tri 2026')]));
    expect(before.projects[0]?.otherColumns).toEqual([{ name: 'تاريخ نهاية الأشغال', value: '2ème tri 2026' }]);
    expect(accept(plan([HEADER, ROAD], before), before).projects[0]?.otherColumns).toEqual([]);
  });

  test('without references a project is found by title and commune', () => {
    const rows = [
      ['Projet', 'Commune'],
      ['Route', 'Ahfir'],
      ['Route', 'Berkane'],
      ['route ', 'Ahfir'],
    ];
    const first = plan(rows);
    expect(doubts(first)).toEqual(['4 titleRepeated projet à part']);
    expect(counts(plan(rows, accept(first)))).toEqual({ created: 0, updated: 0, unchanged: 3 });
  });
});

test('rows without a project are named, blank ones are passed over', () => {
  const planned = plan([
    ['المرجع', 'اسم المشروع', 'الجماعة', 'المبلغ', 'ملاحظات'],
    ['A', 'مدرسة', 'أحفير', 100, null],
    [null, null, null, null, null],
    ['جماعة بركان', null, null, null, null],
    ['المرجع', 'اسم المشروع', 'الجماعة', 'المبلغ', 'ملاحظات'],
    ['B', null, 'أحفير', 100, null],
    ['A', 'طريق', 'أحفير', 100, null],
    [null, 'طريق وحده', null, null, null],
    ['المجموع', null, null, 300, null],
  ]);
  expect(planned.refused).toEqual([
    { row: 4, code: 'section' },
    { row: 5, code: 'repeatedHeader' },
    { row: 6, code: 'noTitle' },
    { row: 7, code: 'duplicateReference' },
    { row: 9, code: 'totalRow' },
  ]);
  expect(doubts(planned)).toEqual(['8 titleOnly enregistré comme projet']);
  expect(planned.created).toBe(2);
});

test('an end before the start is told', () => {
  const planned = plan([HEADER, ROAD.with(7, { date: '2024-12-31' })]);
  expect(planned.doubts).toMatchObject([
    { column: 'تاريخ نهاية الأشغال', code: 'endBeforeStart', proposal: '2024-12-31' },
  ]);
});

describe('days to come', () => {
  const header = [
    'Projet',
    'Commune',
    'N° du marché',
    'Date OS',
    'Réception provisoire',
    "Taux d'avancement",
    'Date du constat',
  ];
  const on = (start: string | null, reception: string | null, measured: string | null) =>
    plan([header, ['Route', 'Ahfir', '04/2025', ...[start, reception].map(date), 40, date(measured)]]);
  const date = (day: string | null): Cell => (day === null ? null : { date: day });

  test('nothing has been received or measured after today: the text stays, and nothing follows from it', () => {
    const planned = on('2026-01-12', '2026-11-23', '2027-03-01');
    expect(doubts(planned)).toEqual(['2 dayInFuture', '2 dayInFuture']);
    const [project, contract] = planned.changes.insert.projects;
    expect(project).toMatchObject({
      phase: 'execution',
      otherColumns: [
        { name: 'Réception provisoire', value: '2026-11-23' },
        { name: 'Date du constat', value: '2027-03-01' },
      ],
    });
    expect(contract).toMatchObject({ startOrderOn: '2026-01-12', provisionalReceptionOn: null });
    expect(planned.changes.insert.journal).toMatchObject([{ on: '2026-11-22', percent: 40 }]);
  });

  test('today has come', () => {
    const planned = on('2026-01-12', '2026-11-22', '2026-11-22');
    expect(doubts(planned)).toEqual([]);
    expect(planned.changes.insert.projects).toMatchObject([{}, { provisionalReceptionOn: '2026-11-22' }]);
  });

  test('a start order may be given for a day within a year, later it is doubtful', () => {
    expect(doubts(on('2027-11-22', null, null))).toEqual([]);
    expect(doubts(on('2027-11-23', null, null))).toEqual(['2 startFarAhead 2027-11-23']);
  });
});

test.each([['2025-09-13'], ['2025-09-14'], ['2025-09-15']])(
  'works planned to end on %s end with the contract, whose last day is a Saturday, and make no milestone',
  (day) => {
    const planned = plan([HEADER, ROAD.with(5, { date: '2025-01-13' }).with(7, { date: day })]);
    expect(planned.changes.insert.milestones).toEqual([]);
  },
);
