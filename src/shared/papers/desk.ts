import type { DivisionDesk, ElectedDesk, PressingProject } from '../contract/index.ts';
import { type Bilingual, inLocale, type Locale, translator } from '../locale/index.ts';
import { CONDITIONS } from '../projects/index.ts';
import { formatDay } from '../time/index.ts';
import type { Paper, PaperSection } from './paper.ts';

/** Names of communes by identifier, as the office writes them. */
type NameOf = (commune: string) => Bilingual | undefined;

/** The elected member's digest: one page, one sentence, the projects it speaks of, and when this was last known. */
export function digestPaper(desk: ElectedDesk, commune: Bilingual | null, nameOf: NameOf, locale: Locale): Paper {
  const t = translator(locale);
  const updated =
    desk.updatedOn === null
      ? t('home:elected.neverUpdated')
      : t('home:elected.updated', { day: formatDay(desk.updatedOn, locale) });
  return {
    locale,
    title: t('home:paper.digest'),
    subtitle: commune === null ? t('common:everyCommune') : inLocale(commune, locale),
    day: desk.today,
    notes: [t('home:paper.projects', { count: desk.all }), updated],
    landscape: false,
    sections: [conditionFigures(desk.byCondition, locale), pressingTable(desk.cards, nameOf, locale)],
  };
}

/** The division's desk as a page for the morning meeting. */
export function divisionPaper(desk: DivisionDesk, nameOf: NameOf, locale: Locale): Paper {
  const t = translator(locale);
  const longest = Math.max(1, ...desk.silent.communes.map(({ count }) => count));
  const bars = desk.silent.communes.map(({ commune, count }) => {
    const name = commune === null ? undefined : nameOf(commune);
    return {
      label: name === undefined ? t('home:silent.noCommune') : inLocale(name, locale),
      value: String(count),
      share: count / longest,
    };
  });
  return {
    locale,
    title: t('home:paper.division'),
    subtitle: '',
    day: desk.today,
    notes: [t('home:paper.projects', { count: desk.all })],
    landscape: false,
    sections: [
      conditionFigures(desk.byCondition, locale),
      pressingTable(desk.pressing.projects, nameOf, locale),
      ...(bars.length === 0
        ? []
        : [{ kind: 'bars', title: t('home:silent.title', { days: desk.silent.days }), bars } as const]),
    ],
  };
}

function conditionFigures(counts: DivisionDesk['byCondition'], locale: Locale): PaperSection {
  const t = translator(locale);
  return {
    kind: 'figures',
    title: t('home:conditions'),
    figures: CONDITIONS.flatMap((condition) => {
      const count = counts[condition] ?? 0;
      return count === 0 ? [] : [{ label: t(`vocabulary:condition.${condition}`), value: String(count) }];
    }),
  };
}

function pressingTable(projects: readonly PressingProject[], nameOf: NameOf, locale: Locale): PaperSection {
  const t = translator(locale);
  return {
    kind: 'table',
    title: t('home:pressing.title'),
    table: {
      headers: ['project', 'commune', 'condition', 'reason', 'next'].map((name) => t(`home:paper.column.${name}`)),
      rows: projects.map(({ row, reason }) => [
        inLocale(row.title, locale),
        row.communes.map((id) => inLocale(nameOf(id) ?? { ar: '', fr: '' }, locale)).join(' · '),
        t(`vocabulary:condition.${row.condition}`),
        inLocale(reason, locale),
        row.nextMilestone === null
          ? t('home:elected.nextNone')
          : `${inLocale(row.nextMilestone.title, locale)} (${formatDay(row.nextMilestone.plannedOn, locale)})`,
      ]),
    },
  };
}
