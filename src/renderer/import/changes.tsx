import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import type { ImportChange, ImportPreview } from '../../shared/contract/index.ts';
import { BilingualText, Foreign, useWords } from '../language/index.ts';
import classes from './checks.module.css';

/** What accepting changes in projects that are known: how many by field, then each with its old and new value. */
export function Changes({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useWords();
  const total = preview.changedFields.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const others = total - preview.changes.length;
  return (
    <section className={classes.card} aria-label={t('import:changes.title')}>
      <h2 className={classes.title}>{t('import:changes.title')}</h2>
      <ul className={classes.fields}>
        {preview.changedFields.map(({ field, count }) => (
          <li key={field}>
            {t(`import:field.${field}`)} <b>{count}</b>
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('import:changes.list')}>
        <ul className={classes.lines}>
          {preview.changes.map((change) => (
            <Line key={`${change.row} ${change.field} ${change.after}`} change={change} />
          ))}
        </ul>
      </section>
      {others > 0 && <p className={classes.more}>{t('import:changes.others', { count: others })}</p>}
    </section>
  );
}

function Line({ change }: { readonly change: ImportChange }) {
  const { t, locale } = useWords();
  const Becomes = locale === 'ar' ? IconArrowLeft : IconArrowRight;
  return (
    <li className={classes.change}>
      <span className={classes.soft}>{t('common:importScreen.doubts.row', { row: change.row })}</span>
      <span className={classes.name}>
        <Foreign className={classes.soft}>{change.reference}</Foreign> <BilingualText value={change.title} />
      </span>
      <span className={classes.soft}>{t(`import:field.${change.field}`)}</span>
      <Value text={change.before} empty={t('import:changes.empty')} />
      <Becomes size={15} aria-label={t('common:importScreen.doubts.becomes')} className={classes.arrow} />
      <Value text={change.after} empty={t('import:changes.empty')} strong />
    </li>
  );
}

function Value({
  text,
  empty,
  strong = false,
}: {
  readonly text: string;
  readonly empty: string;
  readonly strong?: boolean;
}) {
  if (text === '') return <span className={classes.faint}>{empty}</span>;
  return <Foreign className={strong ? classes.after : classes.before}>{text}</Foreign>;
}
