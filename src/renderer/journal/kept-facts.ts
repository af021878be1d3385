import type { Asked } from './asked.ts';
import type { FactDraft } from './fact-draft.ts';

/** Facts that were begun and neither recorded nor emptied, by project; the newest last. */
const kept = new Map<string, FactDraft>();

const keyOf = (project: string | null): string => project ?? '';

export function keepFact(before: FactDraft, draft: FactDraft): void {
  kept.delete(keyOf(before.project));
  kept.delete(keyOf(draft.project));
  kept.set(keyOf(draft.project), draft);
}

export function forgetFact({ project }: FactDraft): void {
  kept.delete(keyOf(project));
}

/** What was begun about the project that is asked for; about any, where none is. Another kind is another fact. */
export function keptFact({ project, kind }: Asked): FactDraft | undefined {
  const draft = project === null ? [...kept.values()].at(-1) : kept.get(project);
  return kind === null || draft?.kind === kind ? draft : undefined;
}
