import type { PROGRAMMES, Sector, WorkType } from '../../projects/index.ts';
import { fold } from '../../text/index.ts';
import { type Cell, cellText, isBlank, oneLine } from '../grid.ts';
import { doubtKeeping, EMPTY, type Reading, read } from '../reading.ts';

const SECTOR_WORDS: readonly (readonly [RegExp, Sector])[] = [
  [/(route|piste|voirie|pont|ouvrage d'art|طرق|مسالك|مسلك|قناطر|قنطره|المسالك)/, 'roads'],
  [/(assainissement|eau|aep|aepi|hydraul|ماء|مياه|تطهير)/, 'water'],
  [/(electri|eclairage|energie|كهرب|اناره|طاقه)/, 'electricity'],
  [/(education|enseignement|ecole|scolaire|تعليم|تربيه|مدرس)/, 'education'],
  [/(sante|hopital|hospital|صحه|صحي|استشف)/, 'health'],
  [/(sport|jeunesse|رياض|شباب)/, 'sport'],
  [/(culture|patrimoine|ثقاف|تراث)/, 'culture'],
  [/(agricul|irrigation|rural|elevage|peche|فلاح|سقي|الصيد)/, 'agriculture'],
  [/(econom|emploi|industri|commerce|artisan|touris|اقتصاد|تشغيل|صناع|سياح|تجار)/, 'economy'],
  [/(urbain|urbanisme|mise a niveau|amenagement urbain|habitat|حضري|تعمير|السكن|اسكان|تاهيل)/, 'urban'],
  [/(environ|dechet|espaces? verts?|proprete|بيي|نفايات|نظافه|مساحات خضراء)/, 'environment'],
  [/(administr|batiment|اداري|المنشات|بنايات)/, 'administration'],
  [/(souk|marche|abattoir|اسواق|سوق|مجزر|مجازر)/, 'markets'],
  [/(relig|mosquee|habous|ديني|مسجد|مساجد|اوقاف)/, 'religious'],
  [/^(autres?|اخر|اخري|مختلف|divers)$/, 'other'],
];

const WORK_TYPE_WORDS: readonly (readonly [RegExp, WorkType])[] = [
  [/(extension|elargissement|توسيع|توسعه)/, 'extension'],
  [/(equipement|fourniture|تجهيز|توريد)/, 'equipment'],
  [/(acquisition|achat|اقتناء|شراء)/, 'acquisition'],
  [/(etude|دراس)/, 'study'],
  [/(construction|travaux neufs|batiment|realisation|بناء|تشييد|احداث|انشاء)/, 'construction'],
  [/(amenagement|rehabilitation|refection|travaux|تهييه|اصلاح|ترميم|تاهيل|اشغال)/, 'development'],
  [/(service|prestation|gestion|خدم|تدبير)/, 'service'],
];

const PROGRAMME_WORDS: readonly (readonly [RegExp, (typeof PROGRAMMES)[number]])[] = [
  [/^(pac|برنامج عمل الجماعه|programme d'action (de la commune|communal))/, 'pac'],
  [/^(pdp|برنامج تنميه (الاقليم|العماله)|programme de developpement (de la province|provincial))/, 'pdp'],
  [/^(pdr|برنامج التنميه الجهويه|programme de developpement regional)/, 'pdr'],
  [/^(indh|المبادره الوطنيه للتنميه البشريه|initiative nationale pour le developpement humain)$/, 'indh'],
  [/^(prdts|برنامج تقليص الفوارق)/, 'prdts'],
  [/^(pnam?|برنامج التطهير السايل)$/, 'pnam'],
  [/^(برامج التنميه الترابيه المندمجه)/, 'territorial'],
];

export const readSector = (cell: Cell): Reading<Sector> => readKind(cell, SECTOR_WORDS, 'sectorUnknown', 'other');
export const readWorkType = (cell: Cell): Reading<WorkType> => readKind(cell, WORK_TYPE_WORDS, 'workTypeUnknown', null);

function readKind<Code>(
  cell: Cell,
  words: readonly (readonly [RegExp, Code])[],
  code: 'sectorUnknown' | 'workTypeUnknown',
  otherwise: Code | null,
): Reading<Code> {
  if (isBlank(cell)) return EMPTY;
  const text = fold(cellText(cell));
  const match = words.find(([pattern]) => pattern.test(text));
  return match ? read(match[1]) : doubtKeeping(code, otherwise);
}

/** A seeded programme by its code, any other by its name as written; several stand on lines of their own or behind `;`. */
export function readProgrammes(cell: Cell): Reading<readonly string[]> {
  if (isBlank(cell)) return EMPTY;
  const names = cellText(cell)
    .split(/[;\n؛]/)
    .map(oneLine)
    .filter((name) => name !== '');
  const codes = names.map((name) => PROGRAMME_WORDS.find(([pattern]) => pattern.test(fold(name)))?.[1] ?? name);
  return read([...new Set(codes)]);
}
