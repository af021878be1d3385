import { derivedId } from '../ids/index.ts';
import { inLocale } from '../locale/index.ts';
import { type Day, daysBetween } from '../time/index.ts';
import { explain } from './explain.ts';
import type { Finding, ProjectFacts } from './finding.ts';
import { type Obligation, obligationsOf } from './obligations.ts';
import { type AlertRules, levelRank, type Threshold } from './rules.ts';

/**
 * Steps one and two, facts → obligations → findings: what is near, due or passed on a day, the most pressing first. The
 * same facts give the same findings on every desktop, in whatever order they come.
 */
export function findingsOf(facts: ProjectFacts, rules: AlertRules, today: Day): readonly Finding[] {
  const findings: Finding[] = [];
  for (const obligation of obligationsOf(facts, rules, today)) {
    const daysLate = daysBetween(obligation.due, today);
    const threshold = thresholdReached(obligation, daysLate);
    if (threshold) findings.push(findingOf(facts.project.id, obligation, threshold, daysLate));
  }
  return findings.sort(compareFindings);
}

/** Most pressing first: level, then the longest late; the identifier settles ties alike everywhere. */
export function compareFindings(a: Finding, b: Finding): number {
  return levelRank(b.level) - levelRank(a.level) || compareText(a.due, b.due) || compareText(a.id, b.id);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function thresholdReached({ clock, opening }: Obligation, daysLate: number): Threshold | undefined {
  return clock.thresholds.findLast(
    (threshold) => threshold.from <= daysLate && isValidOn(threshold, opening.governedBy),
  );
}

const isValidOn = ({ validFrom, validTo }: Threshold, day: Day): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);

function findingOf(project: string, obligation: Obligation, threshold: Threshold, daysLate: number): Finding {
  const { clock, opening, due } = obligation;
  let sentence: Finding['explain'] | undefined;
  return {
    id: derivedId(clock.trigger, opening.id, opening.on),
    rule: threshold.rule,
    level: threshold.level,
    subject: { kind: opening.kind, id: opening.id, title: inLocale(opening.title, 'ar') },
    project,
    due,
    daysLate,
    /** Written when it is first read: of thousands few are shown, and a sentence costs more than all the rest. */
    get explain() {
      sentence ??= explain(obligation, threshold, daysLate);
      return sentence;
    },
  };
}
