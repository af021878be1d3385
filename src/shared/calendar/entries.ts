import type { ProjectFacts } from '../alerts/index.ts';
import { contractEnd } from '../journal/index.ts';
import type { Bilingual } from '../locale/locale.ts';
import type { Day } from '../time/index.ts';

/** What has a day in the calendar of the office (أجندة المشاريع), in the order in which a day shows it. */
export const CALENDAR_KINDS = ['session', 'meeting', 'visit', 'task', 'contractEnd', 'milestone'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** Something of a project on a day. */
export interface DatedEntry {
  readonly kind: CalendarKind;
  readonly id: string;
  readonly day: Day;
  readonly title: Bilingual;
  readonly done: boolean;
}

/** The days of a project: planned milestones, ends of contracts, visits. */
export function datedEntriesOf({ milestones, contracts, journal }: ProjectFacts, today: Day): readonly DatedEntry[] {
  const entries: DatedEntry[] = [];
  for (const { id, title, plannedOn, actualOn } of milestones) {
    if (plannedOn !== null) entries.push({ kind: 'milestone', id, day: plannedOn, title, done: actualOn !== null });
  }
  for (const contract of contracts) {
    const day = contractEnd(contract, journal, today);
    if (day === null) continue;
    const name = contract.number || contract.object;
    const done = contract.provisionalReceptionOn !== null;
    entries.push({ kind: 'contractEnd', id: contract.id, day, title: { ar: name, fr: name }, done });
  }
  for (const fact of journal) {
    if (fact.kind !== 'visit') continue;
    const title = { ar: fact.participants, fr: fact.participants };
    entries.push({ kind: 'visit', id: fact.id, day: fact.on, title, done: true });
  }
  return entries;
}
