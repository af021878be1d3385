import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useLiveQuery } from '../engine/index.ts';
import { BilingualText, Foreign, useWords } from '../language/index.ts';
import classes from './journal.module.css';

export interface ProjectPickerProps {
  readonly error: string | undefined;
  readonly onChoose: (project: string) => void;
}

/** Projects shown at once; typing narrows them. */
const MOST = 8;
const TYPING_PAUSE = 60;

/** Chooses a project by words of its title, its reference, its place or a contract's number. */
export function ProjectPicker({ error, onChoose }: ProjectPickerProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, TYPING_PAUSE);
  const { data } = useLiveQuery('projects.list', { search, limit: MOST, sort: search === '' ? 'attention' : 'title' });
  const rows = data?.rows ?? [];
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const first = rows[0]?.id;

  // Enter takes the first that fits.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first option is marked anew when another stands first
  useEffect(() => {
    if (first !== undefined && combobox.dropdownOpened) combobox.selectFirstOption();
  }, [first, combobox.dropdownOpened]);

  return (
    <Combobox store={combobox} onOptionSubmit={onChoose}>
      <Combobox.Target>
        <TextInput
          className={classes.wide ?? ''}
          label={t('journal:field.project')}
          placeholder={t('journal:projectHint')}
          required
          error={error}
          value={typed}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t('journal:field.project')}>
          {rows.map((row) => (
            <Combobox.Option key={row.id} value={row.id}>
              <span className={classes.option}>
                <BilingualText value={row.title} />
                <Foreign className={classes.reference}>{row.reference}</Foreign>
              </span>
            </Combobox.Option>
          ))}
          {rows.length === 0 && <Combobox.Empty>{t('common:nothingFound')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
