import type { Condition, Phase } from '../projects/index.ts';

type Range = readonly [number, number];

/** How an invented project stands today. Every screen needs some of each. */
export interface Story {
  readonly phase: Phase;
  /** What the rules should say about it; tests hold the generator to it. */
  readonly condition: Condition;
  /** Works: percent of the contractual period that has passed. */
  readonly elapsed?: Range;
  /** Works: days until the contractual end, instead of `elapsed`. */
  readonly left?: Range;
  /** Works: days since the latest measure of progress. */
  readonly silence?: Range;
  /** Works: latest physical progress. */
  readonly built?: Range;
  /** Works: days by which the milestone of half the works is overdue. */
  readonly halfOverdue?: Range;
  /** Before works: days until the next milestone; negative is overdue. */
  readonly ahead?: Range;
  /** After works: days since the provisional reception. */
  readonly received?: Range;
  readonly declared?: 'pending' | 'terminated';
}

const normal: Story = { phase: 'execution', condition: 'normal', elapsed: [15, 48], silence: [2, 22], built: [12, 45] };
const advanced: Story = { ...normal, elapsed: [62, 80], built: [58, 82] };
const nearEnd: Story = { ...normal, left: [4, 28], built: [86, 97] };
const halfLate: Story = { ...normal, condition: 'late', halfOverdue: [33, 58], built: [28, 46] };
const pastEnd: Story = { ...normal, condition: 'late', elapsed: [106, 121], built: [70, 96] };
const stopped: Story = { ...normal, condition: 'stopped', elapsed: [35, 80], silence: [50, 86], built: [20, 64] };
const silent: Story = { ...stopped, condition: 'struggling', silence: [98, 170] };
const wayPastEnd: Story = { ...pastEnd, condition: 'struggling', elapsed: [134, 172], built: [55, 85] };
const terminated: Story = { ...silent, condition: 'terminated', declared: 'terminated' };

const before = (phase: Phase, ahead: Range): Story => ({ phase, condition: 'normal', ahead });
const after = (phase: Phase, received: Range): Story => ({ phase, condition: 'normal', received });

const times = (count: number, story: Story): readonly Story[] => Array.from({ length: count }, () => story);

export const STORIES: readonly Story[] = [
  ...times(5, normal),
  ...times(4, advanced),
  ...times(3, nearEnd),
  ...times(3, halfLate),
  ...times(5, pastEnd),
  ...times(4, stopped),
  ...times(2, silent),
  ...times(1, wayPastEnd),
  ...times(1, terminated),
  ...times(2, after('provisionalReception', [5, 60])),
  ...times(2, after('guarantee', [70, 340])),
  ...times(1, after('finalReception', [380, 420])),
  ...times(3, after('inUse', [30, 500])),
  ...times(2, after('closed', [430, 700])),
  ...times(1, before('idea', [120, 200])),
  before('study', [10, 70]),
  { ...before('study', [-58, -36]), condition: 'late' },
  before('financing', [20, 90]),
  { ...before('financing', [-25, -5]), condition: 'pending', declared: 'pending' },
  before('land', [-28, -3]),
  before('tender', [3, 25]),
  before('tender', [-20, -2]),
  before('approval', [2, 28]),
  before('cancelled', [-300, -200]),
];

const WORKS = STORIES.filter(({ phase }) => phase === 'execution');

/** A stride without a common divisor with the number of stories mixes them: neighbours differ. */
const STRIDE = 17;
export const storyOf = (position: number): Story => STORIES[(position * STRIDE) % STORIES.length] ?? normal;
/** Only works in progress, which have facts of every kind. */
export const worksStoryOf = (position: number): Story => WORKS[position % WORKS.length] ?? normal;
