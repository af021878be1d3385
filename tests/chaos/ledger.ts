import { isDeepStrictEqual } from 'node:util';
import { type Act, after, type Expected, NOTHING, type OfficeState, type ProjectState, touchedBy } from './acts.ts';
import type { Message, Told } from './messages.ts';

/** What the office must hold, kept outside of it: by what was acknowledged, and by what was found once it was not. */
export class Ledger {
  private expected: Expected = NOTHING;
  /** Begun, and not acknowledged: each may have happened, whole, or not at all. */
  private readonly begun = new Map<number, Act>();
  private readonly told = new Map<string, number>();
  readonly counts = { acknowledged: 0, imports: 0, notices: 0, foundDone: 0, foundUndone: 0 };

  /** Takes note of a message. @throws Error when something acknowledged is missing, half there or told twice */
  take(message: Message): void {
    switch (message.type) {
      case 'state':
        this.compare(message.office);
        if (message.faults.length > 0) throw new Error(`verify found ${message.faults.join('; ')}`);
        this.compareMemory(message.remembered);
        return;
      case 'begun':
        this.begun.set(message.act.number, message.act);
        return;
      case 'acknowledged':
        this.acknowledge(message.number);
        return;
      case 'notice':
        this.notice(message.told);
        return;
      case 'end':
        return;
    }
  }

  /** Late projects, each of which must have been told by the end. */
  get late(): number {
    return Object.values(this.expected.living).filter(({ milestones }) =>
      Object.keys(milestones).some((title) => title.startsWith('أجل')),
    ).length;
  }

  get toldSoFar(): number {
    return this.told.size;
  }

  private acknowledge(number: number): void {
    const act = this.begun.get(number);
    if (!act) throw new Error(`${number} was acknowledged and never begun`);
    this.begun.delete(number);
    this.expected = after(this.expected, act);
    this.counts.acknowledged++;
    if (act.kind === 'import') this.counts.imports++;
  }

  private compare(office: OfficeState): void {
    for (const act of this.begun.values()) this.settle(act, office);
    this.begun.clear();
    const names = new Set([...Object.keys(office), ...Object.keys(this.expected.living)]);
    for (const name of names) {
      if (!same(office[name], this.expected.living[name])) throw difference(name, office, this.expected.living);
    }
  }

  /** Whether an act that was cut short happened: for all that it touches, or for nothing. */
  private settle(act: Act, office: OfficeState): void {
    const done = after(this.expected, act);
    const names = touchedBy(act);
    const happened = names.filter((name) => same(office[name], done.living[name]));
    const untouched = names.filter((name) => same(office[name], this.expected.living[name]));
    if (happened.length === names.length) {
      this.expected = done;
      this.counts.foundDone++;
    } else if (untouched.length === names.length) {
      this.counts.foundUndone++;
    } else {
      throw new Error(`${JSON.stringify(act)} is half there: ${happened.length} of ${names.length}`);
    }
  }

  private notice(told: readonly Told[]): void {
    this.counts.notices++;
    if (told.length === 0) throw new Error('a notice told nothing new');
    for (const { id, threshold } of told) {
      if ((this.told.get(id) ?? Number.NEGATIVE_INFINITY) >= threshold) throw new Error(`${id} was told twice`);
      this.told.set(id, threshold);
    }
  }

  /** A notice may be lost between memory and desktop; what was shown must be remembered. */
  private compareMemory(remembered: readonly Told[]): void {
    const memory = new Map(remembered.map(({ id, threshold }) => [id, threshold]));
    for (const [id, threshold] of this.told) {
      if ((memory.get(id) ?? Number.NEGATIVE_INFINITY) < threshold) throw new Error(`${id} was told and forgotten`);
    }
    for (const [id, threshold] of memory) this.told.set(id, threshold);
  }
}

const sorted = (project: ProjectState | undefined): unknown =>
  project && { ...project, progress: project.progress.toSorted() };

const same = (a: ProjectState | undefined, b: ProjectState | undefined): boolean =>
  isDeepStrictEqual(sorted(a), sorted(b));

const difference = (name: string, found: OfficeState, expected: OfficeState): Error =>
  new Error(`«${name}» is ${JSON.stringify(found[name])} and must be ${JSON.stringify(expected[name])}`);
