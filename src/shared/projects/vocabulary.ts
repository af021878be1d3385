/**
 * Code lists of the project sheet. Their words in both languages are `vocabulary:<list>.<code>` in the locale files;
 * source of the lists: Moroccan follow-up practice, decree 2-22-431 and CCAG-T.
 */

/** Phase (المرحلة, phase): how far the project has come. One of two axes; the other is its condition. */
export const PHASES = [
  'idea',
  'study',
  'financing',
  'land',
  'tender',
  'approval',
  'execution',
  'provisionalReception',
  'guarantee',
  'finalReception',
  'inUse',
  'closed',
  'cancelled',
] as const;
export type Phase = (typeof PHASES)[number];

/** What a phase means to rules: whether work is going on, and whether the project is over. */
export const PHASE_TRAITS: Readonly<Record<Phase, { readonly running: boolean; readonly over: boolean }>> = {
  idea: { running: false, over: false },
  study: { running: false, over: false },
  financing: { running: false, over: false },
  land: { running: false, over: false },
  tender: { running: false, over: false },
  approval: { running: false, over: false },
  execution: { running: true, over: false },
  provisionalReception: { running: false, over: true },
  guarantee: { running: false, over: true },
  finalReception: { running: false, over: true },
  inUse: { running: false, over: true },
  closed: { running: false, over: true },
  cancelled: { running: false, over: true },
};

/** Condition (الوضعية, situation): how the project is doing. No law defines these words; the rules are editable data. */
export const CONDITIONS = ['normal', 'late', 'stopped', 'struggling', 'terminated', 'pending'] as const;
export type Condition = (typeof CONDITIONS)[number];

export const SECTORS = [
  'roads',
  'water',
  'electricity',
  'education',
  'health',
  'sport',
  'culture',
  'agriculture',
  'economy',
  'urban',
  'environment',
  'administration',
  'markets',
  'religious',
  'other',
] as const;
export type Sector = (typeof SECTORS)[number];

export const WORK_TYPES = [
  'construction',
  'extension',
  'development',
  'equipment',
  'acquisition',
  'study',
  'service',
] as const;
export type WorkType = (typeof WORK_TYPES)[number];

export const PRIORITIES = ['normal', 'high', 'royal'] as const;

/** Seeded programmes; an office may write any other name instead of a code. */
export const PROGRAMMES = [
  'pac',
  'pdp',
  'pdr',
  'indh',
  'prdts',
  'urban',
  'pnam',
  'reconstruction',
  'territorial',
] as const;

/** Where a measure of physical progress comes from. */
export const PROGRESS_SOURCES = ['siteMeeting', 'statement', 'visit', 'declaration', 'import'] as const;
export type ProgressSource = (typeof PROGRESS_SOURCES)[number];
