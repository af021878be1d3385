/** Why a text is not written into its cell; each has a sentence: `sheet:problem.<code>`. */
export const PROBLEMS = [
  'textTooLong',
  'amountUnclear',
  'percentUnclear',
  'dayUnclear',
  'periodUnclear',
  'yearUnclear',
  'communeUnknown',
  'choiceUnknown',
  'cannotBeEmpty',
  'dayInFuture',
  'endBeforeStart',
  'referenceTaken',
  'severalContracts',
  'projectGone',
] as const;
export type ProblemCode = (typeof PROBLEMS)[number];

export interface Problem {
  readonly code: ProblemCode;
  /** What was probably meant, as a cell shows it; null where nothing can be proposed. */
  readonly proposal: string | null;
}
