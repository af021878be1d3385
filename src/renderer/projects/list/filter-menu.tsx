import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { fold } from '../../../shared/text/index.ts';
import { Foreign, useWords } from '../../language/index.ts';
import classes from './project-list.module.css';

export interface FilterMenuProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onToggle: (value: Value) => void;
}

/** Lists longer than this get a search box of their own. */
const FITS_AT_A_GLANCE = 15;

/** A filter of which several values may be chosen; any of them matches. */
export function FilterMenu<Value extends string>({ label, choices, chosen, onToggle }: FilterMenuProps<Value>) {
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const wanted = fold(search);
  const shown = choices.filter((choice) => fold(choice.label).includes(wanted));

  return (
    <Popover position="bottom-start" shadow="md" trapFocus onClose={() => setSearch('')} withinPortal>
      <Popover.Target>
        <Button
          variant={chosen.length > 0 ? 'light' : 'default'}
          className={classes.filter ?? ''}
          rightSection={<IconChevronDown size={15} aria-hidden />}
        >
          {label}
          {chosen.length > 0 && <span className={classes.chosen}>{chosen.length}</span>}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} className={classes.menu ?? ''}>
        {choices.length > FITS_AT_A_GLANCE && (
          <TextInput
            size="sm"
            mb={8}
            aria-label={t('common:search')}
            placeholder={t('common:search')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )}
        <div className={classes.choices}>
          {shown.map((choice) => (
            <Checkbox
              key={choice.value}
              label={<Foreign>{choice.label}</Foreign>}
              checked={chosen.includes(choice.value)}
              onChange={() => onToggle(choice.value)}
            />
          ))}
          {shown.length === 0 && <p className={classes.nothing}>{t('common:nothingFound')}</p>}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
