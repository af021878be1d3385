import type { Condition, Phase } from '../../projects/index.ts';
import { fold } from '../../text/index.ts';

/** Lists mix two axes in one column: how far a project is and how it is doing. Either may be missing. */
export interface State {
  readonly phase: Phase | null;
  readonly condition: Condition | null;
}

/** First match wins, so that «non démarré» is not «démarré» and «تسلم نهائي» is not «نهاية». */
export const STATE_PATTERNS: readonly (readonly [RegExp, Phase | null, Condition | null])[] = [
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
    /(non (encore )?(demarre|lance|entame|engage|commence)|pas (encore )?(ete )?(demarre|lance|entame|commence)|a lancer|لم ينطلق|لم تنطلق|لم يعط|لم تعط|غير منطلق|لم يبدا|لم تبدا|لم يشرع|لم يتم (الشروع|الانطلاق|البدء))/,
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
    /(acheve|termine|fini\b|finie?s?\b|realise[es]*\b|livre|منجز|انجز|مكتمل|اكتمل|منته|انتهت|انتهاء|تم (ال)?انجاز|(?<=لم )(ينجز|تنجز|ينته|تنته|يكتمل|تكتمل)|نهايه الاشغال)/,
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
export const STATE_WORDS: readonly (readonly [string, State])[] = (
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
