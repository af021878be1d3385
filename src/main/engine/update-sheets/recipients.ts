import type { ProjectFacts } from '../../../shared/alerts/index.ts';
import type { UpdateRecipient } from '../../../shared/contract/index.ts';
import { PHASE_TRAITS } from '../../../shared/projects/index.ts';
import type { NamedCommunes } from '../../../shared/sheet/index.ts';
import { fold } from '../../../shared/text/index.ts';
import type { Day } from '../../../shared/time/index.ts';
import type { Evaluation } from '../portfolio/index.ts';

/** The rule that speaks of silence. */
const SILENCE = 'noProgress';

export type Recipient =
  | { readonly kind: 'commune'; readonly commune: string }
  | { readonly kind: 'service'; readonly service: string };

/** A project that is over is asked about no more. */
const isAskedAbout = ({ project }: ProjectFacts): boolean => !PHASE_TRAITS[project.phase].over;

/** Whether a project belongs on somebody's sheet. A service's name counts however it is spelt. */
export function belongsTo(facts: ProjectFacts, recipient: Recipient): boolean {
  if (!isAskedAbout(facts)) return false;
  switch (recipient.kind) {
    case 'commune':
      return facts.project.communes.includes(recipient.commune);
    case 'service':
      return fold(facts.project.bearer) === fold(recipient.service);
  }
}

export const keyOf = (recipient: Recipient): string =>
  recipient.kind === 'commune' ? `commune:${recipient.commune}` : `service:${fold(recipient.service)}`;

interface Counted {
  readonly recipient: Recipient;
  projects: number;
  silent: number;
}

/** Everybody with projects under way, the most silent first. */
export function recipientsOf(
  projects: Iterable<{ readonly facts: ProjectFacts; readonly evaluation: Evaluation }>,
  communes: NamedCommunes,
  sentOn: (key: string) => Day | null,
): readonly UpdateRecipient[] {
  const counted = new Map<string, Counted>();
  for (const { facts, evaluation } of projects) {
    if (!isAskedAbout(facts)) continue;
    const { communes: places, bearer } = facts.project;
    const silent = evaluation.findings.some(({ rule }) => rule === SILENCE) ? 1 : 0;
    const recipients: Recipient[] = places.map((commune) => ({ kind: 'commune', commune }));
    if (bearer.trim() !== '') recipients.push({ kind: 'service', service: bearer.trim() });
    for (const recipient of recipients) {
      const key = keyOf(recipient);
      const known = counted.get(key) ?? { recipient, projects: 0, silent: 0 };
      counted.set(key, { ...known, projects: known.projects + 1, silent: known.silent + silent });
    }
  }
  const names = new Map(communes.map(({ id, name }) => [id, name]));
  return [...counted]
    .map(([key, { recipient, projects: count, silent }]): UpdateRecipient => {
      const name =
        recipient.kind === 'commune'
          ? (names.get(recipient.commune) ?? { ar: '', fr: '' })
          : { ar: recipient.service, fr: recipient.service };
      return {
        kind: recipient.kind,
        key: recipient.kind === 'commune' ? recipient.commune : recipient.service,
        name,
        projects: count,
        silent,
        sentOn: sentOn(key),
      };
    })
    .sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) || b.silent - a.silent || b.projects - a.projects);
}
