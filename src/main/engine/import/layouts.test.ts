import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inCodePage, inWide } from '../../../../tests/support/code-pages.ts';
import { type PlainCell, type PlainSheet, writePlainWorkbook } from '../../../../tests/support/plain-workbook.ts';
import { newId } from '../../../shared/ids/index.ts';
import { type ImportContext, type ImportPlan, NOTHING_YET } from '../../../shared/import/index.ts';
import type { Contract, Project } from '../../../shared/projects/index.ts';
import type { ImportChoices, PreviewHead } from './messages.ts';
import { openReader } from './reader.ts';

/** Workbooks in the shapes that administrations use, read as the reading thread reads them. */
const COMMUNES = ['أحفير', 'بركان', 'السعيدية'].map((ar, index) => ({
  id: newId(),
  name: { ar, fr: ['Ahfir', 'Berkane', 'Saidia'][index] ?? '' },
}));
const context: ImportContext = {
  office: newId(),
  createdBy: newId(),
  now: '2026-11-22T09:00:00.000Z',
  today: '2026-11-22',
  locale: 'fr',
  referencePrefix: 'PRJ',
  communes: COMMUNES,
  existing: NOTHING_YET,
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'moutabaa-layouts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Read {
  readonly head: PreviewHead;
  readonly plan: ImportPlan;
}

async function read(sheets: readonly PlainSheet[], choices: ImportChoices = {}): Promise<Read> {
  const file = path.join(folder, `${newId()}.xlsx`);
  await writePlainWorkbook(file, sheets);
  const reader = await openReader(file);
  return reader.plan(choices, context);
}

const projects = ({ plan }: Read): readonly Project[] =>
  plan.changes.insert.projects.filter((document): document is Project => document.kind === 'project');
const contracts = ({ plan }: Read): readonly Contract[] =>
  plan.changes.insert.projects.filter((document): document is Contract => document.kind === 'contract');
const shares = ({ plan }: Read): readonly number[] => plan.changes.insert.journal.map(({ percent }) => percent);
const ends = ({ plan }: Read): readonly (string | null)[] =>
  plan.changes.insert.milestones.map(({ plannedOn }) => plannedOn);
/** Fields that the columns are taken for, by header. */
const fields = ({ head }: Read): Readonly<Record<string, string>> =>
  Object.fromEntries(head.columns.map(({ header, field }) => [header, field]));
const unsure = ({ head }: Read): readonly string[] =>
  head.columns.filter(({ confident, field }) => !confident && field !== 'other').map(({ header }) => header);

/** A row with these cells under the columns of a header; the others are empty. */
const under = (header: readonly string[], cells: Readonly<Record<string, PlainCell>>): readonly PlainCell[] =>
  header.map((name) => cells[name] ?? null);

