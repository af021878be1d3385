import { compareFindings, type Finding } from '../../../shared/alerts/index.ts';
import { type Follower, mergeInTurns, Pace, type Portfolio, sortInTurns, type Touched } from '../portfolio/index.ts';

/** Sentences of the most pressing are made ready with the list: two languages each cost more than all the rest of it. */
const EXPLAINED = 200;

/** Every open finding, the most pressing first. Sorting thousands takes long, so a change is merged into what is sorted. */
export class OpenFindings implements Follower {
  private readonly portfolio: Portfolio;
  private sorted: readonly Finding[] | null = null;

  constructor(portfolio: Portfolio) {
    this.portfolio = portfolio;
    portfolio.beforeChanges(this);
  }

  all(): readonly Finding[] {
    this.sorted ??= this.everyFinding().sort(compareFindings);
    return this.sorted;
  }

  followNow(touched: ReadonlySet<string>): void {
    if (this.sorted) this.sorted = [...this.kept(this.sorted, touched), ...this.news(touched)].sort(compareFindings);
  }

  async followInTurns(touched: Touched): Promise<void> {
    const pace = new Pace();
    const sorted = await this.renewed(touched, pace);
    for (const finding of sorted.slice(0, EXPLAINED)) {
      // A getter that remembers.
      void finding.explain;
      await pace.next();
    }
    this.sorted = sorted;
  }

  private async renewed(touched: Touched, pace: Pace): Promise<readonly Finding[]> {
    if (touched === 'all' || !this.sorted) return sortInTurns(this.everyFinding(), compareFindings, pace);
    const news = await sortInTurns(this.news(touched), compareFindings, pace);
    return mergeInTurns(this.kept(this.sorted, touched), news, compareFindings, pace);
  }

  private kept(sorted: readonly Finding[], touched: ReadonlySet<string>): readonly Finding[] {
    return sorted.filter(({ project }) => !touched.has(project));
  }

  private news(touched: ReadonlySet<string>): readonly Finding[] {
    return [...touched].flatMap((project) => this.portfolio.evaluation(project)?.findings ?? []);
  }

  private everyFinding(): Finding[] {
    return [...this.portfolio.all()].flatMap(([, { findings }]) => findings);
  }
}
