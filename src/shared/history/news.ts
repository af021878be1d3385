import type { News } from './entries.ts';
import type { Stored } from './field-changes.ts';
import { weightOf } from './weights.ts';

/** A document before and after an act. */
export interface Step {
  readonly before: Stored | null;
  readonly after: Stored | null;
}

/** What the steps of one project's documents tell, gravest first. Of several measures the last is told. */
export function newsOf(steps: readonly Step[]): readonly News[] {
  const news: News[] = [];
  let measure: News | null = null;
  let others = 0;
  for (const step of steps) {
    const told = newsOfStep(step);
    if (told?.kind === 'progress') measure = told;
    else if (told) news.push(told);
    else others++;
  }
  if (measure) news.push(measure);
  // A new project comes with its milestones and contracts: they are no news of their own.
  if (others > 0 && !news.some(({ kind }) => kind === 'created')) news.push({ kind: 'changed', documents: others });
  return news.sort((a, b) => weightOf(b) - weightOf(a));
}

function newsOfStep({ before, after }: Step): News | null {
  const kind = (after ?? before)?.kind;
  if (kind === 'project' && before === null) return { kind: 'created' };
  if (kind === 'project' && after === null) return { kind: 'removed' };
  if (after === null) return null;
  if (kind === 'progress' && before === null && typeof after.percent === 'number') {
    return { kind: 'progress', percent: after.percent, before: null };
  }
  if (kind === 'milestone' && typeof after.actualOn === 'string' && before?.actualOn !== after.actualOn) {
    return { kind: 'milestone', title: bilingual(after.title), on: after.actualOn };
  }
  if (kind === 'serviceOrder' && before === null && typeof after.on === 'string') {
    if (after.type === 'stop') return { kind: 'stopOrder', on: after.on, reason: String(after.reason ?? '') };
    if (after.type === 'resume') return { kind: 'resumeOrder', on: after.on };
  }
  if (kind === 'constraint' && before === null) {
    return { kind: 'constraint', category: String(after.category), blocking: after.blocking === true };
  }
  return null;
}

function bilingual(value: unknown): { readonly ar: string; readonly fr: string } {
  const part = (locale: string): string => String((value instanceof Object && Reflect.get(value, locale)) || '');
  return { ar: part('ar'), fr: part('fr') };
}
