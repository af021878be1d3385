import { writeFile } from 'node:fs/promises';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

/**
 * Invented lists of projects in the layouts that offices use; communes are those of Berkane province. Every tenth row
 * holds something doubtful, so that a dry run has something to show.
 */
export type Layout = 'province' | 'communeProgramme' | 'wilaya' | 'twoRowHeader';

type Value = string | number | Date | null;
type Row = readonly Value[];

export interface ProjectList {
  readonly sheet: string;
  readonly rightToLeft: boolean;
  readonly rows: readonly Row[];
  /** Row of the header in the sheet, from 1. */
  readonly headerRow: number;
}

const COMMUNES_AR = ['أحفير', 'بركان', 'السعيدية', 'أكليم', 'عين الركادة', 'تافوغالت', 'لعثامنة', 'فزوان'];
const COMMUNES_FR = ['Ahfir', 'Berkane', 'Saidia', 'Aklim', 'Ain Erreggada', 'Tafoughalt', 'Laatamna', 'Fezouane'];
const WORKS_AR = [
  'تهيئة الطريق الجماعية',
  'بناء مركز صحي',
  'توسيع شبكة الإنارة العمومية',
  'بناء ملعب للقرب',
  'تزويد الدواوير بالماء الشروب',
  'إصلاح مدرسة ابتدائية',
];
const WORKS_FR = [
  'Aménagement de la voirie',
  "Construction d'un centre de santé",
  "Extension de l'éclairage public",
  "Construction d'un terrain de proximité",
  'Alimentation en eau potable des douars',
  "Réhabilitation d'une école primaire",
];
const STATES_AR = ['في طور الإنجاز', 'متوقف', 'منجز', 'في طور الدراسة', 'متعثر'];
const STATES_FR = ['En cours', "à l'arrêt", 'Achevée', 'Travaux en cours', 'Gelée'];
const COMPANIES = ['مقاولة النخيل', 'SOTRABE SARL', 'مقاولة الأطلس للأشغال', 'BTP Moulouya'];

const pick = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};
const dayAfter = (index: number, days: number): Date => new Date(Date.UTC(2024, 0, 8 + (index % 500) + days));
const doubtful = (index: number): boolean => index % 10 === 9;

/** A list of `rows` projects in a layout, as cells. */
export function projectList(layout: Layout, rows: number): ProjectList {
  switch (layout) {
    case 'province':
      return province(rows);
    case 'communeProgramme':
      return communeProgramme(rows);
    case 'wilaya':
      return wilaya(rows);
    case 'twoRowHeader':
      return twoRowHeader(rows);
  }
}

const each = (rows: number, make: (index: number) => Row): readonly Row[] =>
  Array.from({ length: rows }, (_, index) => make(index));

/** The follow-up board of a province: titles above, Arabic headers, references, contract, dates and progress. */
function province(rows: number): ProjectList {
  const header: Row = [
    'ر.ت',
    'المرجع',
    'اسم المشروع',
    'الجماعة',
    'البرنامج',
    'القطاع',
    'الكلفة التقديرية (درهم)',
    'رقم الصفقة',
    'المقاولة',
    'مبلغ الصفقة',
    'تاريخ الأمر بالخدمة',
    'أجل التنفيذ',
    'تاريخ نهاية الأشغال',
    'نسبة الإنجاز %',
    'وضعية المشروع',
    'ملاحظات',
  ];
  const data = each(rows, (index) => [
    index + 1,
    `BRK-2025-${String(index + 1).padStart(4, '0')}`,
    `${pick(WORKS_AR, index)} رقم ${index + 1}`,
    pick(COMMUNES_AR, index),
    pick(['المبادرة الوطنية للتنمية البشرية', 'برنامج عمل الجماعة', 'برنامج تنمية الإقليم'], index),
    pick(['الطرق والمسالك', 'الصحة', 'الكهرباء والإنارة', 'الرياضة والشباب', 'الماء والتطهير', 'التعليم'], index),
    doubtful(index) ? '400.000.00' : 1_200_000 + index * 1000,
    `${(index % 40) + 1}/2025`,
    pick(COMPANIES, index),
    doubtful(index) ? '7.37 مليار' : 1_150_000.5 + index * 1000,
    dayAfter(index, 0),
    pick(['8 أشهر', '12 شهرا', '71 mois', '14mois', '2 ans'], index),
    doubtful(index)
      ? pick(['2ème tri 2026', 'FIN décembre 2026', 'جوان 2026', 'DEC 2026'], Math.floor(index / 10))
      : dayAfter(index, 400),
    (index % 20) * 0.05,
    pick(STATES_AR, index),
    index % 7 === 0 ? 'تأخر في تصفية العقار' : null,
  ]);
  return {
    sheet: 'المشاريع',
    rightToLeft: true,
    rows: [['المملكة المغربية – وزارة الداخلية'], ['لائحة تتبع المشاريع بالإقليم'], [], header, ...data],
    headerRow: 4,
  };
}

