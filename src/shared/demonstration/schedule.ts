import type { Phase } from '../projects/index.ts';
import { addDays, type Day, earliestDay } from '../time/index.ts';
import type { Random } from './random.ts';
import type { Story } from './stories.ts';

/** The milestones of works that are shown first, in days before the start order; the last two lie in the works. */
export const MILESTONES = [
  'studies',
  'permits',
  'publication',
  'opening',
  'approval',
  'start',
  'half',
  'reception',
] as const;
export type MilestoneKey = (typeof MILESTONES)[number];

const DAYS_BEFORE_START: Readonly<Record<Exclude<MilestoneKey, 'half' | 'reception'>, number>> = {
  studies: 215,
  permits: 160,
  publication: 120,
  opening: 88,
  approval: 45,
  start: 0,
};

/** How many milestones are behind a project in each phase. */
const PASSED: Readonly<Record<Phase, number>> = {
  idea: 0,
  study: 0,
  financing: 1,
  land: 1,
  tender: 3,
  approval: 4,
  execution: 6,
  provisionalReception: 8,
  guarantee: 8,
  finalReception: 8,
  inUse: 8,
  closed: 8,
  cancelled: 2,
};

export interface Planned {
  readonly key: MilestoneKey;
  readonly plannedOn: Day;
  readonly actualOn: Day | null;
}

export interface Schedule {
  readonly startOn: Day;
  readonly milestones: readonly Planned[];
  /** Day and percent of the latest measure; null before the works. */
  readonly latest: { readonly on: Day; readonly percent: number } | null;
  readonly receivedOn: Day | null;
}

const MOST_DAYS_OF_SLIP = 12;

/** The days of an invented project, so that today it stands as its story says. `period` is in days. */
export function scheduleOf(story: Story, period: number, today: Day, random: Random): Schedule {
  const passed = PASSED[story.phase];
  const slip = random.between(0, MOST_DAYS_OF_SLIP);
  const silence = draw(story.silence, random) ?? 0;
  const receivedOn = story.received ? addDays(today, -random.between(...story.received)) : null;
  const startOn = startOf(story, { period, passed, silence, receivedOn }, today, random);
  const built = draw(story.built, random) ?? 0;
  const works = story.phase === 'execution';
  const latestOn = receivedOn ?? addDays(today, -silence);
  const milestones = MILESTONES.map((key, position): Planned => {
    const plannedOn = addDays(startOn, offsetOf(key, period));
    const halfBuilt = works && key === 'half' && built >= 50;
    if (position >= passed && !halfBuilt) return { key, plannedOn, actualOn: null };
    if (key === 'reception') return { key, plannedOn, actualOn: receivedOn };
    const happenedOn = key === 'start' ? plannedOn : addDays(plannedOn, slip);
    return { key, plannedOn, actualOn: earliestDay([happenedOn, latestOn]) ?? latestOn };
  });
  const percent = receivedOn ? 100 : built;
  return { startOn, milestones, latest: works || receivedOn ? { on: latestOn, percent } : null, receivedOn };
}

interface Works {
  readonly period: number;
  readonly passed: number;
  readonly silence: number;
  readonly receivedOn: Day | null;
}

/** The works are older than their latest measure by this, so that there is a history before it. */
const LEAST_DAYS_MEASURED = 40;

function startOf(story: Story, { period, passed, silence, receivedOn }: Works, today: Day, random: Random): Day {
  if (receivedOn) return addDays(receivedOn, -period - random.between(-10, 30));
  if (story.ahead) {
    const next = MILESTONES[passed] ?? 'reception';
    return addDays(today, random.between(...story.ahead) - offsetOf(next, period));
  }
  if (story.left) return addDays(today, random.between(...story.left) - period);
  if (story.halfOverdue) return addDays(today, -offsetOf('half', period) - random.between(...story.halfOverdue));
  const elapsed = Math.round((period * (draw(story.elapsed, random) ?? 0)) / 100);
  return addDays(today, -Math.max(elapsed, silence + LEAST_DAYS_MEASURED));
}

function offsetOf(key: MilestoneKey, period: number): number {
  if (key === 'half') return Math.round(period / 2);
  if (key === 'reception') return period;
  return -DAYS_BEFORE_START[key];
}

const draw = (range: readonly [number, number] | undefined, random: Random): number | undefined =>
  range && random.between(...range);
