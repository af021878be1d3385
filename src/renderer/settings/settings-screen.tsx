import { useEffect } from 'react';
import { SETTING_KEYS, SETTINGS } from '../../shared/settings/index.ts';
import { useLiveQuery } from '../engine/index.ts';
import { ScreenTitle } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import { About } from './about.tsx';
import { DataTools } from './data-tools.tsx';
import { LetterheadCard } from './letterhead-card.tsx';
import { SettingInput } from './setting-input.tsx';
import classes from './settings.module.css';

const GROUPS = [...new Set(SETTING_KEYS.map((key) => SETTINGS[key].group))];

/** Generated from the table of settings, then what concerns the data and the application itself. */
export default function SettingsScreen() {
  const { t } = useWords();
  const { data: settings } = useLiveQuery('settings', {});
  const answered = settings !== undefined;
  useEffect(() => {
    if (answered) document.documentElement.dataset.ready = 'true';
  }, [answered]);

  return (
    <div className={classes.screen}>
      <div className={classes.page}>
        <ScreenTitle>{t('common:places.settings')}</ScreenTitle>
        {settings !== undefined &&
          GROUPS.map((group) => (
            <section key={group} className={classes.card} aria-label={t(`settings:group.${group}`)}>
              <h2 className={classes.cardTitle}>{t(`settings:group.${group}`)}</h2>
              {SETTING_KEYS.filter((key) => SETTINGS[key].group === group).map((key) => (
                <SettingInput key={key} name={key} value={settings[key]} />
              ))}
            </section>
          ))}
        <LetterheadCard />
        <DataTools />
        <About />
      </div>
    </div>
  );
}
