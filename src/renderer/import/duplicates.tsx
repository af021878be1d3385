import { Button, SegmentedControl } from '@mantine/core';
import type { DuplicateDecision, ImportDuplicate, ImportPreview } from '../../shared/contract/index.ts';
import { Foreign, useWords } from '../language/index.ts';
import classes from './checks.module.css';

export interface DuplicatesProps {
  readonly preview: ImportPreview;
  readonly disabled: boolean;
  readonly onDecide: (decisions: Readonly<Record<string, DuplicateDecision>>) => void;
}

/** Rows that may be a project that is there already, each with the choice of what it is. */
export function Duplicates({ preview, disabled, onDecide }: DuplicatesProps) {
  const { t } = useWords();
  const { duplicates, duplicateCount } = preview;
  if (duplicates.length === 0) return null;
  const all = (decision: DuplicateDecision) =>
    onDecide(Object.fromEntries(duplicates.map(({ key }) => [key, decision])));
  return (
    <section className={classes.card} aria-label={t('import:duplicates.title')}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('import:duplicates.title')}</h2>
        <Button size="compact-sm" variant="default" disabled={disabled} onClick={() => all('update')}>
          {t('import:duplicates.allUpdate')}
        </Button>
        <Button size="compact-sm" variant="default" disabled={disabled} onClick={() => all('another')}>
          {t('import:duplicates.allAnother')}
        </Button>
      </div>
      <p className={classes.text}>{t('import:duplicates.text')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('import:duplicates.title')}>
        <ul className={classes.lines}>
          {duplicates.map((duplicate) => (
            <Pair
              key={duplicate.key}
              duplicate={duplicate}
              disabled={disabled}
              onDecide={(decision) => onDecide({ [duplicate.key]: decision })}
            />
          ))}
        </ul>
      </section>
      {duplicateCount > duplicates.length && (
        <p className={classes.more}>{t('import:duplicates.others', { count: duplicateCount - duplicates.length })}</p>
      )}
    </section>
  );
}

interface PairProps {
  readonly duplicate: ImportDuplicate;
  readonly disabled: boolean;
  readonly onDecide: (decision: DuplicateDecision) => void;
}

function Pair({ duplicate, disabled, onDecide }: PairProps) {
  const { t } = useWords();
  const { row, title, reason, other, decision } = duplicate;
  const label = t('import:duplicates.decide', { row });
  return (
    <li className={classes.pair}>
      <div className={classes.sides}>
        <span className={classes.side}>
          <span className={classes.soft}>{t('common:importScreen.doubts.row', { row })}</span>
          <Foreign className={classes.name}>{title}</Foreign>
        </span>
        <span className={classes.side}>
          <span className={classes.soft}>
            {other.row === null ? (
              <Foreign>{other.reference}</Foreign>
            ) : (
              t('common:importScreen.doubts.row', { row: other.row })
            )}
          </span>
          <Foreign className={classes.name}>{other.title}</Foreign>
        </span>
        <span className={classes.soft}>{t(`import:duplicates.reason.${reason}`)}</span>
      </div>
      <SegmentedControl
        size="xs"
        aria-label={label}
        disabled={disabled}
        value={decision}
        data={[
          { value: 'another', label: t('import:duplicates.another') },
          { value: 'update', label: t('import:duplicates.update') },
        ]}
        onChange={(value) => onDecide(value === 'update' ? 'update' : 'another')}
      />
    </li>
  );
}
