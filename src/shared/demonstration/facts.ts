import { type Milestone, PROGRESS_SOURCES, type Progress } from '../projects/index.ts';
import { addDays } from '../time/index.ts';
import { CATALOGUE, fill } from './catalogue.ts';
import { DAYS_PER_MONTH, type Draft, type Setting, stampOf } from './documents.ts';
import { measuresOf } from './progress.ts';
import type { MilestoneKey, Planned } from './schedule.ts';

/** Milestones that a list may leave out, so that four always remain. */
const OPTIONAL: readonly MilestoneKey[] = ['permits', 'publication', 'approval', 'half'];

export function milestonesOf(project: string, draft: Draft, setting: Setting): readonly Milestone[] {
  const shown = setting.density
    ? draft.schedule.milestones.slice(0, setting.density.milestones)
    : chosen(draft, setting);
  const template = shown.map(({ key, plannedOn, actualOn }) => ({
    title: CATALOGUE.milestones[key],
    plannedOn,
    actualOn,
  }));
  const parts = setting.density ? partsOf(draft, setting.density.milestones - template.length) : [];
  return [...template, ...parts].map((milestone, rank) => ({
    ...stampOf(setting),
    kind: 'milestone',
    project,
    weight: null,
    rank,
    ...milestone,
  }));
}

/** The next milestone, which tells the project's story, always stays. */
function chosen({ schedule, story }: Draft, { random }: Setting): readonly Planned[] {
  const next = schedule.milestones.find(({ actualOn }) => actualOn === null)?.key;
  return schedule.milestones.filter(({ key }) => {
    const told = key === next || (key === 'half' && story.halfOverdue !== undefined);
    return told || !OPTIONAL.includes(key) || random.between(1, 3) > 1;
  });
}

/** Further milestones spread over the works. */
function partsOf(
  { schedule, months }: Draft,
  count: number,
): readonly Pick<Milestone, 'title' | 'plannedOn' | 'actualOn'>[] {
  const built = schedule.latest?.percent ?? 0;
  return Array.from({ length: Math.max(0, count) }, (_, at) => {
    const share = (at + 1) / (count + 1);
    const plannedOn = addDays(schedule.startOn, Math.round(months * DAYS_PER_MONTH * share));
    const title = {
      ar: fill(CATALOGUE.part.ar, 'n', String(at + 1)),
      fr: fill(CATALOGUE.part.fr, 'n', String(at + 1)),
    };
    return { title, plannedOn, actualOn: share * 100 <= built ? plannedOn : null };
  });
}

export function progressOf(project: string, draft: Draft, setting: Setting): readonly Progress[] {
  const { latest, startOn } = draft.schedule;
  if (!latest) return [];
  return measuresOf(startOn, latest, setting.density?.progress).map(({ on, percent }) => ({
    ...stampOf(setting),
    kind: 'progress',
    project,
    on,
    percent,
    source: setting.random.pick([...PROGRESS_SOURCES]),
    comment: '',
  }));
}
