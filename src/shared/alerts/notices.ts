import { type Bilingual, inLocale, type Locale, translator } from '../locale/index.ts';
import type { Finding, Level } from './finding.ts';
import { compareFindings } from './findings.ts';
import { type AlertRules, levelRank } from './rules.ts';

/** One desktop notification: a finding, or several at once. */
export interface Notice {
  /** Names what it is about; a click comes back with it. */
  readonly tag: string;
  /** Place of the application that shows the cause. */
  readonly path: string;
  readonly level: Level;
  /** Most pressing first, never empty. */
  readonly findings: readonly [Finding, ...Finding[]];
}

export interface Told {
  /** What to show now; several causes at once make one notice. */
  readonly notice: Notice | null;
  /** To remember on this device: by finding, the highest threshold that needs no further notice. */
  readonly told: ReadonlyMap<string, number>;
}

/**
 * Step three for one device, findings → what it has not told its user yet. A cause is told once for each threshold it
 * passes, counted by the threshold and not by the day: a clock set back repeats nothing, and a month asleep gives one
 * notice of where things stand. What somebody acknowledged is told again only at a higher level.
 */
export function noticeOf(
  findings: readonly Finding[],
  told: ReadonlyMap<string, number>,
  acknowledged: ReadonlyMap<string, Level>,
  rules: AlertRules,
): Told {
  const news = new Map<string, number>();
  const untold: Finding[] = [];
  for (const finding of findings) {
    const threshold = thresholdOf(finding, rules);
    const before = told.get(finding.id);
    if (before !== undefined && before >= threshold) continue;
    news.set(finding.id, threshold);
    if (!isAcknowledged(finding, acknowledged)) untold.push(finding);
  }
  const [first, ...others] = untold.sort(compareFindings);
  return { notice: first ? noticeAbout([first, ...others]) : null, told: news };
}

/** Acknowledging holds for the level that was seen: what got worse since is open again. */
export function isAcknowledged({ id, level }: Finding, acknowledged: ReadonlyMap<string, Level>): boolean {
  const seen = acknowledged.get(id);
  return seen !== undefined && levelRank(seen) >= levelRank(level);
}

function thresholdOf({ rule, daysLate }: Finding, { clocks }: AlertRules): number {
  let reached = Number.NEGATIVE_INFINITY;
  for (const { thresholds } of clocks)
    for (const threshold of thresholds)
      if (threshold.rule === rule && threshold.from <= daysLate) reached = Math.max(reached, threshold.from);
  return reached;
}

function noticeAbout(findings: Notice['findings']): Notice {
  const [first] = findings;
  const oneProject = findings.every(({ project }) => project === first.project);
  return {
    tag: findings.length === 1 ? first.id : 'summary',
    path: oneProject ? `/projects/${first.project}` : '/alerts',
    level: first.level,
    findings,
  };
}

/** Title and text of a notification; `titleOf` gives a project's title. */
export function noticeText(
  { findings }: Notice,
  titleOf: (project: string) => Bilingual,
  locale: Locale,
): { readonly title: string; readonly body: string } {
  const translate = translator(locale);
  const [first] = findings;
  const projects = new Set(findings.map(({ project }) => project)).size;
  const summary = translate('alerts:notice.summary', { count: findings.length });
  if (projects === 1) {
    const reason = inLocale(first.explain, locale);
    const body = findings.length === 1 ? reason : translate('alerts:notice.first', { summary, reason });
    return { title: inLocale(titleOf(first.project), locale), body };
  }
  const critical = findings.filter(({ level }) => level === 'critical').length;
  const values = {
    projects: translate('alerts:notice.projects', { count: projects }),
    critical: translate('alerts:notice.critical', { count: critical }),
  };
  return { title: summary, body: translate('alerts:notice.body', values) };
}
