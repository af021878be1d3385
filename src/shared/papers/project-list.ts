import type { Level } from '../alerts/index.ts';
import type { ProjectRow } from '../contract/index.ts';
import { inLocale, type Locale, translator } from '../locale/index.ts';
import type { Condition, Phase, Sector } from '../projects/index.ts';
import type { Day } from '../time/index.ts';
import type { Paper } from './paper.ts';
import { programmeName } from './programme-name.ts';
import type { PaperTable } from './table.ts';

/** What a list of projects was narrowed to. */
export interface ListFilter {
  readonly search: string;
  readonly conditions: readonly Condition[];
  readonly phases: readonly Phase[];
  readonly sectors: readonly Sector[];
  readonly communes: readonly string[];
  readonly programmes: readonly string[];
  readonly levels?: readonly Level[];
}

export interface ListSources {
  readonly rows: readonly ProjectRow[];
  readonly locale: Locale;
  readonly today: Day;
  readonly communeName: (id: string) => string;
}

/** A list of projects as a table, with the columns of the screen and the cost; a spreadsheet also gets the programmes. */
export function projectTable({ rows, locale, communeName }: ListSources, spreadsheet: boolean): PaperTable {
  const t = translator(locale);
  const programme = spreadsheet ? ['programme'] : [];
  const columns = ['reference', 'title', 'commune', ...programme, 'phase', 'condition', 'progress', 'end'];
  return {
    headers: [
      ...columns.map((name) => t(`projects:column.${name}`)),
      t('papers:list.daysLate'),
      t('projects:field.estimatedCost'),
    ],
    rows: rows.map((row) => [
      row.reference,
      inLocale(row.title, locale),
      row.communes.map(communeName).filter(isThere).join(' · '),
      ...(spreadsheet ? [row.programmes.map((name) => programmeName(name, t)).join(' · ')] : []),
      t(`vocabulary:phase.${row.phase}`),
      t(`vocabulary:condition.${row.condition}`),
      row.percent === null ? null : { percent: row.percent },
      row.contractEndOn === null ? null : { day: row.contractEndOn },
      row.daysLate === 0 ? null : row.daysLate,
      row.estimatedCost === null ? null : { amount: row.estimatedCost },
    ]),
  };
}

export function projectListPaper(sources: ListSources, filter: ListFilter): Paper {
  const { locale, rows, today } = sources;
  const t = translator(locale);
  return {
    locale,
    title: t('papers:list.title'),
    subtitle: '',
    day: today,
    notes: [...filterWords(filter, sources), t('projects:list.count', { count: rows.length })],
    landscape: true,
    sections: [{ kind: 'table', title: '', table: projectTable(sources, false) }],
  };
}

/** A filter in words, one line for each thing that it narrows: `Phase : En étude, En garantie`. */
export function filterWords(
  filter: ListFilter,
  { locale, communeName }: Pick<ListSources, 'locale' | 'communeName'>,
): readonly string[] {
  const t = translator(locale);
  const words = (name: string, values: readonly string[]): string =>
    values.length === 0 ? '' : t('papers:list.filter', { name, values: values.join(t('papers:list.comma')) });
  return [
    words(t('projects:list.search'), filter.search.trim() === '' ? [] : [filter.search.trim()]),
    words(
      t('projects:column.condition'),
      filter.conditions.map((code) => t(`vocabulary:condition.${code}`)),
    ),
    words(
      t('projects:column.phase'),
      filter.phases.map((code) => t(`vocabulary:phase.${code}`)),
    ),
    words(
      t('projects:column.sector'),
      filter.sectors.map((code) => t(`vocabulary:sector.${code}`)),
    ),
    words(t('projects:column.commune'), filter.communes.map(communeName).filter(isThere)),
    words(
      t('projects:column.programme'),
      filter.programmes.map((name) => programmeName(name, t)),
    ),
    words(
      t('papers:list.level'),
      (filter.levels ?? []).map((code) => t(`vocabulary:level.${code}`)),
    ),
  ].filter(isThere);
}

const isThere = (text: string): boolean => text !== '';
