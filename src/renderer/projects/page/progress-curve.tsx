import { DIRECTION } from '../../../shared/locale/index.ts';
import type { Day } from '../../../shared/time/index.ts';
import { useWords } from '../../language/index.ts';
import { curveOf, type Measured } from './curve.ts';
import classes from './page.module.css';

export interface ProgressCurveProps {
  readonly progress: readonly Measured[];
  /** Contractual end, drawn as a line. */
  readonly end: Day | null;
  readonly today: Day;
}

/** Size of the drawing in its own units; the page stretches it. */
const WIDTH = 420;
const HEIGHT = 96;
const PAD = 6;

/** Progress over time. Time runs in the direction of reading. */
export function ProgressCurve({ progress, end, today }: ProgressCurveProps) {
  const { t, locale, day } = useWords();
  const curve = curveOf(progress, end, today);
  if (curve === null) return null;
  const forward = DIRECTION[locale] === 'ltr';
  const x = (across: number) => PAD + (forward ? across : 1 - across) * (WIDTH - 2 * PAD);
  const y = (up: number) => PAD + (1 - up) * (HEIGHT - 2 * PAD);
  const line = curve.points.map((point) => `${x(point.across)},${y(point.up)}`);
  const last = curve.points.at(-1);
  const first = curve.points[0];
  const area = `${x(first?.across ?? 0)},${y(0)} ${line.join(' ')} ${x(last?.across ?? 0)},${y(0)}`;

  return (
    <figure className={classes.curve}>
      <svg
        className={classes.drawing}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('projects:history.curve')}
      >
        {[0, 0.5, 1].map((up) => (
          <line key={up} x1={PAD} x2={WIDTH - PAD} y1={y(up)} y2={y(up)} className={classes.gridLine} />
        ))}
        <polygon points={area} className={classes.area} />
        {curve.end !== null && (
          <line x1={x(curve.end)} x2={x(curve.end)} y1={PAD} y2={HEIGHT - PAD} className={classes.endLine}>
            <title>{t('projects:history.end')}</title>
          </line>
        )}
        <polyline points={line.join(' ')} className={classes.line} />
        {curve.points.map((point, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no other identity
          <circle key={index} cx={x(point.across)} cy={y(point.up)} r={2.6} className={classes.point} />
        ))}
      </svg>
      <figcaption className={classes.axis}>
        <span>{day(curve.first)}</span>
        {curve.end !== null && end !== null && (
          <span className={classes.endLabel}>
            {t('projects:history.end')} {day(end)}
          </span>
        )}
        <span>{day(curve.last)}</span>
      </figcaption>
    </figure>
  );
}
