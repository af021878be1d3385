import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import type { DocumentChange } from '../../shared/history/index.ts';
import { BilingualText, Foreign, useWords } from '../language/index.ts';
import { fieldWords } from './field-words.ts';
import classes from './history.module.css';
import { useValueText } from './use-value-text.ts';

/** Fields of a new or removed document that are shown: enough to know which one it was. */
const FEW = 4;

/** What happened to one document: in words, with each field before and after. */
export function DocumentChangeLines({ change }: { readonly change: DocumentChange }) {
  const { t, text, locale } = useWords();
  const valueText = useValueText();
  const Became = locale === 'ar' ? IconArrowLeft : IconArrowRight;
  const told = change.changes.flatMap((one) => {
    const words = fieldWords(change.kind, one.field);
    return words ? [{ ...one, ...words }] : [];
  });
  const shown = change.verb === 'changed' ? told : told.filter(({ field }) => field !== 'title').slice(0, FEW);
  return (
    <div className={classes.change}>
      <p className={classes.sentence}>
        {t(`history:verb.${change.verb}`, { kind: t(`history:kind.${change.kind}`) })}
        {text(change.title) !== '' && change.kind !== 'project' && (
          <>
            {' – '}
            <BilingualText value={change.title} />
          </>
        )}
      </p>
      {shown.length > 0 && (
        <dl className={classes.fields}>
          {shown.map(({ field, label, shape, before, after }) => (
            <div key={field} className={classes.field}>
              <dt>{t(label)}</dt>
              <dd>
                {change.verb === 'changed' && (
                  <>
                    <Value text={valueText(before, shape)} old />
                    <Became size={14} aria-label={t('history:became')} role="img" className={classes.became} />
                  </>
                )}
                <Value text={valueText(change.verb === 'removed' ? before : after, shape)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function Value({ text, old = false }: { readonly text: string; readonly old?: boolean }) {
  const { t } = useWords();
  if (text === '') return <span className={classes.empty}>{t('history:empty')}</span>;
  return <Foreign className={old ? classes.old : undefined}>{text}</Foreign>;
}
