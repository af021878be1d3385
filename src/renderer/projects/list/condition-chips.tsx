import type { PortfolioPage } from '../../../shared/contract/index.ts';
import { CONDITIONS } from '../../../shared/projects/index.ts';
import { useWords } from '../../language/index.ts';
import { CONDITION_ICONS } from '../condition-badge.tsx';
import classes from './project-list.module.css';
import { type ListQuery, toggled } from './query.ts';

export interface ConditionChipsProps {
  readonly page: PortfolioPage;
  readonly query: ListQuery;
  readonly onChange: (query: ListQuery) => void;
}

/** How many projects are in which condition; each is a filter. */
export function ConditionChips({ page, query, onChange }: ConditionChipsProps) {
  const { t } = useWords();
  return (
    <fieldset className={classes.chips}>
      <legend className={classes.hidden}>{t('projects:column.condition')}</legend>
      {CONDITIONS.filter(
        (condition) => (page.byCondition[condition] ?? 0) > 0 || query.conditions.includes(condition),
      ).map((condition) => {
        const IconOfCondition = CONDITION_ICONS[condition];
        return (
          <button
            key={condition}
            type="button"
            className={classes.chip}
            data-condition={condition}
            aria-pressed={query.conditions.includes(condition)}
            onClick={() => onChange({ ...query, conditions: toggled(query.conditions, condition) })}
          >
            <IconOfCondition size={16} stroke={1.9} aria-hidden />
            {t(`vocabulary:condition.${condition}`)}
            <span className={classes.number}>{page.byCondition[condition] ?? 0}</span>
          </button>
        );
      })}
      {!page.evaluated && <output className={classes.evaluating}>{t('projects:list.evaluating')}</output>}
    </fieldset>
  );
}
