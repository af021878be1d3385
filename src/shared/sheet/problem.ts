/** Why a text is not written into its cell; each has a sentence: `sheet:problem.<code>`. */
export type ProblemCode =
  | 'textTooLong'
  | 'amountUnclear'
  | 'percentUnclear'
  | 'dayUnclear'
  | 'periodUnclear'
  | 'yearUnclear'
  | 'communeUnknown'
  | 'choiceUnknown'
  | 'cannotBeEmpty'
  | 'dayInFuture'
  | 'endBeforeStart'
  | 'referenceTaken'
  | 'severalContracts'
  | 'projectGone';

export interface Problem {
  readonly code: ProblemCode;
  /** What was probably meant, as a cell shows it; null where nothing can be proposed. */
  readonly proposal: string | null;
}
