import type { Day } from '../../shared/time/index.ts';
import { useWords } from '../language/index.ts';
import classes from './marks.module.css';

export interface ProgressBarProps {
  /** 0 to 100, or null where nothing was ever measured. */
  readonly percent: number | null;
  readonly measuredOn: Day | null;
}

/** Physical progress: bar, number, and the day it was measured. */
export function ProgressBar({ percent, measuredOn }: ProgressBarProps) {
  const { t, day } = useWords();
  if (percent === null) return <span className={classes.never}>{t('projects:neverMeasured')}</span>;
  return (
    <span className={classes.progress}>
      <span className={classes.track} aria-hidden>
        <span className={classes.fill} style={{ inlineSize: `${percent}%` }} />
      </span>
      <span className={classes.percent}>
        <bdi>{percentText(percent)}</bdi>
      </span>
      {measuredOn !== null && <span className={classes.measured}>{day(measuredOn)}</span>}
    </span>
  );
}

/** `62,5 %` in both languages: decimal comma, at most one decimal. */
export const percentText = (percent: number): string =>
  `${String(Math.round(percent * 10) / 10).replace('.', ',')}\u00a0%`;
