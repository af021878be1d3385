import type { Bilingual, Locale, Translate } from '../locale/index.ts';
import type { Contract, Project } from '../projects/index.ts';
import { isolate } from '../text/index.ts';
import type { Day } from '../time/index.ts';
import type { ProjectFacts, Subject } from './finding.ts';

/** A fact that is still waiting for what must follow it; once that is recorded, the trigger no longer yields it. */
export interface Opening {
  readonly kind: Subject['kind'];
  readonly id: string;
  readonly title: Bilingual;
  /** Day of the fact. With trigger and subject it names the cause, alike on every desktop. */
  readonly on: Day;
  /** Day that is counted from, where it is another one: an adjournment that lasts moves it every day. */
  readonly countsFrom?: Day;
  /** Day that decides which version of a rule applies. */
  readonly governedBy: Day;
  /** Its sentences are `alerts:cause.<cause>.<ahead|today|past>`. */
  readonly cause: string;
  /** What its sentences need besides the days. */
  readonly values: (locale: Locale, translate: Translate) => Readonly<Record<string, string>>;
}

/** Yields the openings of a project on a day. `over` is the limit that the rule names, where it compares with one. */
export type Trigger = (facts: ProjectFacts, today: Day, over: number) => readonly Opening[];

/** A contract without number and object goes by its project's title. */
export function contractTitle(contract: Contract | null, project: Project): Bilingual {
  const name = contract === null ? '' : contract.number.trim() || contract.object.trim();
  return name === '' ? project.title : { ar: name, fr: name };
}

/** A contract as sentences speak of it. */
export function contractName(contract: Contract | null, translate: Translate): string {
  const { number, object } = contract ?? { number: '', object: '' };
  if (number !== '') return translate('alerts:contract.numbered', { number: isolate(number) });
  if (object !== '') return translate('alerts:contract.named', { object: isolate(object) });
  return translate('alerts:contract.unnamed');
}
