import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../ids/index.ts';
import {
  type Contract,
  contractSchema,
  milestoneSchema,
  type Project,
  progressSchema,
  projectSchema,
} from '../projects/index.ts';
import { type ColumnUse, FIELDS } from './catalogue.ts';
import { type ExistingDocuments, type ImportContext, NOTHING_YET } from './context.ts';
import { type Cell, cellText, type Grid, isBlank } from './grid.ts';
import type { Table } from './header.ts';
import { type ImportPlan, planImport } from './plan.ts';
import { sheetColumns } from './sheet.ts';
import { communeIndex } from './values/communes.ts';

const context: ImportContext = {
  office: newId(),
  createdBy: newId(),
  now: '2026-11-22T09:00:00.000Z',
  today: '2026-11-22',
  locale: 'ar',
  referencePrefix: 'PRJ',
  communes: [
    { id: newId(), name: { ar: 'أحفير', fr: 'Ahfir' } },
    { id: newId(), name: { ar: 'بركان', fr: 'Berkane' } },
  ],
  existing: NOTHING_YET,
};
const communes = communeIndex(context.communes);

/** Shapes of cells that lists hold, and anything else. */
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  fc.constantFrom<Cell>(
    '/',
    'ND',
    'R-1',
    'R-2',
    'Ahfir',
    'بركان',
    'Tombouctou',
    '2ème tri 2024',
    'FIN décembre 2024',
    '12/05/2025',
    'جوان 2026',
    '8 أشهر',
    '71 mois',
    '400.000.00',
    '7.37 مليار',
    '51,77%',
    'Etude 100% réalisat 59%',
    'En cours',
    'متوقف',
    'Achevée',
    'INDH ; PAC',
    '2024، 2025',
    '04/2005',
    'بناء مدرسة',
    'Réfection du marché',
    'x'.repeat(5000),
  ),
  fc.constantFrom<Cell>({ date: '2025-03-04' }, true, 0, 1, 0.95, 70, 2024, 45_000, 1_250_000.5, -3, 1e20),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const USES: readonly ColumnUse[] = [...FIELDS, 'other', 'other'];
const TITLE_USES: ReadonlySet<ColumnUse> = new Set<ColumnUse>(['title', 'titleAr', 'titleFr']);

interface List {
  readonly grid: Grid;
  readonly table: Table;
  readonly uses: ReadonlyMap<number, ColumnUse>;
}

const list: fc.Arbitrary<List> = fc
  .record({
    uses: fc
      .shuffledSubarray([...USES], { minLength: 1, maxLength: 12 })
      .map((uses) => ['title' as ColumnUse, ...uses]),
    height: fc.integer({ min: 1, max: 6 }),
  })
  .chain(({ uses, height }) =>
    fc.array(fc.tuple(...uses.map(() => cell)), { minLength: height, maxLength: height }).map((rows) => {
      const header = uses.map((use, index) => `${use} ${index}`);
      return {
        grid: { rows: [header, ...rows], merges: [] },
        table: {
          headerRow: 1,
          firstRow: 2,
          unit: null,
          columns: header.map((text, index) => ({ index, header: text, parts: [text] })),
        },
        uses: new Map(uses.map((use, index) => [index, use])),
      };
    }),
  );

function plan({ grid, table, uses }: List, existing: ExistingDocuments, today = context.today): ImportPlan {
  return planImport(grid, table, sheetColumns(grid, table, uses, communes), { ...context, today, existing });
}

const isProject = (document: Project | Contract): document is Project => document.kind === 'project';
const isContract = (document: Project | Contract): document is Contract => document.kind === 'contract';

function accepted({ changes: { insert } }: ImportPlan): ExistingDocuments {
  return {
    projects: insert.projects.filter(isProject),
    contracts: insert.projects.filter(isContract),
    milestones: insert.milestones,
    progress: insert.journal,
  };
}

