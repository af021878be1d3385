import { Button } from '@mantine/core';
import { IconLayoutList, IconTable } from '@tabler/icons-react';
import { useWords } from '../../language/index.ts';
import type { Look } from './look.ts';
import classes from './project-list.module.css';

const MODES = [
  { mode: 'list', icon: IconLayoutList },
  { mode: 'sheet', icon: IconTable },
] as const;

export interface ModeSwitchProps {
  readonly mode: Look['mode'];
  readonly onChange: (mode: Look['mode']) => void;
}

/** A list to look through, or a sheet to write in. */
export function ModeSwitch({ mode, onChange }: ModeSwitchProps) {
  const { t } = useWords();
  return (
    <fieldset className={classes.modes}>
      <legend className={classes.hidden}>{t('sheet:mode.title')}</legend>
      {MODES.map(({ mode: choice, icon: ModeIcon }) => (
        <Button
          key={choice}
          h={34}
          px="sm"
          variant={choice === mode ? 'light' : 'subtle'}
          color={choice === mode ? 'atlas' : 'gray'}
          aria-pressed={choice === mode}
          aria-label={t(`sheet:mode.${choice}`)}
          title={t(`sheet:mode.${choice}`)}
          onClick={() => onChange(choice)}
        >
          <ModeIcon size={19} stroke={1.7} aria-hidden />
          <span className={classes.modeName}>{t(`sheet:mode.${choice}`)}</span>
        </Button>
      ))}
    </fieldset>
  );
}
