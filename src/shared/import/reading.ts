/** Why a cell or a row is doubtful. Each has a sentence: `import:doubt.<code>`. */
export const DOUBTS = [
  'dayUnreadable',
  'dayPeriod',
  'dayInText',
  'daySerial',
  'dayOrder',
  'dayMissing',
  'dayMonth',
  'dayHijri',
  'dayFar',
  'dayWeekday',
  'dayInFuture',
  'startFarAhead',
  'percentUnreadable',
  'percentScale',
  'percentInText',
  'percentSeveral',
  'percentStudies',
  'percentOver',
  'progressBackwards',
  'progressOlder',
  'amountUnreadable',
  'amountGrouping',
  'amountShape',
  'amountUnit',
  'amountInText',
  'amountNegative',
  'amountTooLarge',
  'periodUnreadable',
  'periodUnit',
  'periodInText',
  'periodSeveral',
  'countUnreadable',
  'yearUnreadable',
  'communeUnknown',
  'communeGuess',
  'communeAll',
  'stateUnknown',
  'stateContradicts',
  'stateQualified',
  'sectorUnknown',
  'workTypeUnknown',
  'wordGuess',
  'numberAsDay',
  'textTooLong',
  'titleRepeated',
  'titleOnly',
  'contractOther',
  'endBeforeStart',
  'columnsDropped',
  'likelyDuplicate',
  'amountScale',
  'totalMismatch',
  'totalUnit',
  'totalCount',
  'totalShares',
  'totalStates',
] as const;
export type DoubtCode = (typeof DOUBTS)[number];

/**
 * What a cell was understood as. A doubt carries the value that accepting takes; null leaves the field as it was.
 * `keep` says that the value does not hold all that was written, so the text must stay with the project.
 */
export type Reading<Value> =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'doubt'; readonly code: DoubtCode; readonly value: Value | null; readonly keep: boolean };

export const EMPTY: Reading<never> = { kind: 'empty' };

export const read = <Value>(value: Value): Reading<Value> => ({ kind: 'value', value });

/** A doubt whose proposal says everything the cell says. */
export const doubt = <Value>(code: DoubtCode, value: Value): Reading<Value> => ({
  kind: 'doubt',
  code,
  value,
  keep: false,
});

/** A doubt whose proposal is less than what the cell says, or nothing. */
export function doubtKeeping(code: DoubtCode, value: null): Reading<never>;
export function doubtKeeping<Value>(code: DoubtCode, value: Value | null): Reading<Value>;
export function doubtKeeping<Value>(code: DoubtCode, value: Value | null): Reading<Value> {
  return { kind: 'doubt', code, value, keep: true };
}
