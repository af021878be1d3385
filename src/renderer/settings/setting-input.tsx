import { SegmentedControl, Switch } from '@mantine/core';
import { LOCALES } from '../../shared/locale/index.ts';
import { SETTINGS, type SettingKey, type Settings } from '../../shared/settings/index.ts';
import { useCommand } from '../engine/index.ts';
import { CommuneChoice, usePreferences } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import classes from './settings.module.css';

export interface SettingInputProps {
  readonly name: SettingKey;
  readonly value: Settings[SettingKey];
}

/** One setting by the kind of its schema: yes or no, or one of a few words. */
export function SettingInput({ name, value }: SettingInputProps) {
  const { t } = useWords();
  const change = useChange(name);
  const label = t(`settings:${name}.label`);
  const schema = SETTINGS[name].schema;

  if (name === 'deskCommune')
    return (
      <div className={classes.setting}>
        <div>
          <p className={classes.label}>{label}</p>
          <p className={classes.help}>{t(`settings:${name}.help`)}</p>
        </div>
        <CommuneChoice label={label} value={typeof value === 'string' ? value : null} onChange={change} />
      </div>
    );

  if (typeof value === 'boolean')
    return (
      <Switch
        className={classes.setting ?? ''}
        label={label}
        description={t(`settings:${name}.help`)}
        labelPosition="left"
        checked={value}
        onChange={(event) => change(event.currentTarget.checked)}
      />
    );

  return (
    <div className={classes.setting}>
      <div>
        <p className={classes.label}>{label}</p>
        <p className={classes.help}>{t(`settings:${name}.help`)}</p>
      </div>
      <SegmentedControl
        aria-label={label}
        value={value ?? ''}
        onChange={change}
        data={
          'options' in schema
            ? schema.options.map((word) => ({ value: word, label: t(`settings:${name}.${word}`) }))
            : []
        }
      />
    </div>
  );
}

/** Language and appearance change at once what is seen; everything else is only kept. */
function useChange(name: SettingKey): (value: string | boolean | null) => void {
  const { changeLocale, changeColorScheme } = usePreferences();
  const keep = useCommand('settings.change');
  switch (name) {
    case 'locale':
      return (value) => changeLocale(LOCALES.find((locale) => locale === value) ?? 'ar');
    case 'colorScheme':
      return (value) => changeColorScheme(value === 'dark' || value === 'auto' ? value : 'light');
    default:
      return (value) => void keep.run({ key: name, value });
  }
}
