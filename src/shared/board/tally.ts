import type { ProjectFacts } from '../alerts/index.ts';
import type { ProjectRow } from '../contract/index.ts';
import { CONDITIONS, PHASES, SECTORS } from '../projects/index.ts';
import { addDays, type Day } from '../time/index.ts';
import type { BoardGroup, BoardMoney, BoardOverview, BoardProject } from './views.ts';

/** How many late and silent projects the board names. */
const NAMED = 10;
/** How many communes, programmes and owners it shows. */
const MOST_GROUPS = 40;

/** Adds up the board one project after the other, so that whoever counts thousands can pause between them. */
export class BoardTally {
  private readonly silentDays: number;
  private readonly silentBefore: Day;
  private readonly whole = new Sum();
  private readonly groups = {
    condition: new Groups(),
    phase: new Groups(),
    sector: new Groups(),
    commune: new Groups(),
    programme: new Groups(),
    owner: new Groups(),
    year: new Groups(),
  };
  private money: BoardMoney = { contracted: 0, statements: 0, ordered: 0, paid: 0 };
  private readonly late: ProjectRow[] = [];
  private readonly silent: ProjectRow[] = [];

  /** @param silentDays days without a sign of progress after which a project is named */
  constructor(today: Day, silentDays: number) {
    this.silentDays = silentDays;
    this.silentBefore = addDays(today, -silentDays);
  }

  add(row: ProjectRow, { project, contracts, journal }: ProjectFacts): void {
    const contracted = contracts.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    const one = { row, amount: project.estimatedCost ?? contracted };
    this.whole.add(one);
    this.groups.condition.add([row.condition], one);
    this.groups.phase.add([row.phase], one);
    this.groups.sector.add(row.sector === null ? [] : [row.sector], one);
    this.groups.commune.add(row.communes, one);
    this.groups.programme.add(row.programmes, one);
    this.groups.owner.add(project.owner.trim() === '' ? [] : [project.owner.trim()], one);
    this.groups.year.add(project.years.map(String), one);
    const stage = (wanted: 'statement' | 'ordered' | 'paid'): number =>
      journal.reduce((sum, fact) => (fact.kind === 'payment' && fact.stage === wanted ? sum + fact.amount : sum), 0);
    this.money = {
      contracted: this.money.contracted + contracted,
      statements: this.money.statements + stage('statement'),
      ordered: this.money.ordered + stage('ordered'),
      paid: this.money.paid + stage('paid'),
    };
    if (row.daysLate > 0 && row.condition !== 'normal') this.late.push(row);
    if (row.silentSince !== null && row.silentSince < this.silentBefore) this.silent.push(row);
  }

  overview(all: number, evaluated: boolean): BoardOverview {
    const { condition, phase, sector, commune, programme, owner, year } = this.groups;
    const late = this.late.toSorted((a, b) => b.daysLate - a.daysLate || compare(a.reference, b.reference));
    const silent = this.silent.toSorted(
      (a, b) => compare(a.silentSince ?? '', b.silentSince ?? '') || compare(a.reference, b.reference),
    );
    return {
      whole: this.whole.group(''),
      all,
      money: this.money,
      byCondition: condition.inOrder(CONDITIONS),
      byPhase: phase.inOrder(PHASES),
      bySector: sector.inOrder(SECTORS),
      byCommune: commune.largest(),
      byProgramme: programme.largest(),
      byOwner: owner.largest(),
      byYear: year.largest().toSorted((a, b) => compare(b.key, a.key)),
      late: late.slice(0, NAMED).map(named),
      silent: { days: this.silentDays, count: silent.length, projects: silent.slice(0, NAMED).map(named) },
      evaluated,
    };
  }
}

interface Counted {
  readonly row: ProjectRow;
  /** Centimes; 0 where none is known. */
  readonly amount: number;
}

class Sum {
  private count = 0;
  private amount = 0;
  private wanting = 0;
  private measured = 0;
  private percents = 0;
  private weight = 0;
  private weighted = 0;

  add({ row, amount }: Counted): void {
    this.count++;
    this.amount += amount;
    if (row.condition !== 'normal') this.wanting++;
    // A project without a measure has not begun, as far as anybody knows.
    const percent = row.percent ?? 0;
    if (row.percent !== null) this.measured++;
    this.percents += percent;
    this.weight += amount;
    this.weighted += percent * amount;
  }

  group<Key extends string>(key: Key): BoardGroup<Key> {
    const { count, amount, wanting, measured, weight } = this;
    const mean = weight > 0 ? this.weighted / weight : this.percents / Math.max(1, count);
    return { key, count, amount, percent: measured === 0 ? null : mean, wanting };
  }
}

class Groups {
  private readonly sums = new Map<string, Sum>();

  add(keys: readonly string[], one: Counted): void {
    for (const key of new Set(keys)) {
      const sum = this.sums.get(key) ?? new Sum();
      this.sums.set(key, sum);
      sum.add(one);
    }
  }

  inOrder<Key extends string>(keys: readonly Key[]): readonly BoardGroup<Key>[] {
    return keys.flatMap((key) => this.sums.get(key)?.group(key) ?? []);
  }

  largest(): readonly BoardGroup[] {
    return [...this.sums]
      .map(([key, sum]) => sum.group(key))
      .sort((a, b) => b.count - a.count || compare(a.key, b.key))
      .slice(0, MOST_GROUPS);
  }
}

const named = (row: ProjectRow): BoardProject => ({
  id: row.id,
  reference: row.reference,
  title: row.title,
  communes: row.communes,
  condition: row.condition,
  percent: row.percent,
  daysLate: row.daysLate,
  silentSince: row.silentSince,
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
