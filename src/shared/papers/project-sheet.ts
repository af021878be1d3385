import { formatAmount, formatNumber } from '../amounts/index.ts';
import type { ProjectPage } from '../contract/index.ts';
import { contractEnd } from '../journal/index.ts';
import { inLocale, type Locale, type Translate, translator } from '../locale/index.ts';
import type { Project } from '../projects/index.ts';
import { type Day, formatDay } from '../time/index.ts';
import type { LabelledText, Paper, PaperSection } from './paper.ts';
import { programmeName } from './programme-name.ts';
import type { PaperTable } from './table.ts';

export interface SheetSources {
  readonly page: ProjectPage;
  readonly locale: Locale;
  readonly today: Day;
  readonly communeName: (id: string) => string;
}

/** The sheet of one project (بطاقة تقنية للمشروع, fiche technique) as it is handed over: the fields of DOMAIN.md 3.2 that are filled. */
export function projectSheetPaper({ page, locale, today, communeName }: SheetSources): Paper {
  const t = translator(locale);
  const { project } = page;
  const other = inLocale(project.title, locale === 'ar' ? 'fr' : 'ar');
  const title = inLocale(project.title, locale);
  return {
    locale,
    title,
    subtitle: [t('papers:sheet.title'), project.reference].join(' · '),
    day: today,
    notes: other === title ? [] : [other],
    landscape: false,
    sections: [
      ...identity(page, locale, t, communeName),
      ...contracts(page, today, locale, t),
      ...milestones(page, locale, t),
      ...progress(page, t),
      ...findings(page, locale, t),
      ...otherColumns(project, t),
    ],
  };
}

function identity(
  { project, row, computedCondition }: ProjectPage,
  locale: Locale,
  t: Translate,
  communeName: (id: string) => string,
): readonly PaperSection[] {
  const amount = (value: number | null): string => (value === null ? '' : formatAmount(value, locale));
  const word = (list: string, code: string | null): string => (code === null ? '' : t(`vocabulary:${list}.${code}`));
  const declared = project.declaredCondition;
  const field = (name: string, value: string): LabelledText => ({ label: t(`projects:field.${name}`), value });
  const section = (name: string, facts: readonly LabelledText[]): PaperSection => ({
    kind: 'facts',
    title: t(`projects:section.${name}`),
    facts: facts.filter(({ value }) => value.trim() !== ''),
  });
  return [
    section('identity', [
      field('phase', word('phase', project.phase)),
      field('sector', word('sector', project.sector)),
      field('workType', word('workType', project.workType)),
      field('programmes', project.programmes.map((name) => programmeName(name, t)).join('\n')),
      field('years', project.years.join(' · ')),
      field('priority', project.priority === 'normal' ? '' : word('priority', project.priority)),
      field('description', project.description),
      field('objective', project.objective),
    ]),
    section('place', [
      field('communes', project.communes.map(communeName).filter(isThere).join('\n')),
      field('place', project.place),
      field('beneficiaries', project.beneficiaries === null ? '' : formatNumber(project.beneficiaries * 100)),
    ]),
    section('actors', [
      field('owner', project.owner),
      field('delegatedOwner', project.delegatedOwner),
      field('bearer', project.bearer),
      field('supervisor', project.supervisor),
    ]),
    section('money', [
      field('estimatedCost', amount(project.estimatedCost)),
      field(
        'partners',
        project.partners
          .map(({ name, contribution }) => [name, amount(contribution)].filter(isThere).join(' : '))
          .join('\n'),
      ),
    ]),
    section('status', [
      { label: t('projects:column.condition'), value: t(`vocabulary:condition.${row.condition}`) },
      { label: t('projects:judgement.reason'), value: declared?.reason ?? inLocale(computedCondition.explain, locale) },
      {
        label: t('projects:report.percent'),
        value: row.percent === null ? '' : percentOn(row.percent, row.measuredOn, locale),
      },
      {
        label: t('projects:column.end'),
        value: row.contractEndOn === null ? '' : formatDay(row.contractEndOn, locale),
      },
      field('remarks', project.remarks),
    ]),
  ].filter((one) => one.kind !== 'facts' || one.facts.length > 0);
}

const percentOn = (percent: number, on: Day | null, locale: Locale): string =>
  [`${decimal(percent)}\u00a0%`, on === null ? '' : formatDay(on, locale)].filter(isThere).join(' · ');

function contracts(
  { contracts: list, journal }: ProjectPage,
  today: Day,
  locale: Locale,
  t: Translate,
): readonly PaperSection[] {
  return tableSection(t('projects:contract.title'), {
    headers: [
      'number',
      'object',
      'contractor',
      'amount',
      'startOrderOn',
      'period',
      'endOn',
      'provisionalReceptionOn',
    ].map((name) => t(`projects:contract.${name}`)),
    rows: list.map((contract) => [
      contract.number,
      contract.object,
      contract.contractor,
      contract.amount === null ? null : { amount: contract.amount },
      dayCell(contract.startOrderOn),
      contract.period === null
        ? null
        : t(`cli:period.${contract.period.unit}`, { count: contract.period.count, lng: locale }),
      dayCell(contractEnd(contract, journal, today)),
      dayCell(contract.provisionalReceptionOn),
    ]),
  });
}

function milestones({ milestones: list }: ProjectPage, locale: Locale, t: Translate): readonly PaperSection[] {
  return tableSection(t('projects:milestone.title'), {
    headers: [t('projects:milestone.name'), t('projects:milestone.plannedOn'), t('projects:milestone.actualOn')],
    rows: list.map(({ title, plannedOn, actualOn }) => [
      inLocale(title, locale),
      dayCell(plannedOn),
      dayCell(actualOn),
    ]),
  });
}

/** The latest measures: older ones are in the application. */
const MOST_MEASURES = 24;

function progress({ progress: list }: ProjectPage, t: Translate): readonly PaperSection[] {
  return tableSection(t('projects:history.title'), {
    headers: ['on', 'percent', 'source', 'comment'].map((name) => t(`projects:report.${name}`)),
    rows: list
      .slice(0, MOST_MEASURES)
      .map(({ on, percent, source, comment }) => [
        { day: on },
        { percent },
        t(`vocabulary:progressSource.${source}`),
        comment,
      ]),
  });
}

function findings({ findings: list }: ProjectPage, locale: Locale, t: Translate): readonly PaperSection[] {
  if (list.length === 0) return [];
  const paragraphs = list.map(({ explain }) => inLocale(explain, locale));
  return [{ kind: 'text', title: t('projects:findings.title'), paragraphs }];
}

function otherColumns({ otherColumns: list }: Project, t: Translate): readonly PaperSection[] {
  if (list.length === 0) return [];
  const facts = list.map(({ name, value }) => ({ label: name, value }));
  return [{ kind: 'facts', title: t('projects:otherColumns'), facts }];
}

const tableSection = (title: string, table: PaperTable): readonly PaperSection[] =>
  table.rows.length === 0 ? [] : [{ kind: 'table', title, table }];

const dayCell = (day: Day | null) => (day === null ? null : { day });
const decimal = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');
const isThere = (text: string): boolean => text !== '';
