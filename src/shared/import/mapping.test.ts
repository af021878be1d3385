import { describe, expect, test } from 'vitest';
import type { Cell, Grid, Merge } from './grid.ts';
import { findTable, tableUnder } from './header.ts';
import { proposeMapping } from './mapping.ts';
import { communeIndex } from './values/communes.ts';

const communes = communeIndex([
  { id: 'a', name: { ar: 'أحفير', fr: 'Ahfir' } },
  { id: 'b', name: { ar: 'بركان', fr: 'Berkane' } },
]);
const grid = (rows: readonly (readonly Cell[])[], merges: readonly Merge[] = []): Grid => ({ rows, merges });

/** Header row and, per column, header → use; `?` where a person should look. */
function proposal(sheet: Grid): { readonly row: number; readonly columns: readonly string[] } {
  const table = findTable(sheet);
  if (table === null) return { row: 0, columns: [] };
  const choices = proposeMapping(sheet, table, communes);
  const columns = table.columns.map(({ index, header }) => {
    const choice = choices.get(index);
    return `${header} → ${choice?.use}${choice?.confident ? '' : ' ?'}`;
  });
  return { row: table.headerRow, columns };
}

const uses = (sheet: Grid): readonly string[] => proposal(sheet).columns.map((column) => column.split(' → ')[1] ?? '');

