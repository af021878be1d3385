import { Button } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Emblem, EngineBanner, usePreferences } from '../frame/index.ts';
import { useLanguage, useWords } from '../language/index.ts';
import classes from './setup.module.css';

/** What stands around the pages before the application itself. */
export function Threshold({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  const { locale } = useLanguage();
  const { changeLocale } = usePreferences();
  const other = locale === 'ar' ? 'fr' : 'ar';
  return (
    <div className={classes.threshold}>
      <EngineBanner />
      <header className={classes.head}>
        <span className={classes.brand}>
          <Emblem size={40} />
          {t('common:appName')}
        </span>
        <Button
          variant="subtle"
          className={classes.language ?? ''}
          lang={other === 'ar' ? 'ar-MA' : 'fr-MA'}
          leftSection={<IconLanguage size={18} aria-hidden />}
          onClick={() => changeLocale(other)}
        >
          {t('common:otherLanguage')}
        </Button>
      </header>
      <main className={classes.main}>
        <div className={classes.page}>{children}</div>
      </main>
    </div>
  );
}
