import { ActionIcon } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useId } from 'react';
import { SETTINGS, type SettingKey, type Settings } from '../../shared/settings/index.ts';
import { useWords } from '../language/index.ts';
import { SettingControl } from './setting-control.tsx';
import classes from './settings.module.css';
import { useChange } from './use-change.ts';

export interface SettingRowProps {
  readonly name: SettingKey;
  readonly value: Settings[SettingKey];
}

/** One row of the table: what it is, whom it is for, its control, and the way back to where it began. */
export function SettingRow({ name, value }: SettingRowProps) {
  const { t } = useWords();
  const change = useChange(name);
  const help = useId();
  const { scope, initial } = SETTINGS[name];
  const label = t(`settings:${name}.label`);
  const reset = t('settings:reset', { label });
  return (
    <div className={classes.setting}>
      <div className={classes.words}>
        <p className={classes.label}>
          {label} <span className={classes.scope}>{t(`settings:scope.${scope}`)}</span>
        </p>
        <p id={help} className={classes.help}>
          {t(`settings:${name}.help`)}
        </p>
      </div>
      <div className={classes.control}>
        {value !== initial && (
          <ActionIcon variant="subtle" color="gray" aria-label={reset} title={reset} onClick={() => change(initial)}>
            <IconRestore size={17} stroke={1.7} aria-hidden />
          </ActionIcon>
        )}
        <SettingControl name={name} label={label} help={help} value={value} onChange={change} />
      </div>
    </div>
  );
}
