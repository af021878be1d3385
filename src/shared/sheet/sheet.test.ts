import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aContract, aMeasure, anyDay, aProject, factsOf, idOf } from '../../../tests/support/project-facts.ts';
import type { ProjectFacts } from '../alerts/index.ts';
import { communeIndex } from '../import/index.ts';
import { LOCALES } from '../locale/index.ts';
import { communesOf } from '../places/index.ts';
import { PHASES, PRIORITIES, PROGRAMMES, SECTORS, WORK_TYPES } from '../projects/index.ts';
import { cellText, planRow, readCell, readCells, SHEET_KEYS, type SheetKey, sheetColumn, sheetWords } from './index.ts';

const COMMUNES = communesOf('02.113');
const contextIn = (locale: 'ar' | 'fr') => ({
  words: sheetWords(locale, COMMUNES),
  communes: communeIndex(COMMUNES),
});
const STAMP = {
  office: idOf('office'),
  createdBy: idOf('person'),
  createdAt: '2026-06-15T10:00:00.000Z',
  demonstration: false,
  today: '2026-06-15',
};
const RULES = {
  stamp: STAMP,
  isTaken: (reference: string) => reference === 'TAKEN',
  isContractColumn: (key: SheetKey) => sheetColumn(key).ofContract,
};

const line = fc
  .string({ unit: 'grapheme', maxLength: 80 })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');
const words = fc.constantFrom('', 'تهيئة المسالك القروية', 'École, lot n° 2', '04/2005', '=1+1', '-', 'ND', '"a"\tb');
const text = fc.oneof(line, words).map((value) => value.replace(/\s+/g, ' ').trim());
const money = fc.option(fc.integer({ min: 0, max: 1e13 }), { nil: null });
const maybeDay = fc.option(anyDay, { nil: null });

const facts: fc.Arbitrary<ProjectFacts> = fc.record({
  project: fc
    .record({
      reference: line.map((value) => value.slice(0, 60).trim()).filter((value) => value !== ''),
      title: fc.record({ ar: fc.constantFrom('مشروع', 'مسلك 12'), fr: text }),
      communes: fc.subarray(
        COMMUNES.map(({ id }) => id),
        { maxLength: 5 },
      ),
      place: text,
      programmes: fc.uniqueArray(fc.constantFrom(...PROGRAMMES, 'برنامج الجماعة'), { maxLength: 4 }),
      years: fc.uniqueArray(fc.integer({ min: 1956, max: 2200 }), { maxLength: 3 }).map((years) => years.sort()),
      sector: fc.option(fc.constantFrom(...SECTORS), { nil: null }),
      workType: fc.option(fc.constantFrom(...WORK_TYPES), { nil: null }),
      priority: fc.constantFrom(...PRIORITIES),
      phase: fc.constantFrom(...PHASES),
      estimatedCost: money,
      owner: text,
      bearer: text,
      remarks: fc.array(text, { maxLength: 3 }).map((lines) => lines.join('\n').trim()),
    })
    .map(aProject),
  contracts: fc
    .record({
      number: text.map((value) => value.slice(0, 80).trim()),
      contractor: text,
      amount: money,
      startOrderOn: maybeDay,
      period: fc.option(
        fc.record({ count: fc.integer({ min: 1, max: 999 }), unit: fc.constantFrom('day' as const, 'month' as const) }),
        { nil: null },
      ),
      endOn: maybeDay,
      provisionalReceptionOn: maybeDay,
    })
    .map((contract) => [aContract(contract)]),
  milestones: fc.constant([]),
  progress: fc.integer({ min: 0, max: 1000 }).map((tenths) => [aMeasure({ percent: tenths / 10 })]),
  journal: fc.constant([]),
});

it.each(SHEET_KEYS)('understands what the column %s shows as what it shows', (key) => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...LOCALES), (row, locale) => {
      const context = contextIn(locale);
      const shown = cellText(row, key, context.words);
      const reading = readCell(key, shown, context);
      if (shown === '' && !reading.ok) return;
      expect(reading).toMatchObject({ ok: true, shown });
      expect(planRow(row, [{ column: key, reading }], { ...RULES, isTaken: () => false }).documents).toEqual({
        projects: [],
        journal: [],
      });
    }),
  );
});

const take = (row: ProjectFacts, cells: readonly (readonly [SheetKey, string])[]) =>
  planRow(
    row,
    cells.map(([column, typed]) => ({ column, reading: readCell(column, typed, contextIn('ar')) })),
    RULES,
  );

it('understands what lists write', () => {
  const { documents, problems } = take(factsOf(), [
    ['phase', 'En cours'],
    ['sector', 'التعليم'],
    ['percent', '51,77%'],
    ['estimatedCost', '2.5 MDH'],
    ['startOrderOn', '5 ماي 2025'],
    ['period', '14 mois'],
    ['commune', 'بركان'],
  ]);
  expect(problems).toEqual([]);
  expect(documents.projects[0]).toMatchObject({ phase: 'execution', sector: 'education', estimatedCost: 250_000_000 });
  expect(documents.projects[1]).toMatchObject({
    kind: 'contract',
    startOrderOn: '2025-05-05',
    period: { count: 14, unit: 'month' },
  });
  expect(documents.journal).toMatchObject([{ percent: 51.77, on: '2026-06-15' }]);
});

it('says why of what it does not take, and what was probably meant', () => {
  const { documents, problems } = take(factsOf({ contracts: [aContract({ endOn: '2026-01-01' })] }), [
    ['percent', '0,95'],
    ['estimatedCost', 'كثير'],
    ['phase', ''],
    ['reference', 'TAKEN'],
    ['startOrderOn', '01/02/2026'],
    ['provisionalReceptionOn', '16/06/2026'],
    ['place', 'المركز'],
  ]);
  expect(problems.map(({ column, problem: { code, proposal } }) => [column, code, proposal])).toEqual([
    ['percent', 'percentUnclear', '95\u00a0%'],
    ['estimatedCost', 'amountUnclear', null],
    ['phase', 'cannotBeEmpty', null],
    ['reference', 'referenceTaken', null],
    ['provisionalReceptionOn', 'dayInFuture', null],
    ['startOrderOn', 'endBeforeStart', null],
  ]);
  expect(documents.projects).toMatchObject([{ kind: 'project', place: 'المركز' }]);
});

it('moves both days of a contract at once, and leaves several contracts to their page', () => {
  const late = factsOf({ contracts: [aContract({ startOrderOn: '2025-01-01', endOn: '2025-06-01' })] });
  const cells = [
    ['startOrderOn', '01/07/2025'],
    ['contractEndOn', '01/12/2025'],
  ] as const;
  expect(take(late, cells).problems).toEqual([]);
  const two = factsOf({ contracts: [aContract(), aContract({ id: idOf('other'), number: '2' })] });
  expect(take(two, cells).problems.map(({ problem }) => problem.code)).toEqual([
    'severalContracts',
    'severalContracts',
  ]);
  expect(cellText(two, 'contractNumber', contextIn('fr').words)).toBe('04/2005 | 2');
});

it('reads the shares of a column together', () => {
  const texts = ['0,35', '0,5', '1', '0,2'];
  const shown = readCells('percent', texts, contextIn('fr')).map((reading) => reading.ok && reading.shown);
  expect(shown).toEqual(['35\u00a0%', '50\u00a0%', '100\u00a0%', '20\u00a0%']);
  expect(readCell('percent', '1', contextIn('fr'))).toMatchObject({ shown: '1\u00a0%' });
});
