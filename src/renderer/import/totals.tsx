import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ImportTotal } from '../../shared/contract/index.ts';
import { Foreign, useWords } from '../language/index.ts';
import classes from './checks.module.css';

/** Sums that the list states, those that do not add up first with both figures. */
export function Totals({ totals }: { readonly totals: readonly ImportTotal[] }) {
  const { t } = useWords();
  if (totals.length === 0) return null;
  const wrong = totals.filter(({ agrees }) => !agrees);
  const right = totals.length - wrong.length;
  return (
    <section className={classes.card} aria-label={t('import:totals.title')}>
      <h2 className={classes.title}>{t('import:totals.title')}</h2>
      {wrong.length > 0 && (
        <div className={classes.scrollX}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('import:totals.row')}</th>
                <th scope="col">{t('import:totals.column')}</th>
                <th scope="col">{t('import:totals.written')}</th>
                <th scope="col">{t('import:totals.sum')}</th>
              </tr>
            </thead>
            <tbody>
              {wrong.map(({ row, column, written, sum }) => (
                <tr key={`${row} ${column}`}>
                  <td>{t('common:importScreen.doubts.row', { row })}</td>
                  <td>
                    <Foreign>{column}</Foreign>
                  </td>
                  <td>
                    <span className={classes.wrong}>
                      <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
                      <Foreign>{written}</Foreign>
                    </span>
                  </td>
                  <td>
                    <Foreign className={classes.after}>{sum}</Foreign>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {right > 0 && (
        <p className={classes.right}>
          <IconCircleCheck size={17} stroke={1.8} aria-hidden />
          {t('import:totals.agree', { count: right })}
        </p>
      )}
    </section>
  );
}
