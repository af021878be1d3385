import { useComputedColorScheme } from '@mantine/core';
import { IconKeyboard, IconLanguage, IconMoon, IconPencilPlus, IconSun } from '@tabler/icons-react';
import { openFact } from '../journal/index.ts';
import { useLanguage, useWords } from '../language/index.ts';
import { usePreferences } from './preferences.ts';
import classes from './rail.module.css';

/** How the window speaks and looks, and its keys. */
export function RailTools({ onHelp }: { readonly onHelp: () => void }) {
  const { t } = useWords();
  const { locale } = useLanguage();
  const { changeLocale, changeColorScheme } = usePreferences();
  const scheme = useComputedColorScheme('light');
  const other = locale === 'ar' ? 'fr' : 'ar';
  const otherScheme = scheme === 'dark' ? 'light' : 'dark';
  const schemeLabel = t(`common:scheme.${otherScheme}`);

  return (
    <div className={classes.tools}>
      <button type="button" className={classes.fact} aria-keyshortcuts="F" onClick={() => openFact()}>
        <IconPencilPlus size={18} stroke={1.6} aria-hidden />
        {t('journal:title')}
        <kbd>F</kbd>
      </button>
      <button
        type="button"
        className={classes.tool}
        lang={other === 'ar' ? 'ar-MA' : 'fr-MA'}
        onClick={() => changeLocale(other)}
      >
        <IconLanguage size={18} stroke={1.6} aria-hidden />
        {t('common:otherLanguage')}
      </button>
      <button
        type="button"
        className={classes.icon}
        aria-label={schemeLabel}
        title={schemeLabel}
        onClick={() => changeColorScheme(otherScheme)}
      >
        {scheme === 'dark' ? (
          <IconSun size={18} stroke={1.6} aria-hidden />
        ) : (
          <IconMoon size={18} stroke={1.6} aria-hidden />
        )}
      </button>
      <button
        type="button"
        className={classes.icon}
        aria-label={t('common:shortcuts.title')}
        title={t('common:shortcuts.title')}
        aria-keyshortcuts="?"
        onClick={onHelp}
      >
        <IconKeyboard size={18} stroke={1.6} aria-hidden />
      </button>
    </div>
  );
}
