import { formatSum } from '../amounts/index.ts';
import type { BoardGroup, BoardOverview, BoardProject, TrendMonth } from '../board/index.ts';
import { inLocale, type Locale, type Translate, translator } from '../locale/index.ts';
import { CONDITIONS } from '../projects/index.ts';
import type { Day } from '../time/index.ts';
import type { LabelledText, Paper, PaperSection } from './paper.ts';
import { programmeName } from './programme-name.ts';
import type { PaperTable } from './table.ts';

export interface BoardSources {
  readonly board: BoardOverview;
  readonly trend: readonly TrendMonth[];
  readonly locale: Locale;
  readonly today: Day;
  readonly communeName: (id: string) => string;
  /** What it was narrowed to, in words. */
  readonly filters: readonly string[];
}

/** The board (لوحة القيادة, tableau de bord) as it is put on a governor's desk: DOMAIN.md 3.9. */
export function boardPaper(sources: BoardSources): Paper {
  const { board, trend, locale, today, communeName, filters } = sources;
  const t = translator(locale);
  const words = (list: string) => (key: string) => t(`vocabulary:${list}.${key}`);
  return {
    locale,
    title: t('board:title'),
    subtitle: '',
    day: today,
    notes: filters,
    landscape: false,
    sections: [
      { kind: 'figures', title: '', figures: boardFigures(board, locale) },
      conditionBars(board, t),
      ...groups('commune', board.byCommune, communeName, t),
      ...progressBars(board, communeName, t),
      ...groups('programme', board.byProgramme, (name) => programmeName(name, t), t),
      ...groups('sector', board.bySector, words('sector'), t),
      ...groups('phase', board.byPhase, words('phase'), t),
      ...groups('owner', board.byOwner, (name) => name, t),
      ...groups('year', board.byYear, (year) => year, t),
      trendTable(trend, t),
      ...projects('late', board.late, sources, t),
      ...projects('silent', board.silent.projects, sources, t),
    ],
  };
}

/** The board's breakdowns in one table, as a spreadsheet takes them. */
export function boardTable({
  board,
  locale,
  communeName,
}: Pick<BoardSources, 'board' | 'locale' | 'communeName'>): PaperTable {
  const t = translator(locale);
  const words = (list: string) => (key: string) => t(`vocabulary:${list}.${key}`);
  const part = (name: string, list: readonly BoardGroup[], nameOf: (key: string) => string): PaperTable['rows'] =>
    list.map((group) => [t(`board:by.${name}`), nameOf(group.key), ...cellsOf(group)]);
  return {
    headers: [t('board:breakdown'), t('board:name'), ...headersOf(t)],
    rows: [
      ...part('condition', board.byCondition, words('condition')),
      ...part('commune', board.byCommune, communeName),
      ...part('programme', board.byProgramme, (name) => programmeName(name, t)),
      ...part('sector', board.bySector, words('sector')),
      ...part('phase', board.byPhase, words('phase')),
      ...part('owner', board.byOwner, (name) => name),
      ...part('year', board.byYear, (year) => year),
    ],
  };
}

/** The few numbers that stand above everything. */
export function boardFigures({ whole, money, silent }: BoardOverview, locale: Locale): readonly LabelledText[] {
  const t = translator(locale);
  // Nothing recorded is not nothing paid.
  const known = money.paid + money.ordered + money.statements > 0;
  const rate = known && money.contracted > 0 ? (money.paid / money.contracted) * 100 : null;
  return [
    { label: t('board:figure.projects'), value: String(whole.count) },
    { label: t('board:figure.amount'), value: formatSum(whole.amount, locale) },
    { label: t('board:figure.percent'), value: percentText(whole.percent) },
    { label: t('board:figure.contracted'), value: formatSum(money.contracted, locale) },
    { label: t('board:figure.paid'), value: known ? formatSum(money.paid, locale) : '–' },
    { label: t('board:figure.rate'), value: percentText(rate) },
    { label: t('board:figure.wanting'), value: String(whole.wanting) },
    { label: t('board:figure.silent', { days: silent.days }), value: String(silent.count) },
  ];
}

const percentText = (percent: number | null): string =>
  percent === null ? '–' : `${String(Math.round(percent * 10) / 10).replace('.', ',')}\u00a0%`;

const headersOf = (t: Translate): readonly string[] =>
  ['count', 'wanting', 'amount', 'percent'].map((name) => t(`board:column.${name}`));

const cellsOf = ({ count, wanting, amount, percent }: BoardGroup) =>
  [count, wanting, { amount }, percent === null ? null : { percent: Math.round(percent * 10) / 10 }] as const;

function conditionBars({ byCondition, whole }: BoardOverview, t: Translate): PaperSection {
  return {
    kind: 'bars',
    title: t('board:by.condition'),
    bars: byCondition.map(({ key, count }) => ({
      label: t(`vocabulary:condition.${key}`),
      value: `${count} · ${percentText((count / Math.max(1, whole.count)) * 100)}`,
      share: count / Math.max(1, whole.count),
    })),
  };
}

function progressBars(
  { byCommune }: BoardOverview,
  nameOf: (key: string) => string,
  t: Translate,
): readonly PaperSection[] {
  if (byCommune.length === 0) return [];
  const bars = byCommune.map(({ key, percent }) => ({
    label: nameOf(key),
    value: percentText(percent),
    share: (percent ?? 0) / 100,
  }));
  return [{ kind: 'bars', title: t('board:progressByCommune'), bars }];
}

function groups(
  name: string,
  list: readonly BoardGroup[],
  nameOf: (key: string) => string,
  t: Translate,
): readonly PaperSection[] {
  if (list.length === 0) return [];
  const rows = list.map((group) => [nameOf(group.key), ...cellsOf(group)]);
  return [
    { kind: 'table', title: t(`board:by.${name}`), table: { headers: [t('board:name'), ...headersOf(t)], rows } },
  ];
}

function trendTable(trend: readonly TrendMonth[], t: Translate): PaperSection {
  const conditions = CONDITIONS.filter((condition) => trend.some(({ counts }) => (counts[condition] ?? 0) > 0));
  return {
    kind: 'table',
    title: t('board:trend.title'),
    table: {
      headers: [t('board:trend.on'), ...conditions.map((condition) => t(`vocabulary:condition.${condition}`))],
      rows: trend.map(({ on, counts }) => [{ day: on }, ...conditions.map((condition) => counts[condition] ?? 0)]),
    },
  };
}

function projects(
  name: 'late' | 'silent',
  list: readonly BoardProject[],
  { board, locale, communeName }: BoardSources,
  t: Translate,
): readonly PaperSection[] {
  if (list.length === 0) return [];
  const rows = list.map((project) => [
    project.reference,
    inLocale(project.title, locale),
    project.communes.map(communeName).join(' · '),
    t(`vocabulary:condition.${project.condition}`),
    project.percent === null ? null : { percent: project.percent },
    name === 'late' ? project.daysLate : project.silentSince === null ? null : { day: project.silentSince },
  ]);
  const columns = ['reference', 'title', 'commune', 'condition', 'progress'].map((column) =>
    t(`projects:column.${column}`),
  );
  const last = name === 'late' ? t('papers:list.daysLate') : t('board:silentSince');
  return [
    {
      kind: 'table',
      title: t(`board:${name}`, { days: board.silent.days }),
      table: { headers: [...columns, last], rows },
    },
  ];
}
