import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { SETTING_KEYS, SETTINGS } from '../../shared/settings/index.ts';
import { useLiveQuery } from '../engine/index.ts';
import { ScreenTitle } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import { About } from './about.tsx';
import { DataTools } from './data-tools.tsx';
import { isFound } from './found.ts';
import { LetterheadCard } from './letterhead-card.tsx';
import { SettingRow } from './setting-row.tsx';
import classes from './settings.module.css';

const GROUPS = [...new Set(SETTING_KEYS.map((key) => SETTINGS[key].group))];

/** Generated from the table of settings, then what concerns papers, data and the application itself. */
export default function SettingsScreen() {
  const { t } = useWords();
  const { data: settings } = useLiveQuery('settings', {});
  const [search, setSearch] = useState('');
  const answered = settings !== undefined;
  useEffect(() => {
    if (answered) document.documentElement.dataset.ready = 'true';
  }, [answered]);

  const groups = GROUPS.map((group) => {
    const title = t(`settings:group.${group}`);
    const keys = SETTING_KEYS.filter((key) => SETTINGS[key].group === group).filter((key) =>
      isFound(search, title, t(`settings:${key}.label`), t(`settings:${key}.help`)),
    );
    return { id: group, title, keys };
  }).filter(({ keys }) => keys.length > 0);
  const others = [
    { id: 'letterhead', title: t('papers:editor.title'), more: t('papers:editor.help'), card: <LetterheadCard /> },
    {
      id: 'data',
      title: t('settings:data.title'),
      more: [t('settings:data.backup'), t('settings:data.backupHelp'), t('settings:data.folder')].join(' '),
      card: <DataTools />,
    },
    { id: 'about', title: t('settings:about.title'), more: t('settings:about.text'), card: <About /> },
  ].filter(({ title, more }) => isFound(search, title, more));
  const anchors = [...groups, ...others];

  return (
    <div className={classes.screen}>
      <div className={classes.page}>
        <ScreenTitle>{t('common:places.settings')}</ScreenTitle>
        <TextInput
          type="search"
          aria-label={t('settings:search')}
          placeholder={t('settings:search')}
          leftSection={<IconSearch size={17} aria-hidden />}
          maxLength={100}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <nav aria-label={t('settings:parts')} className={classes.anchors}>
          {anchors.map(({ id, title }) => (
            <button key={id} type="button" className={classes.anchor} onClick={() => goTo(id)}>
              {title}
            </button>
          ))}
        </nav>
        {anchors.length === 0 && <p role="status">{t('common:nothingFound')}</p>}
        {settings !== undefined &&
          groups.map(({ id, title, keys }) => (
            <section key={id} id={anchorOf(id)} tabIndex={-1} className={classes.card} aria-label={title}>
              <h2 className={classes.cardTitle}>{title}</h2>
              {keys.map((key) => (
                <SettingRow key={key} name={key} value={settings[key]} />
              ))}
            </section>
          ))}
        {others.map(({ id, card }) => (
          <div key={id} id={anchorOf(id)} tabIndex={-1}>
            {card}
          </div>
        ))}
      </div>
    </div>
  );
}

const anchorOf = (id: string): string => `settings-${id}`;

/** The hash is the router's: scroll and focus by hand. */
function goTo(id: string): void {
  const part = document.getElementById(anchorOf(id));
  part?.scrollIntoView({ block: 'start' });
  part?.focus({ preventScroll: true });
}