/** A commune's action programme: no reference but a code, costs in dirhams, years and durations in months. */
function communeProgramme(rows: number): ProjectList {
  const header: Row = [
    'الاهداف التنموية',
    'الرمز',
    'البرنامج',
    'المشاريع',
    'المكان',
    'المقاطعة/الجماعة',
    'مكونات المشروع',
    'الفئة المستهدفة',
    'المساحة',
    'التكلفة التقديرية',
    'سنة الانطلاق',
    'المدة التقديرية(أشهر)',
    'سنوات التنفيذ',
    'الشركاء المحتملين',
    'مصادر التمويل المحتملة',
  ];
  const data = each(rows, (index) => [
    'تحسين ظروف عيش الساكنة',
    `PAC.${index + 1}`,
    'برنامج عمل الجماعة',
    `${pick(WORKS_AR, index)} بدوار ${index + 1}`,
    `دوار ${index + 1}`,
    pick(COMMUNES_AR, index),
    'أشغال ودراسات وتجهيز',
    'ساكنة الدوار',
    350 + index,
    doubtful(index) ? '400.000.00' : `${(index % 9) + 1}.${String(100 + (index % 900))}.000,00 درهم`,
    2024 + (index % 3),
    6 + (index % 18),
    '2025، 2026',
    'المجلس الإقليمي ; وكالة التنمية',
    'ميزانية الجماعة',
  ]);
  return { sheet: 'برنامج العمل', rightToLeft: true, rows: [header, ...data], headerRow: 1 };
}

/** A French board: merged title, unit of money above the header, progress as fractions beside text. */
function wilaya(rows: number): ProjectList {
  const header: Row = [
    'Province',
    'Portefeuille de programme',
    'programme',
    "Libellé de l'opération",
    "Numéro d'individualisation",
    'Commune',
    'Date d’ODS',
    'Délais de réalis',
    "Date d'achèvement",
    'AE ACTUELLE',
    'Engagements cumulés',
    'Paiement cumulés',
    'Taux FIN %',
    'Taux phys %',
    'Etat du Projet',
    'Observations',
  ];
  const data = each(rows, (index) => [
    'Berkane',
    'Infrastructures',
    'INDH',
    `${pick(WORKS_FR, index)}, tranche ${index + 1}`,
    `NE-${1000 + index}`,
    pick(COMMUNES_FR, index),
    doubtful(index) ? 'DEC 2024' : dayAfter(index, 0),
    pick(['24 MOIS', 'Délai initial : 08 mois', '/', '72 Mois'], index),
    doubtful(index) ? '4ème tr 2026' : dayAfter(index, 700),
    2500 + index,
    1200 + index,
    800,
    doubtful(index) ? '51,77%' : 0.42,
    doubtful(index)
      ? pick(['70', 'Etude 100% réalisat 59%', '20% ( الدراسة )', 'ND'], Math.floor(index / 10))
      : 0.05 * (index % 20),
    pick(STATES_FR, index),
    index % 5 === 0 ? 'RAS' : null,
  ]);
  return {
    sheet: 'Suivi',
    rightToLeft: false,
    rows: [
      ['Situation des opérations'],
      ['en Milliers DH'],
      header,
      ...data,
      ['TOTAL', null, null, null, null, null, null, null, null, 1_000_000],
    ],
    headerRow: 3,
  };
}

/** A board whose header has two rows: amounts stand in pairs under one name. */
function twoRowHeader(rows: number): ProjectList {
  const top: Row = [
    'N°',
    'Intitulé du projet',
    'Commune',
    'Montant sollicité',
    null,
    'Marché',
    null,
    null,
    "Taux d'avancement physique",
  ];
  const sub: Row = [null, null, null, 'AE', 'CP', 'N° du marché', 'Entreprise', 'Délai (mois)', null];
  const data = each(rows, (index) => [
    index + 1,
    `${pick(WORKS_FR, index)} ${index + 1}`,
    pick(COMMUNES_FR, index),
    1000 + index,
    500 + index,
    `${index + 1}/2025`,
    pick(COMPANIES, index),
    6 + (index % 12),
    index % 101,
  ]);
  return { sheet: 'Projets', rightToLeft: false, rows: [top, sub, ...data], headerRow: 1 };
}

const toCell = (value: Value) => {
  if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' } as const;
  return value === null ? null : value;
};

export async function writeWorkbook(path: string, list: ProjectList): Promise<void> {
  const data: SheetData = list.rows.map((cells) => cells.map(toCell));
  await writeXlsxFile(data, { sheet: list.sheet, rightToLeft: list.rightToLeft }).toFile(path);
}

/** Writes `rows` invented projects in a layout as an xlsx file. */
export async function writeProjectWorkbook(
  path: string,
  { rows, layout }: { readonly rows: number; readonly layout: Layout },
): Promise<ProjectList> {
  const list = projectList(layout, rows);
  await writeWorkbook(path, list);
  return list;
}

const dayText = (day: Date): string =>
  `${String(day.getUTCDate()).padStart(2, '0')}/${String(day.getUTCMonth() + 1).padStart(2, '0')}/${day.getUTCFullYear()}`;

/** The same list as delimited text. */
export function delimitedText(list: ProjectList, delimiter = ';'): string {
  const cell = (value: Value): string => {
    const text = value === null ? '' : value instanceof Date ? dayText(value) : String(value);
    return /["\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return list.rows.map((cells) => cells.map(cell).join(delimiter)).join('\r\n');
}

export const writeDelimited = (path: string, list: ProjectList): Promise<void> =>
  writeFile(path, `\ufeff${delimitedText(list)}`, 'utf8');
