import {
  type Icon,
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconClockExclamation,
  IconHandStop,
  IconHourglass,
} from '@tabler/icons-react';
import type { Condition } from '../../shared/projects/index.ts';
import { useWords } from '../language/index.ts';
import classes from './marks.module.css';

export const CONDITION_ICONS: Readonly<Record<Condition, Icon>> = {
  normal: IconCircleCheck,
  late: IconClockExclamation,
  stopped: IconHandStop,
  struggling: IconAlertTriangle,
  terminated: IconBan,
  pending: IconHourglass,
};

/** Condition as icon, word and colour together. */
export function ConditionBadge({ condition }: { readonly condition: Condition }) {
  const { t } = useWords();
  const IconOfCondition = CONDITION_ICONS[condition];
  return (
    <span className={classes.condition} data-condition={condition}>
      <IconOfCondition size={15} stroke={2} aria-hidden />
      <span className={classes.word}>{t(`vocabulary:condition.${condition}`)}</span>
    </span>
  );
}
