import type { Condition, Phase } from '../../projects/index.ts';
import { fold } from '../../text/index.ts';
import { type Cell, cellText, isBlank } from '../grid.ts';
import { doubt, doubtKeeping, EMPTY, type Reading, read } from '../reading.ts';
import { closest } from './similarity.ts';

/** Lists mix two axes in one column: how far a project is and how it is doing. Either may be missing. */
export interface State {
  readonly phase: Phase | null;
  readonly condition: Condition | null;
}

/** First match wins, so that «non démarré» is not «démarré» and «تسلم نهائي» is not «نهاية». */
const PATTERNS: readonly (readonly [RegExp, Phase | null, Condition | null])[] = [
  [/(annul|abandon|ملغ|الغاء|تم الغاو|متخلي عن)/, 'cancelled', null],
  [/(resili|مفسوخ|فسخ)/, 'execution', 'terminated'],
  [/(gele[es]?\b|en attente|suspens|differe|مجمد|معلق|في انتظار|قيد الانتظار)/, null, 'pending'],
  [/(arret|stopp|interromp|متوقف|توقف|موقوف|موقف)/, 'execution', 'stopped'],
  [/(difficult|souffrance|contentieux|متعثر|تعثر)/, 'execution', 'struggling'],
  [/(retard|متاخر|تاخر)/, 'execution', 'late'],
  [/(reception definitive|تسلم نهايي|التسلم النهايي|التسليم النهايي)/, 'finalReception', null],
  [/(reception provisoire|receptionne|تسلم موقت|تسلم موقت|التسلم الموقت|التسليم الموقت)/, 'provisionalReception', null],
  [/(garantie|فتره الضمان|الضمان)/, 'guarantee', null],
  [/(mis en service|mise en service|exploitation|operationnel|مستغل|الاستغلال|شغال)/, 'inUse', null],
  [/(cloture|clos\b|close\b|مغلق|مقفل)/, 'closed', null],
  [
    /(non (demarre|lance|entame|engage)|pas (encore )?(demarre|lance|entame)|a lancer|لم ينطلق|لم تنطلق|لم يعط|لم تعط|غير منطلق|لم يبدا|لم يشرع)/,
    'idea',
    null,
  ],
  [
    /(appel d.?offre|\bao\b|\bdao\b|consultation|ouverture des plis|en cours d.?adjudication|طلب العروض|طلبات العروض|فتح الاظرفه|اعداد الصفقه)/,
    'tender',
    null,
  ],
  [/(approbation|visa\b|engagement|adjuge|attribue|المصادقه|مصادقه|التاشير)/, 'approval', null],
  [/(convention|financement|montage|التمويل|الاتفاقيه|اتفاقيه)/, 'financing', null],
  [/(foncier|expropriation|autorisation|العقار|التراخيص|نزع الملكيه)/, 'land', null],
  [/(etude|دراس)/, 'study', null],
  [
    /(acheve|termine|fini\b|finie?s?\b|realise[es]*\b|livre|منجز|انجز|مكتمل|اكتمل|منته|انتهت|انتهاء|تم الانجاز|نهايه الاشغال)/,
    'provisionalReception',
    null,
  ],
  [
    /(en cours|chantier|execution|travaux|demarre|lance|entame|في طور|قيد|جاريه|جار|الانجاز|الاشغال|انطلق|مستمر)/,
    'execution',
    null,
  ],
  [/(idee|identifi|propos|programme|prevu|planifi|فكره|تشخيص|مقترح|مبرمج|مرتقب)/, 'idea', null],
  [/^(normale?|عادي|عاديه|حسن|bon|bonne)$/, null, 'normal'],
];

/** Whole words, for mending a slip of the pen. */
const WORDS: readonly (readonly [string, State])[] = (
  [
    ['achevée', 'provisionalReception', null],
    ['terminé', 'provisionalReception', null],
    ['annulé', 'cancelled', null],
    ['résilié', 'execution', 'terminated'],
    ['en cours', 'execution', null],
    ['متوقف', 'execution', 'stopped'],
    ['متعثر', 'execution', 'struggling'],
    ['متأخر', 'execution', 'late'],
    ['منجز', 'provisionalReception', null],
    ['مكتمل', 'provisionalReception', null],
  ] satisfies readonly (readonly [string, Phase | null, Condition | null])[]
).map(([word, phase, condition]) => [fold(word), { phase, condition }]);

const PERCENT_DONE = /100\s?%/;

/** «Achevée», «En cours», «à l'arrêt», «متوقف», «في طور الإنجاز», «Gelée». */
export function readState(cell: Cell): Reading<State> {
  if (isBlank(cell)) return EMPTY;
  const text = fold(cellText(cell)).replace(/[’`]/g, "'");
  const match = PATTERNS.find(([pattern]) => pattern.test(text));
  // A long remark holds such words by chance; only a short cell is a state.
  if (match && text.length <= 60) return found({ phase: match[1], condition: match[2] }, text);
  const near = text.length >= 5 && text.length <= 20 ? closest(text, WORDS, 2) : null;
  if (near) return doubt('wordGuess', near);
  return doubtKeeping('stateUnknown', match ? { phase: match[1], condition: match[2] } : null);
}

/** «En cours d'étude» runs studies, not works; «Travaux en cours 100%» is said of finished works. */
function found(state: State, text: string): Reading<State> {
  return PERCENT_DONE.test(text) && state.phase === 'execution' && state.condition === null
    ? doubtKeeping('wordGuess', state)
    : read(state);
}