describe('shapes that need no samples', () => {
  test('a title over merged cells, the unit of money below it, a header of two rows, both scripts in one column', async () => {
    const found = await read([
      {
        name: 'وضعية 2026',
        merges: ['A1:F1', 'C3:D3'],
        rows: [
          ['عمالة إقليم بركان – قسم التجهيز', null, null, null, null, null],
          ['المبالغ بألف درهم'],
          ['اسم المشروع\nIntitulé', 'الجماعة', 'التركيبة المالية', null, 'نسبة الإنجاز %', 'أجل الإنجاز'],
          [null, null, 'الكلفة التقديرية', 'المساهمة', null, null],
          ['تهيئة المسلك القروي', 'Ahfir', 1200, 300, 0.95, 'ثمانية أشهر'],
          ['Réfection de l’école', 'بركان', '2.500', 100, '70', '71 mois'],
          ['Éclairage public', 'Saïdia', '١٥٠٠', 100, '51,77%', 'عامان'],
          ['المجموع', null, 5200, 500, null, null],
        ],
      },
      {
        name: 'مسودة',
        hidden: true,
        rows: [
          ['اسم المشروع', 'الجماعة'],
          ['قديم', 'أحفير'],
        ],
      },
    ]);
    expect(found.head).toMatchObject({
      sheet: 'وضعية 2026',
      headerRow: 3,
      sheets: ['وضعية 2026', 'مسودة'],
      created: 3,
    });
    expect(projects(found).map(({ title, estimatedCost }) => [title.ar || title.fr, estimatedCost])).toEqual([
      ['تهيئة المسلك القروي', 120_000_000],
      ['Réfection de l’école', 250_000_000],
      ['Éclairage public', 150_000_000],
    ]);
    expect(projects(found).map((project) => project.communes)).toEqual(COMMUNES.map(({ id }) => [id]));
    expect(shares(found)).toEqual([95, 70, 51.77]);
    expect(found.plan.refused).toEqual([{ row: 8, code: 'totalRow' }]);
  });

  test('periods, days and amounts as people write them', async () => {
    const header = ['اسم المشروع', 'رقم الصفقة', 'أجل التنفيذ', 'مبلغ الصفقة', 'تاريخ نهاية الأشغال'];
    const said: readonly (readonly PlainCell[])[] = [
      ['يومان', '20 مليون سنتيم', '2ème tri 2024'],
      ['عامان', '1,5 MDH', 'جوان 2026'],
      ['أسبوعان', 'مليونا درهم', 'DEC 2014'],
      ['شهران', '7,37 مليار درهم', 'جويلية 2025'],
      ['أحد عشر شهرا', '800 KDH', 'أوت 2025'],
      ['71 mois', '٢٥٠٠٠٠', 'FIN décembre 2024'],
    ];
    const found = await read([
      {
        name: 'S',
        rows: [
          header,
          ...said.map(([period = null, ...rest], row) => [`مشروع ${row}`, `${row + 1}/2025`, period, ...rest]),
        ],
      },
    ]);
    expect(contracts(found).map(({ period }) => `${period?.count} ${period?.unit}`)).toEqual([
      '2 day',
      '24 month',
      '14 day',
      '2 month',
      '11 month',
      '71 month',
    ]);
    expect(contracts(found).map(({ amount }) => amount)).toEqual([
      20_000_000, 150_000_000, 200_000_000, 737_000_000_000, 80_000_000, 25_000_000,
    ]);
    expect(ends(found)).toEqual(['2024-06-30', '2026-06-30', '2014-12-31', '2025-07-31', '2025-08-31', '2024-12-31']);
  });

  test('money in millions and thousands of millions of centimes', async () => {
    for (const [unit, centimes] of [
      ['بملايين السنتيمات', 250_000_000],
      ['en milliards de centimes', 250_000_000_000],
      ['MDH', 25_000_000_000],
      ['بالسنتيم', 250],
    ] as const) {
      const found = await read([
        {
          name: 'S',
          rows: [
            ['Projet', `Coût estimatif (${unit})`],
            ['Piste', 250],
          ],
        },
      ]);
      expect([unit, projects(found)[0]?.estimatedCost]).toEqual([unit, centimes]);
    }
  });
});

describe('delimited text', () => {
  const arabic = [
    ['المرجع', 'اسم المشروع', 'الجماعة', 'نسبة الإنجاز %'],
    ['R-1', 'تهيئة، وتبليط; المسلك', 'أحفير', '45%'],
  ];
  const french = [
    ['Référence', 'Intitulé du projet', 'Commune', 'Taux d’avancement physique %'],
    ['R-1', 'Créée, à l’école; été', 'Ahfir', '45%'],
  ];
  const encodings: readonly (readonly [string, readonly (readonly string[])[], (text: string) => Uint8Array])[] = [
    ['UTF-8', arabic, (text) => Buffer.from(text, 'utf8')],
    ['UTF-8 with a mark', arabic, (text) => Buffer.from(`\ufeff${text}`, 'utf8')],
    ['UTF-16 little end first', arabic, (text) => inWide(text, 'little')],
    ['UTF-16 big end first', french, (text) => inWide(text, 'big')],
    ['Windows-1256', arabic, (text) => inCodePage(text, 'windows-1256')],
    ['Windows-1252', french, (text) => inCodePage(text, 'windows-1252')],
  ];
  const delimiters = [';', ',', '\t'];
  const cases = encodings.flatMap(([name, rows, encode]) =>
    delimiters.map((delimiter) => [name, delimiter, rows, encode] as const),
  );

  test.each(cases)('%s with %j', async (_, delimiter, rows, encode) => {
    const text = rows.map((cells) => cells.map((cell) => `"${cell}"`).join(delimiter)).join('\r\n');
    const csv = path.join(folder, `${newId()}.csv`);
    await writeFile(csv, encode(text));
    const found = await (await openReader(csv)).plan({}, context);
    const [, [, title] = []] = rows;
    expect(projects(found).map((project) => [project.reference, project.title.ar || project.title.fr])).toEqual([
      ['R-1', title],
    ]);
    expect(projects(found)[0]?.communes).toEqual([COMMUNES[0]?.id]);
    expect(shares(found)).toEqual([45]);
  });

  test('an apostrophe before what would run as a formula is taken off, once', async () => {
    const csv = path.join(folder, 'guarded.csv');
    const places = ["'=1+1", "''=1+1", "'tis", "'@x", "'-5", "' =1"];
    await writeFile(csv, ['Projet;Localisation', ...places.map((place, row) => `Piste ${row};${place}`)].join('\n'));
    const found = await (await openReader(csv)).plan({}, context);
    expect(projects(found).map(({ place }) => place)).toEqual(['=1+1', "'=1+1", "'tis", '@x', '-5', "' =1"]);
  });
});

