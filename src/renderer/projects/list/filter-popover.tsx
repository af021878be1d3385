import { Checkbox, Popover, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { fold } from '../../../shared/text/index.ts';
import { Foreign, useWords } from '../../language/index.ts';
import classes from './project-list.module.css';

export interface FilterPopoverProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onToggle: (value: string) => void;
  /** The button that it hangs from. */
  readonly children: ReactElement;
}

/** Lists longer than this get a search box of their own. */
const FITS_AT_A_GLANCE = 15;

export default function FilterPopover(props: FilterPopoverProps) {
  const { label, choices, chosen, opened, onClose, onToggle, children } = props;
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const wanted = fold(search);
  const shown = choices.filter((choice) => fold(choice.label).includes(wanted));

  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && onClose()}
      onClose={() => setSearch('')}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>{children}</Popover.Target>
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
