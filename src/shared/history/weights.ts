import type { Condition } from '../projects/index.ts';
import type { News } from './entries.ts';

/** How grave a condition is: what matters about a change is where it leads. */
const GRAVITY: Readonly<Record<Condition, number>> = {
  normal: 0,
  pending: 2,
  late: 4,
  stopped: 6,
  struggling: 7,
  terminated: 8,
};

const WEIGHTS: Readonly<Record<Exclude<News['kind'], 'condition' | 'constraint'>, number>> = {
  stopOrder: 70,
  removed: 40,
  milestone: 35,
  resumeOrder: 35,
  created: 25,
  progress: 20,
  changed: 5,
};

/** What an office wants to hear first: what got worse, then stops and obstacles, then what was achieved, then the rest. */
export function weightOf(news: News): number {
  switch (news.kind) {
    case 'condition': {
      const [before, after] = [GRAVITY[news.before], GRAVITY[news.after]];
      return after > before ? 60 + 5 * after : 30;
    }
    case 'constraint':
      return news.blocking ? 65 : 30;
    default:
      return WEIGHTS[news.kind];
  }
}