test('a situation that the phase excludes is a doubt, and its text is kept', async () => {
  const rows = [
    ['Projet', 'Phase', 'Situation'],
    ['Piste A', 'Achevé', 'À l’arrêt'],
    ['Piste B', 'En étude', 'En retard'],
    ['Piste C', 'En cours', 'Normal'],
    ['Piste D', 'En cours', 'Achevé'],
  ];
  const found = await read([{ name: 'S', rows }]);
  const states = projects(found).map(({ phase, declaredCondition, otherColumns }) => [
    phase,
    declaredCondition?.condition ?? null,
    otherColumns.map(({ value }) => value).join(),
  ]);
  expect(states).toEqual([
    ['provisionalReception', null, 'À l’arrêt'],
    ['study', 'late', ''],
    ['execution', null, ''],
    ['execution', null, 'Achevé'],
  ]);
  expect(found.plan.doubts.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, 'Situation', 'stateContradicts'],
    [5, 'Situation', 'stateContradicts'],
  ]);
});

const samples = process.env.MOUTABAA_SAMPLES;
const file = samples === undefined ? '' : path.join(samples, 'projects', 'excel-layouts.json');
const known = existsSync(file);

interface Layouts {
  readonly ar_morocco_commune_action_programme: { readonly columns_rtl_order: readonly string[] };
  readonly fr_algeria_wilaya_public_works: { readonly sheets: Readonly<Record<string, readonly string[]>> };
  readonly fr_senegal_dgppe: { readonly fields: readonly string[] };
  readonly 'fr_scdl_deliberations_2.1': { readonly columns: readonly string[] };
}
const layouts = (): Layouts => JSON.parse(readFileSync(file, 'utf8'));

test.runIf(!known)('collected layouts', ({ skip }) => {
  skip('MOUTABAA_SAMPLES does not name the folder of sample files');
});

