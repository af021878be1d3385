/** Columns that people may fill in, in the order of the sheet: what is written down every week stands first. */
export const SHEET_KEYS = [
  'reference',
  'titleAr',
  'titleFr',
  'commune',
  'phase',
  'percent',
  'programme',
  'sector',
  'workType',
  'priority',
  'year',
  'place',
  'estimatedCost',
  'contractNumber',
  'contractor',
  'contractAmount',
  'startOrderOn',
  'period',
  'contractEndOn',
  'provisionalReceptionOn',
  'owner',
  'bearer',
  'remarks',
] as const;
export type SheetKey = (typeof SHEET_KEYS)[number];

/** Cells that one act may change. */
export const MOST_EDITS = 10_000;
