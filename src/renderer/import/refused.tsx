import type { ImportRefusal } from '../../shared/contract/index.ts';
import { useWords } from '../language/index.ts';
import classes from './import.module.css';

/** Row numbers named before the rest is only counted. */
const NAMED = 40;

/** Rows that will not be imported, by reason. */
export function Refused({ refused }: { readonly refused: readonly ImportRefusal[] }) {
  const { t } = useWords();
  if (refused.length === 0) return null;
  const codes = [...new Set(refused.map((refusal) => refusal.code))];
  return (
    <section className={classes.card} aria-label={t('common:importScreen.refused.title')}>
      <h2 className={classes.cardTitle}>{t('common:importScreen.refused.title')}</h2>
      <dl className={classes.refusals}>
        {codes.map((code) => {
          const rows = refused.filter((refusal) => refusal.code === code).map((refusal) => refusal.row);
          const others = rows.length - NAMED;
          return (
            <div key={code} className={classes.refusal}>
              <dt className={classes.reason}>{t(`import:refused.${code}`)}</dt>
              <dd className={classes.rows}>
                {t('common:importScreen.refused.rows', { rows: rows.slice(0, NAMED).join(' · ') })}
                {others > 0 && ` ${t('common:importScreen.refused.others', { count: others })}`}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
