import { describe, expect, test } from 'vitest';
import { newId } from '../ids/index.ts';
import { NOTHING_YET } from './context.ts';
import type { Cell } from './grid.ts';
import { findTable } from './header.ts';
import { proposeMapping } from './mapping.ts';
import { planImport } from './plan.ts';
import { sheetColumns } from './sheet.ts';
import { communeIndex } from './values/communes.ts';

/** Doubts and sums of a list as `row column code written → sum`. */
function check(rows: readonly (readonly Cell[])[]): readonly string[] {
  const grid = { rows, merges: [] };
  const table = findTable(grid);
  if (table === null) throw new Error('no header');
  const communes = communeIndex([]);
  const uses = new Map([...proposeMapping(grid, table, communes)].map(([index, { use }]) => [index, use]));
  const plan = planImport(grid, table, sheetColumns(grid, table, uses, communes), {
    office: newId(),
    createdBy: newId(),
    now: '2026-11-22T09:00:00.000Z',
    today: '2026-11-22',
    locale: 'fr',
    referencePrefix: 'PRJ',
    communes: [],
    existing: NOTHING_YET,
  });
  const doubts = plan.doubts.filter(({ code }) => code.startsWith('total'));
  const lines = doubts.map(
    ({ row, column, code, value, proposal }) => `${row} ${column} ${code} ${value} → ${proposal}`,
  );
  const agreeing = plan.totals
    .filter(({ agrees }) => agrees)
    .map(({ row, column, sum }) => `${row} ${column} = ${sum}`);
  return [...lines, ...agreeing].map((line) => line.replace(/[\u00a0\u202f]/g, ' '));
}

const HEADER = ['N°', 'Intitulé du projet', 'Coût estimatif (DH)', 'Nombre de bénéficiaires'];

describe('sums that a list states', () => {
  test('agree with their column, in parts and as a whole', () => {
    const rows = [
      HEADER,
      [1, 'Piste', 1000, 10],
      [2, 'Pont', '2.000,50', 20],
      ['Sous-total', null, 3000.5, 30],
      [3, 'École', 500, 5],
      ['Sous-total', null, 500, 5],
      ['TOTAL GENERAL', null, 3500.5, 35],
    ];
    const cost = 'Coût estimatif (DH)';
    const people = 'Nombre de bénéficiaires';
    expect(check(rows)).toEqual([
      `4 ${cost} = 3 000,50 DH`,
      `4 ${people} = 30`,
      `6 ${cost} = 500 DH`,
      `6 ${people} = 5`,
      `7 ${cost} = 3 500,50 DH`,
      `7 ${people} = 35`,
    ]);
  });

  test('are doubts with both figures when they do not', () => {
    const rows = [
      HEADER,
      [1, 'Piste', 1000, 23],
      [2, 'Pont', 2000, 13],
      [3, 'Lycée', 500, 1],
      ['المجموع', null, 3400, 35],
    ];
    expect(check(rows)).toEqual([
      '5 Coût estimatif (DH) totalMismatch 3 400 DH → 3 500 DH',
      '5 Nombre de bénéficiaires totalMismatch 35 → 37',
    ]);
  });

  test('in another unit say so', () => {
    const rows = [HEADER, [1, 'Piste', 1_000_000, 1], [2, 'Pont', 2_000_000, 1], ['Total', null, 3000, 2]];
    expect(check(rows)).toEqual([
      '4 Coût estimatif (DH) totalUnit 3 000 DH → 3 000 000 DH',
      '4 Nombre de bénéficiaires = 2',
    ]);
  });

  test('of projects are counted', () => {
    const rows = [HEADER, [1, 'Piste', 1, 1], [2, 'Pont', 2, 1], ['Total : 94 projets', null, 3, 2]];
    expect(check(rows)[0]).toBe('4 N° totalCount 94 → 2');
  });

  test('of shares make a hundred', () => {
    const header = ['Projet', 'Quote-part %'];
    expect(check([header, ['A', 40], ['B', 55], ['Total', 100]])).toEqual(['4 Quote-part % totalShares 100 → 95']);
    expect(check([header, ['A', '45%'], ['B', '55%'], ['Total', '100%']])).toEqual(['4 Quote-part % = 100']);
    // A mean is no sum.
    expect(
      check([
        ['Projet', 'Taux FIN %'],
        ['A', 0.4],
        ['B', 0.6],
        ['Total', 0.5],
      ]),
    ).toEqual([]);
  });

  test('of states make the number of projects', () => {
    const header = ['Programme (intitulé du projet)', 'Nombre de projets', 'Achevés', 'En cours', 'Non démarrés'];
    const rows = [header, ['Routes', 10, 5, 4, 1], ['Santé', 35, 23, 13, 1]];
    expect(check(rows)).toEqual(['3 Nombre de projets totalStates 35 → 37', '2 Nombre de projets = 10']);
  });
});
