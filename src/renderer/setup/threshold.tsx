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
        <button
          type="button"
          className={classes.language}
          lang={other === 'ar' ? 'ar-MA' : 'fr-MA'}
          onClick={() => changeLocale(other)}
        >
          <IconLanguage size={18} stroke={1.6} aria-hidden />
          {t('common:otherLanguage')}
        </button>
      </header>
      <main className={classes.main}>
        <div className={classes.page}>{children}</div>
      </main>
    </div>
  );
}
