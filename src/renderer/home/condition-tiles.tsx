import type { DivisionDesk } from '../../shared/contract/index.ts';
import { CONDITIONS } from '../../shared/projects/index.ts';
import { useWords } from '../language/index.ts';
import { CONDITION_ICONS, type ListQuery } from '../projects/index.ts';
import classes from './home.module.css';

export interface ConditionTilesProps {
  readonly desk: DivisionDesk;
  readonly onList: (query: Partial<ListQuery>) => void;
}

/** How many projects are how; each tile opens its projects. */
export function ConditionTiles({ desk, onList }: ConditionTilesProps) {
  const { t } = useWords();
  return (
    <section className={classes.tiles} aria-label={t('home:conditions')}>
      {CONDITIONS.filter((condition) => (desk.byCondition[condition] ?? 0) > 0).map((condition) => {
        const IconOfCondition = CONDITION_ICONS[condition];
        return (
          <button
            key={condition}
            type="button"
            className={classes.tile}
            data-condition={condition}
            onClick={() => onList({ conditions: [condition] })}
          >
            <span className={classes.tileCount}>{desk.byCondition[condition]}</span>
            <span className={classes.tileWord}>
              <IconOfCondition size={17} stroke={1.9} aria-hidden />
              {t(`vocabulary:condition.${condition}`)}
            </span>
          </button>
        );
      })}
    </section>
  );
}
