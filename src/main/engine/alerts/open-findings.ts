import { compareFindings, type Finding } from '../../../shared/alerts/index.ts';
import { mergeInTurns, Pace, type Portfolio, sortInTurns, type Touched } from '../portfolio/index.ts';

/** Sentences of the most pressing are made ready with the list: two languages each cost more than all the rest of it. */
const EXPLAINED = 200;

/** Every open finding, the most pressing first. Sorting thousands takes long, so a change is merged into what is sorted. */
export class OpenFindings {
  private readonly portfolio: Portfolio;
  private sorted: readonly Finding[] | null = null;

  constructor(portfolio: Portfolio) {
    this.portfolio = portfolio;
    portfolio.beforeChanges((touched) => this.follow(touched));
  }

  all(): readonly Finding[] {
    this.sorted ??= this.everyFinding().sort(compareFindings);
    return this.sorted;
  }

  /** Until it is done the list is as it was. */
  private async follow(touched: Touched): Promise<void> {
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
    const kept = this.sorted.filter(({ project }) => !touched.has(project));
    const news = [...touched].flatMap((project) => this.portfolio.evaluation(project)?.findings ?? []);
    return mergeInTurns(kept, await sortInTurns(news, compareFindings, pace), compareFindings, pace);
  }

  private everyFinding(): Finding[] {
    return [...this.portfolio.all()].flatMap(([, { findings }]) => findings);
  }
}
