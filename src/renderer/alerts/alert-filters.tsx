import { ALERT_RULES, LEVELS, type Level } from '../../shared/alerts/index.ts';
import type { AlertList } from '../../shared/contract/index.ts';
import { useWords } from '../language/index.ts';
import classes from './alerts.module.css';
import { LevelBadge } from './level-badge.tsx';

export interface AlertFilter {
  readonly levels: readonly Level[];
  readonly rules: readonly string[];
}

export const EVERY_ALERT: AlertFilter = { levels: [], rules: [] };

export interface AlertFiltersProps {
  readonly byLevel: AlertList['byLevel'];
  readonly byRule: AlertList['byRule'];
  readonly filter: AlertFilter;
  readonly onChange: (filter: AlertFilter) => void;
}

/** By level, the gravest first, and by rule. */
export function AlertFilters({ byLevel, byRule, filter, onChange }: AlertFiltersProps) {
  const { t } = useWords();
  const rules = ALERT_RULES.ids.filter((rule) => byRule[rule] !== undefined || filter.rules.includes(rule));
  return (
    <div className={classes.filters}>
      <fieldset className={classes.chips}>
        <legend className={classes.hidden}>{t('common:alertsScreen.level')}</legend>
        {LEVELS.toReversed().map((level) => (
          <button
            key={level}
            type="button"
            className={classes.chip}
            aria-pressed={filter.levels.includes(level)}
            onClick={() => onChange({ ...filter, levels: toggled(filter.levels, level) })}
          >
            <LevelBadge level={level} />
            <span className={classes.number}>{byLevel[level]}</span>
          </button>
        ))}
      </fieldset>
      <fieldset className={classes.chips}>
        <legend className={classes.hidden}>{t('common:alertsScreen.rule')}</legend>
        {rules.map((rule) => (
          <button
            key={rule}
            type="button"
            className={classes.chip}
            aria-pressed={filter.rules.includes(rule)}
            onClick={() => onChange({ ...filter, rules: toggled(filter.rules, rule) })}
          >
            {t(`alerts:rule.${rule}`)}
            <span className={classes.number}>{byRule[rule] ?? 0}</span>
          </button>
        ))}
      </fieldset>
    </div>
  );
}

const toggled = <Value,>(values: readonly Value[], value: Value): readonly Value[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
