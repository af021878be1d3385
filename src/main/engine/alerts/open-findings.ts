import { compareFindings, type Finding } from '../../../shared/alerts/index.ts';
import type { Portfolio } from '../portfolio/index.ts';

/** Every open finding, the most pressing first. Sorting thousands takes long, so a change is merged into what is sorted. */
export class OpenFindings {
  private readonly portfolio: Portfolio;
  private sorted: readonly Finding[] | null = null;

  constructor(portfolio: Portfolio) {
    this.portfolio = portfolio;
    portfolio.changed.subscribe((touched) => {
      if (this.sorted && touched !== 'all') this.sorted = this.merged(this.sorted, touched);
      else this.sorted = null;
    });
  }

  all(): readonly Finding[] {
    this.sorted ??= [...this.portfolio.all()].flatMap(([, { findings }]) => findings).sort(compareFindings);
    return this.sorted;
  }

  private merged(sorted: readonly Finding[], touched: ReadonlySet<string>): readonly Finding[] {
    const kept = sorted.filter(({ project }) => !touched.has(project));
    const news = [...touched]
      .flatMap((project) => this.portfolio.evaluation(project)?.findings ?? [])
      .sort(compareFindings);
    const merged: Finding[] = [];
    let next = 0;
    for (const finding of kept) {
      for (let other = news[next]; other && compareFindings(other, finding) < 0; other = news[++next])
        merged.push(other);
      merged.push(finding);
    }
    return merged.concat(news.slice(next));
  }
}
