import type { ProjectPage } from '../contract/index.ts';
import { isWorkingDay } from '../holidays/index.ts';
import { inLocale, type Locale, translator } from '../locale/index.ts';
import { isolate } from '../text/index.ts';
import { addDays, type Day, formatDay } from '../time/index.ts';

/** Alerts that a letter cites: one page. */
const MOST_REASONS = 6;

/** The letter by which an urgent intervention is asked for (طلب تدخل مستعجل, demande d'intervention urgente): content only. */
export interface UrgentLetter {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly closing: string;
}

export interface UrgentSources {
  readonly page: ProjectPage;
  readonly locale: Locale;
  readonly from: string;
  readonly dueOn: Day;
}

/** The day by which an intervention is asked for, so many calendar days on: never a day on which nobody is there to answer. */
export function interventionDue(today: Day, days: number): Day {
  let due = addDays(today, days);
  while (!isWorkingDay(due, 'admin')) due = addDays(due, 1);
  return due;
}

/** Who must act, as the project sheet names them: the service in charge, else the contracting authority. */
export const interventionBy = ({ project }: ProjectPage): string =>
  project.bearer.trim() || project.delegatedOwner.trim() || project.owner.trim();

export function urgentLetter({ page, locale, from, dueOn }: UrgentSources): UrgentLetter {
  const t = translator(locale);
  const { project, row, computedCondition, findings } = page;
  const title = isolate(inLocale(project.title, locale));
  const declared = project.declaredCondition;
  const reason = declared === null ? inLocale(computedCondition.explain, locale) : isolate(declared.reason);
  const condition = t(`vocabulary:condition.${row.condition}`);
  return {
    from,
    to: interventionBy(page) || '........................',
    subject: t('papers:urgent.subject', { title }),
    paragraphs: [
      t('papers:urgent.greeting'),
      t('papers:urgent.situation', { title, reference: isolate(project.reference), condition, reason }),
      ...findings.slice(0, MOST_REASONS).map(({ explain }) => `– ${inLocale(explain, locale)}`),
      t('papers:urgent.request', { due: formatDay(dueOn, locale) }),
    ],
    closing: t('papers:urgent.closing'),
  };
}
