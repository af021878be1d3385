import { Loader } from '@mantine/core';
import { useWords } from '../language/index.ts';
import { EngineBanner } from './engine-banner.tsx';
import classes from './frame.module.css';

/** Before the engine has said anything. */
export function Starting() {
  const { t } = useWords();
  return (
    <div>
      <EngineBanner />
      <div className={classes.starting}>
        <output className={classes.startingInner}>
          <Loader size="md" />
          {t('common:starting')}
        </output>
      </div>
    </div>
  );
}

/** While a screen's code or first answer is on its way. */
export function ScreenLoading() {
  const { t } = useWords();
  return (
    <output className={classes.empty} aria-label={t('common:loading')}>
      <Loader size="sm" />
    </output>
  );
}
