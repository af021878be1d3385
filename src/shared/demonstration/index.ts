import type { Division } from '../organizations/index.ts';
import { communesOf, divisionsOfProvince } from '../places/index.ts';
import type { Contract, Milestone, Progress, Project } from '../projects/index.ts';
import type { Day } from '../time/index.ts';
import { CATALOGUE } from './catalogue.ts';
import { contractsOf, DAYS_PER_MONTH, type Draft, projectOf, type Setting } from './documents.ts';
import { milestonesOf, progressOf } from './facts.ts';
import { type FollowUp, followUpOf } from './follow-up.ts';
import { randomFrom } from './random.ts';
import { scheduleOf } from './schedule.ts';
import { STORIES, storyOf, worksStoryOf } from './stories.ts';

const PROVINCE = 'moutabaa';

/** Berkane (بركان): a real province with its real communes. Everything else in the demonstration is invented. */
export const DEMONSTRATION_PROVINCE = '02.113';
export const DEMONSTRATION_OFFICE_NAME = CATALOGUE.office;

export interface DemonstrationOptions {
  readonly office: string;
  readonly createdBy: string;
  /** ISO instant at which the documents are said to be recorded. */
  readonly now: string;
  /** Projects are late, stopped or finished as of this day. */
  readonly today: Day;
  /** Projects; otherwise one of each story. */
  readonly count?: number;
  /** Works in progress with exactly so many milestones and measures each, for measuring at scale. */
  readonly density?: { readonly milestones: number; readonly progress: number };
}

export interface Demonstration {
  readonly organizations: readonly Division[];
  readonly projects: readonly Project[];
  readonly contracts: readonly Contract[];
  readonly milestones: readonly Milestone[];
  readonly progress: readonly Progress[];
  readonly people: FollowUp['people'];
  readonly tasks: FollowUp['tasks'];
}

/**
 * A province with invented projects, some late, stopped and finished, so that every screen lives. All of them are marked
 * `demonstration` and name no real person, company or service. The same options give the same documents.
 */
export function demonstrationOf(options: DemonstrationOptions): Demonstration {
  const { office, createdBy, now, today, count = STORIES.length, density = null } = options;
  const communes = communesOf(DEMONSTRATION_PROVINCE);
  // The same province for everybody, under identifiers that no other office has.
  const random = { ...randomFrom(PROVINCE), uuid: randomFrom(`${office} ${now}`).uuid };
  const setting: Setting = { office, createdBy, now, today, communes, density, random };
  const contracts: Contract[] = [];
  const milestones: Milestone[] = [];
  const progress: Progress[] = [];
  const projects = Array.from({ length: count }, (_, position) => {
    const draft = draftOf(position, setting);
    const project = projectOf(draft, setting);
    contracts.push(...contractsOf(project, draft, setting));
    milestones.push(...milestonesOf(project.id, draft, setting));
    progress.push(...progressOf(project.id, draft, setting));
    return project;
  });
  const isTroubled = (at: number): boolean => (density ? worksStoryOf(at) : storyOf(at)).condition !== 'normal';
  const organizations = divisionsOfProvince(DEMONSTRATION_PROVINCE, { office, createdBy, now });
  return { organizations, projects, contracts, milestones, progress, ...followUpOf(projects, isTroubled, setting) };
}

function draftOf(position: number, { today, random, density }: Setting): Draft {
  const kind = CATALOGUE.projects[position % CATALOGUE.projects.length] ?? CATALOGUE.projects[0];
  const story = density ? worksStoryOf(position) : storyOf(position);
  const schedule = scheduleOf(story, kind.months * DAYS_PER_MONTH, today, random);
  return { position, kind, story, months: kind.months, schedule };
}