describe.skipIf(!known)('collected layouts', () => {
  test('a commune’s action programme, under a title', async () => {
    const header = layouts().ar_morocco_commune_action_programme.columns_rtl_order;
    const row = (index: number) =>
      under(header, {
        'الاهداف التنموية': 'فك العزلة',
        الرمز: `PAC.${index}`,
        البرنامج: 'الطرق',
        المشاريع: `تهيئة مسلك الدوار ${index}`,
        المكان: `دوار ${index}`,
        'المقاطعة/الجماعة': 'أحفير',
        'مكونات المشروع': 'تسوية وتبليط',
        'وضعية العقار': 'ملك الجماعة',
        'كلفة تعبئة العقار': 20_000,
        الدراسات: 'أنجزت',
        'التكلفة التقديرية': '1.250.000,00',
        'سنة الانطلاق': 2025,
        'المدة التقديرية(أشهر)': 8,
        'سنوات التنفيذ': '2025,2026',
        'المؤشر 1': 'عدد الكيلومترات',
        'الشركاء المحتملين': 'المجلس الإقليمي، وكالة التنمية',
      });
    const found = await read([
      { name: 'برنامج العمل', merges: ['A1:Y1'], rows: [['برنامج عمل الجماعة 2022-2027'], header, row(1), row(2)] },
    ]);
    expect(found.head).toMatchObject({ headerRow: 2, created: 2 });
    expect(fields(found)).toMatchObject({
      المشاريع: 'title',
      الرمز: 'reference',
      البرنامج: 'programme',
      المكان: 'place',
      'المقاطعة/الجماعة': 'commune',
      'مكونات المشروع': 'description',
      'التكلفة التقديرية': 'estimatedCost',
      'الرمز في تصميم التهيئة': 'other',
      'كلفة تعبئة العقار': 'other',
    });
    expect(unsure(found)).toEqual([]);
    expect(projects(found)[0]).toMatchObject({
      reference: 'PAC.1',
      estimatedCost: 125_000_000,
      years: [2025],
      communes: [COMMUNES[0]?.id],
      partners: [{ name: 'المجلس الإقليمي' }, { name: 'وكالة التنمية' }],
    });
    const kept = projects(found)[0]?.otherColumns.map(({ name }) => name);
    expect(kept).toEqual(
      expect.arrayContaining(['وضعية العقار', 'كلفة تعبئة العقار', 'الدراسات', 'المدة التقديرية(أشهر)']),
    );
  });

  test('public works in thousands, header on the third row, beside hidden sheets', async () => {
    const [header = [], other = [], detail = []] = Object.values(layouts().fr_algeria_wilaya_public_works.sheets);
    const at = (words: RegExp) => header.find((name) => words.test(name)) ?? '';
    const title = at(/^Libellé/);
    const row = (name: string, cells: Readonly<Record<string, PlainCell>>) =>
      under(header, {
        wilaya: 'Berkane',
        programme: 'PCCE',
        Commune: 'Ahfir',
        'AE ACTUELLE': 2500,
        [title]: name,
        ...cells,
      });
    const ods = at(/ODS/);
    const period = at(/^Délais/);
    const end = at(/achèvement/);
    const share = at(/phys/);
    const state = at(/^Etat/);
    const rows = [
      row('Piste A', {
        [ods]: new Date(Date.UTC(2024, 2, 4)),
        [period]: '71 mois',
        [end]: '2ème tri 2024',
        [share]: 0.95,
        [state]: 'Achevée',
      }),
      row('Piste B', {
        [ods]: 'DEC 2014',
        [period]: '14mois',
        [end]: '4ème tr 2023',
        [share]: '70',
        [state]: 'En cours',
      }),
      row('Piste C', { [ods]: '/', [period]: '2 ans', [end]: '/', [share]: '51,77%', [state]: "à l'arrêt" }),
      row('Piste D', { [period]: 'Délai initial : 08 mois', [share]: 'Etude 100% réalisat 59%', [state]: 'Gelée' }),
      row('مسلك هـ', { [period]: '/', [share]: '20% ( الدراسة )', [state]: 'Travaux en cours' }),
      row('Piste F', { [share]: 'ND', [state]: 'Opération achevée' }),
    ];
    const sheets: readonly PlainSheet[] = [
      { name: 'Brouillon', hidden: true, rows: [['x'], other] },
      { name: 'Alger', merges: ['A1:P1'], rows: [['Situation du portefeuille'], ['en Milliers DH'], header, ...rows] },
      { name: 'Annaba', rows: [other, annaba(other)] },
      {
        name: 'détail',
        hidden: true,
        rows: [
          ['Détail'],
          [],
          detail,
          under(detail, { 'Intitulé Opération': 'Pont', "Numéro d'individualisation": 'NE.1', 'AE actuelle': 12 }),
        ],
      },
    ];
    const found = await read(sheets);
    expect(found.head).toMatchObject({
      sheet: 'Alger',
      headerRow: 3,
      created: 6,
      sheets: ['Alger', 'Annaba', 'Brouillon', 'détail'],
    });
    expect(unsure(found)).toEqual([]);
    expect(
      projects(found).map(({ phase, declaredCondition }) => [phase, declaredCondition?.condition ?? null]),
    ).toEqual([
      ['provisionalReception', null],
      ['execution', null],
      ['execution', 'stopped'],
      ['execution', 'pending'],
      ['execution', null],
      ['provisionalReception', null],
    ]);
    expect(projects(found)[0]?.estimatedCost).toBe(250_000_000);
    expect(shares(found)).toEqual([95, 70, 51.77, 59]);
    expect(contracts(found).map((contract) => contract.startOrderOn)).toEqual(['2024-03-04', '2014-12-31']);
    expect(ends(found)).toEqual(['2024-06-30', '2023-12-31']);
    expect(await read(sheets, { sheet: 'Annaba' }).then(fields)).toMatchObject({
      'Identication du projet': 'title',
      'Communes bénéficiaires': 'commune',
      'Montant (AP 103) DA': 'estimatedCost',
      "Maitre d'ouvrage": 'owner',
      'Entreprise(s) chargée(s) de réalisation': 'contractor',
      'Date livraison (prévisionnelle)': 'plannedEndOn',
      OBS: 'remarks',
    });
    const hidden = await read(sheets, { sheet: 'détail' });
    expect(hidden.head).toMatchObject({ headerRow: 3, created: 1 });
    expect(projects(hidden)[0]).toMatchObject({ reference: 'NE.1', title: { fr: 'Pont' }, estimatedCost: 1200 });
  });

  test.each([
    [10, []],
    ['1 er trimestre 2027', ['2027-03-31']],
    ['2 t 2025', ['2025-06-30']],
    ['Janivier 2025', ['2025-01-31']],
    ['Nnovembre 2025', ['2025-11-30']],
    ['Fin 2025', ['2025-12-31']],
    ['Projet réceptionné le 31/12/2024', ['2024-12-31']],
    ['جوان 2026', ['2026-06-30']],
    ['-', []],
  ] as const)('a day of delivery written %j', async (written, days) => {
    const [, header = []] = Object.values(layouts().fr_algeria_wilaya_public_works.sheets);
    const found = await read([{ name: 'S', rows: [header, annaba(header, written)] }], {
      mapping: { [header.indexOf('Date livraison (prévisionnelle)')]: 'plannedEndOn' },
    });
    expect(found.head.created).toBe(1);
    expect(ends(found)).toEqual(days);
  });

  test('a form of appraisal and a register of deliberations', async () => {
    const { fields: form } = layouts().fr_senegal_dgppe;
    const appraised = await read([
      {
        name: 'S',
        rows: [
          form,
          under(form, {
            'Intitulé du projet': 'Forage',
            'Coût du projet': '12 000 000',
            'Parties prenantes': 'ONEE ; Commune',
            'Sous-secteur': 'Hydraulique',
          }),
        ],
      },
    ]);
    expect(projects(appraised)).toMatchObject([
      { title: { fr: 'Forage' }, estimatedCost: 1_200_000_000, sector: 'water' },
    ]);
    const { columns } = layouts()['fr_scdl_deliberations_2.1'];
    const register = await read([
      {
        name: 'S',
        rows: [
          columns,
          under(columns, {
            COLL_NOM: 'Commune',
            DELIB_ID: '2024-12',
            DELIB_DATE: '2024-02-05',
            DELIB_OBJET: 'Construction d’un pont',
          }),
        ],
      },
    ]);
    expect(projects(register)).toMatchObject([
      { reference: '2024-12', title: { fr: 'Construction d’un pont' }, owner: 'Commune' },
    ]);
  });
});

function annaba(header: readonly string[], delivered: PlainCell = 'Fin 2025'): readonly PlainCell[] {
  return under(header, {
    N: 1,
    'Identication du projet': 'Réhabilitation du pont',
    'Communes bénéficiaires': 'Ahfir',
    'Montant (AP 103) DA': 1_500_000,
    "Maitre d'ouvrage": 'DTP',
    'Entreprise(s) chargée(s) de réalisation': 'EPTP',
    "Taux d'avancement physique": 0.6,
    'Délais de réalisation': '24 MOIS',
    'Date livraison (prévisionnelle)': delivered,
    OBS: 'RAS',
  });
}
