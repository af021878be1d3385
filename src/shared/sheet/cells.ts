import type { ProjectFacts } from '../alerts/index.ts';
import { type CommuneIndex, readersOf } from '../import/index.ts';
import { type CellReading, type SheetColumn, sheetColumn } from './columns.ts';
import type { SheetKey } from './keys.ts';
import type { SheetWords } from './words.ts';

/** What a cell shows. */
export const cellText = (facts: ProjectFacts, key: SheetKey, words: SheetWords): string =>
  shownText(facts, sheetColumn(key), words);

const BETWEEN_CONTRACTS = ' | ';

/** Of several contracts a cell shows them all: which one is meant is said on the project's own page. */
function shownText(facts: ProjectFacts, column: SheetColumn, words: SheetWords): string {
  if (!column.ofContract || facts.contracts.length < 2) return column.text(facts, words);
  const each = facts.contracts.map((contract) => column.text({ ...facts, contracts: [contract] }, words));
  return each.every((text) => text === '') ? '' : each.join(BETWEEN_CONTRACTS);
}

export interface ReadingContext {
  readonly words: SheetWords;
  readonly communes: CommuneIndex;
}

/** A share that says that its column counts to a hundred: fewer cells than this decide nothing by themselves. */
const OF_A_HUNDRED = '50%';
const FEW = 3;

/** Texts of one column, each in the light of all: «0,95» beside «70», days written month first. */
export function readCells(
  key: SheetKey,
  texts: readonly string[],
  { words, communes }: ReadingContext,
): readonly CellReading[] {
  const column = sheetColumn(key);
  const scale = column.importKind === 'percent' && texts.length < FEW ? [OF_A_HUNDRED] : [];
  const readers = readersOf([...texts, ...scale], '', null, communes, column.importKind);
  return texts.map((text) => column.read(text, readers, words));
}

/** A text by itself. */
export function readCell(key: SheetKey, text: string, context: ReadingContext): CellReading {
  const [reading] = readCells(key, [text], context);
  return reading ?? { ok: false, problem: { code: 'textTooLong', proposal: null } };
}
