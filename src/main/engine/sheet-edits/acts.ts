import { newId } from '../../../shared/ids/index.ts';
import type { Contract, Progress, Project } from '../../../shared/projects/index.ts';
import type { Changes } from '../database/index.ts';

export type SheetDocument = Project | Contract | Progress;

/** A document before and after an act; null where there was none. */
export interface Step {
  readonly id: string;
  readonly before: SheetDocument | null;
  readonly after: SheetDocument | null;
}

/** Documents that are remembered for taking acts back; the oldest acts give way. */
const MOST_STEPS = 60_000;

/** What was written from the sheet since the engine was opened, so that it can be taken back exactly. */
export class Acts {
  private readonly acts = new Map<string, readonly Step[]>();
  private steps = 0;

  /** @returns the act's name, or null where nothing was changed */
  keep(steps: readonly Step[]): string | null {
    if (steps.length === 0) return null;
    const act = newId();
    this.acts.set(act, steps);
    this.steps += steps.length;
    for (const [oldest, { length }] of this.acts) {
      if (this.steps <= MOST_STEPS || oldest === act) break;
      this.acts.delete(oldest);
      this.steps -= length;
    }
    return act;
  }

  get(act: string): readonly Step[] | undefined {
    return this.acts.get(act);
  }
}

/**
 * The steps that take steps back from what there is now. What somebody else changed since stays as they left it: of a
 * document only the fields go back that still are as the act wrote them.
 */
export function stepsBack(steps: readonly Step[], now: (id: string) => SheetDocument | null): readonly Step[] {
  return steps.flatMap(({ id, before, after }) => {
    const present = now(id);
    const restored = restore(before, after, present);
    return restored === undefined ? [] : [{ id, before: present, after: restored }];
  });
}

/** Undefined where nothing is to be done. */
function restore(
  before: SheetDocument | null,
  after: SheetDocument | null,
  present: SheetDocument | null,
): SheetDocument | null | undefined {
  if (equal(present, after)) return equal(present, before) ? undefined : before;
  if (before === null || after === null || present === null) return undefined;
  const was = new Map(Object.entries(before));
  const wrote = new Map(Object.entries(after));
  const back = Object.entries(present).filter(
    ([field, value]) => equal(value, wrote.get(field)) && !equal(value, was.get(field)),
  );
  if (back.length === 0) return undefined;
  // The same kind of document, with fields of its own taken from one of its own versions.
  return { ...present, ...Object.fromEntries(back.map(([field]) => [field, was.get(field)])) } as SheetDocument;
}

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Steps as one grouped write: measures lie in the journal, the others with the projects. */
export function changesOf(steps: readonly Step[]): Changes {
  const projects: { upserts: (Project | Contract)[]; removals: string[] } = { upserts: [], removals: [] };
  const journal: { upserts: Progress[]; removals: string[] } = { upserts: [], removals: [] };
  for (const { id, before, after } of steps) {
    const kind = (after ?? before)?.kind;
    if (after === null) (kind === 'progress' ? journal : projects).removals.push(id);
    else if (after.kind === 'progress') journal.upserts.push(after);
    else projects.upserts.push(after);
  }
  return { projects, journal };
}