test('what is written fits the schemas', () => {
  fc.assert(
    fc.property(list, (sheet) => {
      const { insert } = plan(sheet, NOTHING_YET).changes;
      for (const document of insert.projects)
        (document.kind === 'project' ? projectSchema : contractSchema).parse(document);
      for (const document of insert.milestones) milestoneSchema.parse(document);
      for (const document of insert.journal) progressSchema.parse(document);
    }),
    { numRuns: 300 },
  );
});

test('importing the same list again changes nothing, on any later day', () => {
  fc.assert(
    fc.property(list, fc.constantFrom('2026-11-22', '2027-02-01'), (sheet, today) => {
      const first = plan(sheet, NOTHING_YET);
      const again = plan(sheet, accepted(first), today);
      expect(again).toMatchObject({ created: 0, updated: 0, unchanged: first.created });
      expect(again.changes.insert).toEqual({ projects: [], milestones: [], journal: [] });
      expect(again.changes.update).toEqual({ projects: [], milestones: [], journal: [] });
    }),
    { numRuns: 300 },
  );
});

test('nothing is lost: every cell of an accepted row is in a document, kept beside it, or named in a doubt', () => {
  fc.assert(
    fc.property(list, (sheet) => {
      const planned = plan(sheet, NOTHING_YET);
      const refused = new Set(planned.refused.map(({ row }) => row));
      const office = accepted(planned);
      let next = 0;
      for (const [offset, cells] of sheet.grid.rows.slice(1).entries()) {
        const row = offset + 2;
        if (refused.has(row) || cells.every(isBlank)) continue;
        const project = office.projects[next];
        next += 1;
        if (project === undefined) throw new Error('a row without a project');
        for (const [index, value] of cells.entries()) {
          if (!isBlank(value)) expect(isHeld(value, sheet, row, index, project, office, planned)).toBe(true);
        }
      }
      expect(next).toBe(office.projects.length);
    }),
    { numRuns: 300 },
  );
});

/** A cell is told if it is kept as text, doubted, or its column's field is filled. */
function isHeld(
  value: Cell,
  sheet: List,
  row: number,
  index: number,
  project: Project,
  office: ExistingDocuments,
  planned: ImportPlan,
): boolean {
  const use = sheet.uses.get(index) ?? 'other';
  const name = `${use} ${index}`;
  if (planned.doubts.some((doubt) => doubt.row === row && doubt.column === name)) return true;
  const kept = project.otherColumns.find((entry) => entry.name === name);
  if (kept) return cellText(value).startsWith(kept.value);
  const contract = office.contracts.find((candidate) => candidate.project === project.id);
  const milestone = office.milestones.find((candidate) => candidate.project === project.id);
  const progress = office.progress.find((candidate) => candidate.project === project.id);
  const text = cellText(value);
  if (TITLE_USES.has(use))
    return [project.title.ar, project.title.fr].some((title) => title === text.replace(/\s*[\r\n]+\s*/g, ' '));
  const filled: Readonly<Partial<Record<ColumnUse, unknown>>> = {
    ...project,
    reference: project.reference,
    programme: project.programmes.length > 0,
    commune: project.communes.length > 0,
    year: project.years.length > 0,
    partners: project.partners.length > 0,
    condition: project.declaredCondition ?? project.phase,
    contractNumber: contract?.number,
    contractObject: contract?.object,
    contractor: contract?.contractor,
    contractAmount: contract?.amount,
    startOrderOn: contract?.startOrderOn,
    period: contract?.period,
    contractEndOn: contract?.endOn,
    provisionalReceptionOn: contract?.provisionalReceptionOn,
    plannedEndOn: milestone?.plannedOn ?? contract?.endOn ?? contract?.startOrderOn,
    percent: progress?.percent,
    measuredOn: progress?.on,
  };
  const found = filled[use];
  return found !== undefined && found !== null && found !== '' && found !== false;
}
