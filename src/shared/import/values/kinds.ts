import { PROGRAMMES, SECTORS, type Sector, WORK_TYPES, type WorkType } from '../../projects/index.ts';
import { fold } from '../../text/index.ts';
import { type Cell, cellText, isBlank, oneLine } from '../grid.ts';
import { doubtKeeping, EMPTY, type Reading, read } from '../reading.ts';
import { ownWords } from './own-words.ts';

/**
 * A word by its first letters, wherever one begins: «eau» must not be found in «réseau» and «bureau», nor «sport» in
 * «transport». A full stop after it asks for the whole word; Arabic words may have their article and what is written onto it.
 */
function startsOf(stems: string): RegExp {
  const patterns = stems.split(' | ').map((stem) => {
    const whole = stem.endsWith('.');
    const letters = whole ? stem.slice(0, -1) : stem;
    const onto = ARABIC.test(letters) ? '(?:[وفبكل]?ال|لل|[وبل])?' : '';
    return `${onto}${letters}${whole ? '(?![\\p{L}\\p{N}])' : ''}`;
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})`, 'u');
}

const ARABIC = /\p{Script=Arabic}/u;

const SECTOR_WORDS: readonly (readonly [RegExp, Sector])[] = (
  [
    [
      "routes?. | routier | piste | voirie | voies?. | ponts?. | ouvrages? d'art | طرق | طريق | مسالك | مسلك | قناطر | قنطر",
      'roads',
    ],
    ['assainissement | eaux?. | aepi?. | hydraul | ماء. | مياه | تطهير', 'water'],
    ['electri | electro | eclairage | energ | كهرب | انار | طاق', 'electricity'],
    [
      'education | enseignement | ecoles?. | scolaire | college | lycee | تعليم | تربي | تربوي | مدرس | مدارس',
      'education',
    ],
    ['sante. | sanitaire | hopita | hospital | صحه. | صحي | استشف | مستشف | مستوصف', 'health'],
    ['sport | omnisport | jeunesse | رياض | شباب. | شبابي', 'sport'],
    ['culture. | culturel | patrimoine | ثقاف | تراث', 'culture'],
    ['agricul | agricole | irrigation | rural | elevage | peche | فلاح | سقي. | صيد.', 'agriculture'],
    [
      'econom | socio-?econom | emploi | industri | commerc | artisan | touris | اقتصاد | تشغيل | صناع | سياح | تجار',
      'economy',
    ],
    [
      'urbain | urbanisme | mise a niveau | amenagement urbain | habitat | حضري | تعمير | سكن. | سكني | اسكان | تاهيل',
      'urban',
    ],
    ['environ | dechets?. | espaces? verts? | proprete | بيي | نفايات | نظاف | مساحات خضراء', 'environment'],
    ['administr | batiment | اداري | اداره. | منشات. | بنايات', 'administration'],
    ['souks?. | marches?. | abattoir | اسواق. | سوق. | مجزر | مجازر', 'markets'],
    ['relig | mosquee | habous | ديني | مسجد. | مساجد | اوقاف', 'religious'],
  ] satisfies readonly (readonly [string, Sector])[]
).map(([stems, sector]) => [startsOf(stems), sector]);

const ANY_OTHER_SECTOR = /^(autres?( secteurs?)?|(قطاع |قطاعات )?(اخر|اخري|مختلف|مختلفه)|divers)$/;

const WORK_TYPE_WORDS: readonly (readonly [RegExp, WorkType])[] = (
  [
    ['extension | elargissement | توسيع | توسع', 'extension'],
    ['equipement | fournitures?. | تجهيز | توريد', 'equipment'],
    ['acquisition | achats?. | اقتناء | شراء', 'acquisition'],
    ['etude | دراس', 'study'],
    [
      'construction | reconstruction | travaux neufs | batiment | realisation | بناء. | تشييد | احداث | انشاء',
      'construction',
    ],
    [
      'amenagement | reamenagement | rehabilitation | refection | travaux | تهييه | اصلاح | ترميم | تاهيل | اشغال',
      'development',
    ],
    ['services?. | prestation | gestion | خدم | تدبير', 'service'],
  ] satisfies readonly (readonly [string, WorkType])[]
).map(([stems, type]) => [startsOf(stems), type]);

const PROGRAMME_WORDS: readonly (readonly [RegExp, (typeof PROGRAMMES)[number]])[] = [
  [/^(pac|برنامج عمل الجماعه|programme d'action (de la commune|communal))/, 'pac'],
  [/^(pdp|برنامج تنميه (الاقليم|العماله)|programme de developpement (de la province|provincial))/, 'pdp'],
  [/^(pdr|برنامج التنميه الجهويه|programme de developpement regional)/, 'pdr'],
  [
    /^(indh|المبادره الوطنيه للتنميه البشريه|initiative nationale (pour le|de) developpement humain)( ?\(indh\))?$/,
    'indh',
  ],
  [/^(prdts|برنامج تقليص الفوارق|programme de reduction des disparites)/, 'prdts'],
  [
    /^(pnam?|برنامج التطهير السايل|(programme )?(national )?(d')?assainissement liquide)( ?(mutualise )?\(pnam?\))?$/,
    'pnam',
  ],
  [
    /^(برامج التنميه الترابيه المندمجه|برنامج التنميه الترابيه المندمجه|programmes? de developpement territorial integre)/,
    'territorial',
  ],
  [/^(برنامج )?(التاهيل الحضري)$|^(programme de )?mise a niveau urbaine$/, 'urban'],
  [/^البرنامج المندمج لاعاده الاعمار|^programme (integre )?de reconstruction/, 'reconstruction'],
];

const OWN_SECTORS = ownWords('sector', SECTORS);
const OWN_WORK_TYPES = ownWords('workType', WORK_TYPES);
const OWN_PROGRAMMES = ownWords('programme', PROGRAMMES);

export const readSector = (cell: Cell): Reading<Sector> =>
  ANY_OTHER_SECTOR.test(fold(cellText(cell)))
    ? read('other')
    : readKind(cell, OWN_SECTORS, SECTOR_WORDS, 'sectorUnknown', 'other');
export const readWorkType = (cell: Cell): Reading<WorkType> =>
  readKind(cell, OWN_WORK_TYPES, WORK_TYPE_WORDS, 'workTypeUnknown', null);

function readKind<Code>(
  cell: Cell,
  own: ReadonlyMap<string, Code>,
  words: readonly (readonly [RegExp, Code])[],
  code: 'sectorUnknown' | 'workTypeUnknown',
  otherwise: Code | null,
): Reading<Code> {
  if (isBlank(cell)) return EMPTY;
  const text = fold(cellText(cell));
  const known = own.get(text);
  if (known !== undefined) return read(known);
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
  return read([...new Set(names.map(programmeOf))]);
}

function programmeOf(name: string): string {
  const folded = fold(name);
  return OWN_PROGRAMMES.get(folded) ?? PROGRAMME_WORDS.find(([pattern]) => pattern.test(folded))?.[1] ?? name;
}
