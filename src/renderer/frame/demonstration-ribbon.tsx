import { IconFlask } from '@tabler/icons-react';
import { useWords } from '../language/index.ts';
import classes from './frame.module.css';

/** Says on every screen that nothing here is real. */
export function DemonstrationRibbon() {
  const { t } = useWords();
  return (
    <aside className={classes.ribbon} aria-label={t('common:demonstration')}>
      <IconFlask size={16} aria-hidden />
      {t('common:demonstrationRibbon')}
    </aside>
  );
}