describe('layouts of offices', () => {
  test("a commune's action programme in Arabic", () => {
    const header = [
      'الاهداف التنموية',
      'الرمز',
      'البرنامج',
      'المشاريع',
      'المكان',
      'المقاطعة/الجماعة',
      'الرمز في تصميم التهيئة',
      'مكونات المشروع',
      'الفئة المستهدفة',
      'وضعية العقار',
      'الرسم العقاري',
      'المساحة',
      'كلفة تعبئة العقار',
      'الدراسات',
      'الإنجازات',
      'التكلفة التقديرية',
      'سنة الانطلاق',
      'المدة التقديرية(أشهر)',
      'سنوات التنفيذ',
      'سنوات الميزانية',
      'المؤشر 1',
      'الشركاء المحتملين',
      'مصادر التمويل المحتملة',
    ];
    const row = (n: number): Cell[] => [
      'فك العزلة',
      `P${n}`,
      'برنامج عمل الجماعة',
      `تهيئة المسلك رقم ${n}`,
      `دوار ${n}`,
      'أحفير',
      null,
      'أشغال',
      'الساكنة',
      'مصفاة',
      null,
      300,
      null,
      'منجزة',
      null,
      1_000_000 + n,
      2024,
      8,
      '2024، 2025',
      '2024',
      'عدد',
      'المجلس الإقليمي',
      'ميزانية الجماعة',
    ];
    expect(uses(grid([header, row(1), row(2), row(3)]))).toEqual([
      'objective',
      'reference',
      'programme',
      'title',
      'place',
      'commune',
      'other',
      'description',
      'other',
      'other',
      'other',
      'other',
      'other',
      'other',
      'percent',
      'estimatedCost',
      'year',
      'period',
      'other ?',
      'other ?',
      'other',
      'partners',
      'other',
    ]);
  });

  test('a French board with its title, unit and header below them', () => {
    const header = [
      'wilaya',
      'Portefeuille de programme',
      'programme',
      "Libellé de l'opération / Numéro d'individualisation",
      'Commune',
      "Date d'inscription",
      'Date d’ODS',
      'Délais de\nréalis',
      "Date d'achèvement",
      'AE ACTUELLE',
      'Engagements cumulés',
      'Paiement cumulés',
      'Taux FIN %',
      'Taux phys %',
      'Etat du Projet',
      'Observations',
    ];
    const row = (n: number): Cell[] => [
      'Berkane',
      'Routes',
      'Normal',
      `Aménagement de la piste ${n}`,
      'Ahfir',
      { date: '2020-01-01' },
      { date: '2021-02-03' },
      '14mois',
      '2ème tri 2024',
      1500 + n,
      900,
      800,
      0.5,
      0.6,
      'En cours',
      null,
    ];
    const sheet = grid([
      ['Situation des projets', null, null],
      ['en Milliers DA'],
      header,
      row(1),
      row(2),
      [null, null],
    ]);
    expect(proposal(sheet).row).toBe(3);
    expect(findTable(sheet)?.unit).toBe('thousand');
    expect(uses(sheet)).toEqual([
      'other',
      'other ?',
      'programme',
      'title',
      'commune',
      'other ?',
      'startOrderOn',
      'period',
      'plannedEndOn',
      'estimatedCost',
      'other',
      'other',
      'other',
      'percent',
      'phase',
      'remarks',
    ]);
  });

  test('header slips of the pen and a serial number that is no reference', () => {
    const header = [
      'DRB',
      'N',
      'Identication du projet',
      'Communes bénéficiaires',
      'Montant (AP 103) DA',
      "Maitre d'ouvrage",
      'Entreprise(s) chargée(s) de réalisation',
      "Taux d'avancement physique",
      'Taux financier',
      'Délais de réalisation',
      'Date livraison (prévisionnelle)',
      'Contraintes rencontrés',
      'OBS',
    ];
    const row = (n: number): Cell[] => [
      'Est',
      n,
      `Projet de route ${n}`,
      'Ahfir, Berkane',
      5e6,
      'Conseil provincial',
      'Société X',
      0.4,
      0.2,
      '71 mois',
      'FIN décembre 2024',
      null,
      'RAS',
    ];
    expect(uses(grid([header, row(1), row(2), row(3)]))).toEqual([
      'other',
      'skip',
      'title',
      'commune',
      'estimatedCost',
      'owner',
      'contractor',
      'percent',
      'other',
      'period',
      'plannedEndOn',
      'other',
      'remarks',
    ]);
  });

  test('a header of two rows puts the group before the own name', () => {
    const sheet = grid([
      ['N°', 'Intitulé du projet', 'Commune', 'Montant sollicité', null, 'Marché', null],
      [null, null, null, 'AE', 'CP', 'N° du marché', 'Entreprise'],
      [1, "Construction d'une école", 'Ahfir', 100, 50, '1/2025', 'Société X'],
    ]);
    expect(proposal(sheet)).toEqual({
      row: 1,
      columns: [
        'N° → skip',
        'Intitulé du projet → title',
        'Commune → commune',
        'Montant sollicité – AE → other',
        'Montant sollicité – CP → other',
        'Marché – N° du marché → contractNumber',
        'Marché – Entreprise → contractor',
      ],
    });
    expect(findTable(sheet)?.firstRow).toBe(3);
  });

  test('titles in both languages stand in two columns', () => {
    const sheet = grid([
      ['المشروع', 'Intitulé du projet', 'الجماعة'],
      ['بناء مدرسة', "Construction d'une école", 'أحفير'],
      ['تهيئة طريق', "Aménagement d'une route", 'بركان'],
    ]);
    expect([...uses(sheet)].sort()).toEqual(['commune', 'title', 'titleFr'].sort());
  });

  test('without a known name the longest different texts are the title, with a question', () => {
    const sheet = grid([
      ['Colonne A', 'Colonne B'],
      ['x', 'Réfection du marché couvert'],
      ['x', 'Éclairage du boulevard'],
    ]);
    expect(uses(sheet)).toEqual(['other ?', 'title ?']);
  });
});

test('a sheet without words has no header', () => {
  expect(
    findTable(
      grid([
        [1, 2],
        [3, 4],
      ]),
    ),
  ).toBeNull();
  expect(findTable(grid([]))).toBeNull();
});

test('a person may point at the header row', () => {
  const sheet = grid([
    ['Projet', 'Commune'],
    ['Nom', 'Lieu'],
    ['Route', 'Ahfir'],
  ]);
  expect(tableUnder(sheet, 2)).toMatchObject({ headerRow: 2, firstRow: 3 });
  expect(tableUnder(sheet, 9)).toBeNull();
});

test('a column named as the title stays the title, however short its texts are', () => {
  const sheet = grid([
    ['Projet', 'Taux phys'],
    ['A', 70],
    ['B', 45],
  ]);
  expect(uses(sheet)[0]).toBe('title');
});
