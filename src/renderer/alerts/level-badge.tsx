import { type Icon, IconAlertOctagonFilled, IconAlertTriangleFilled, IconInfoCircleFilled } from '@tabler/icons-react';
import type { Level } from '../../shared/alerts/index.ts';
import { useWords } from '../language/index.ts';
import classes from './level-badge.module.css';

const ICONS: Readonly<Record<Level, Icon>> = {
  info: IconInfoCircleFilled,
  warning: IconAlertTriangleFilled,
  critical: IconAlertOctagonFilled,
};

/** Level of an alert as icon, word and colour together. */
export function LevelBadge({ level }: { readonly level: Level }) {
  const { t } = useWords();
  const IconOfLevel = ICONS[level];
  return (
    <span className={classes.level} data-level={level}>
      <IconOfLevel size={16} aria-hidden />
      {t(`vocabulary:level.${level}`)}
    </span>
  );
}
