import { latestProgress, type ProjectFacts } from '../alerts/index.ts';
import { inLocale } from '../locale/index.ts';
import { cellText, type SheetWords } from '../sheet/index.ts';
import { formatDay } from '../time/index.ts';
import { isAsked, UPDATE_COLUMNS, type UpdateColumn } from './columns.ts';

/** Heading of a column, in the language of the sheet. */
export function headingOf(column: UpdateColumn, { say }: SheetWords): string {
  switch (column.role) {
    case 'id':
      return 'ID';
    case 'measuredOn':
      return say('import:field.measuredOn');
    case 'askedDay':
      return say('updateSheets:new', { field: say('import:field.measuredOn') });
    case 'shown':
      return say(`import:field.${column.mark === 'mtb:title' ? 'title' : column.key}`);
    case 'asked':
      return say('updateSheets:new', { field: say(`import:field.${column.key}`) });
  }
}

/** The row of a project: its last values, and blank cells for the new ones. */
export const rowOf = (facts: ProjectFacts, words: SheetWords): readonly string[] =>
  UPDATE_COLUMNS.map((column) => (isAsked(column) ? '' : shownOf(column, facts, words)));

function shownOf(column: UpdateColumn, facts: ProjectFacts, words: SheetWords): string {
  switch (column.role) {
    case 'id':
      return facts.project.id;
    case 'measuredOn': {
      const day = latestProgress(facts.progress)?.on;
      return day === undefined ? '' : formatDay(day, words.locale);
    }
    case 'shown':
      return column.mark === 'mtb:title'
        ? inLocale(facts.project.title, words.locale)
        : cellText(facts, column.key, words);
    case 'asked':
    case 'askedDay':
      return '';
  }
}
