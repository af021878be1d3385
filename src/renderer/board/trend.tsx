import type { TrendMonth } from '../../shared/board/index.ts';
import { CONDITIONS } from '../../shared/projects/index.ts';
import { MONTH_NAMES } from '../../shared/time/index.ts';
import { useWords } from '../language/index.ts';
import classes from './board.module.css';

/** Conditions over a year: a column for each month for the eye, a table for everybody else. */
export function Trend({ trend }: { readonly trend: readonly TrendMonth[] }) {
  const { t, locale, day } = useWords();
  const shown = CONDITIONS.filter((condition) => trend.some(({ counts }) => (counts[condition] ?? 0) > 0));
  const totals = trend.map(({ counts }) => shown.reduce((sum, condition) => sum + (counts[condition] ?? 0), 0));
  const most = Math.max(1, ...totals);
  return (
    <section className={classes.card} aria-label={t('board:trend.title')}>
      <h2 className={classes.cardTitle}>{t('board:trend.title')}</h2>
      <div className={classes.columns} aria-hidden>
        {trend.map(({ on, counts }, index) => (
          <div key={on} className={classes.column} title={day(on)}>
            <span className={classes.columnTotal}>{totals[index]}</span>
            <span className={classes.columnBar} style={{ blockSize: `${((totals[index] ?? 0) / most) * 100}%` }}>
              {shown.map((condition) => (
                <span key={condition} data-condition={condition} style={{ flexGrow: counts[condition] ?? 0 }} />
              ))}
            </span>
            <span className={classes.month}>{MONTH_NAMES[locale][Number(on.slice(5, 7)) - 1]}</span>
          </div>
        ))}
      </div>
      <ul className={classes.legend} aria-hidden>
        {shown.map((condition) => (
          <li key={condition} data-condition={condition}>
            {t(`vocabulary:condition.${condition}`)}
          </li>
        ))}
      </ul>
      <p className={classes.basis}>{t('board:trend.basis')}</p>
      <table className={classes.hidden}>
        <caption>{t('board:trend.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('board:trend.on')}</th>
            {shown.map((condition) => (
              <th key={condition} scope="col">
                {t(`vocabulary:condition.${condition}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trend.map(({ on, counts }) => (
            <tr key={on}>
              <th scope="row">{day(on)}</th>
              {shown.map((condition) => (
                <td key={condition}>{counts[condition] ?? 0}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
