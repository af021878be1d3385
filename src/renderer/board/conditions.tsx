import type { BoardGroup } from '../../shared/board/index.ts';
import type { Condition } from '../../shared/projects/index.ts';
import { useWords } from '../language/index.ts';
import { CONDITION_ICONS, type ListQuery } from '../projects/index.ts';
import classes from './board.module.css';

export interface ConditionsProps {
  readonly groups: readonly BoardGroup<Condition>[];
  readonly total: number;
  readonly onList: (query: Partial<ListQuery>) => void;
}

/** How all projects divide into conditions: one bar, and below it its parts in words, each a way to its projects. */
export function Conditions({ groups, total, onList }: ConditionsProps) {
  const { t } = useWords();
  return (
    <section className={classes.card} aria-label={t('board:by.condition')}>
      <h2 className={classes.cardTitle}>{t('board:by.condition')}</h2>
      <div className={classes.stack} aria-hidden>
        {groups.map(({ key, count }) => (
          <span key={key} data-condition={key} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className={classes.parts}>
        {groups.map(({ key, count }) => {
          const IconOfCondition = CONDITION_ICONS[key];
          return (
            <li key={key}>
              <button
                type="button"
                className={classes.part}
                data-condition={key}
                onClick={() => onList({ conditions: [key] })}
              >
                <IconOfCondition size={17} stroke={1.9} aria-hidden />
                <span>{t(`vocabulary:condition.${key}`)}</span>
                <strong>{count}</strong>
                <bdi className={classes.share}>{`${Math.round((count / total) * 100)}\u00a0%`}</bdi>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
