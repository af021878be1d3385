import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useWords } from '../../language/index.ts';
import classes from './project-list.module.css';

export interface SearchBoxProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The person goes down from the box into the list. */
  readonly onLeave: () => void;
}

export function SearchBox({ ref, value, onChange, onLeave }: SearchBoxProps) {
  const { t } = useWords();
  return (
    <TextInput
      ref={ref}
      type="search"
      className={classes.search ?? ''}
      aria-label={t('projects:list.search')}
      placeholder={t('projects:list.searchHint')}
      aria-keyshortcuts="/ Control+F"
      maxLength={200}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') onChange('');
        else if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
        else return;
        event.preventDefault();
      }}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={
        value === '' ? (
          <kbd className={classes.hint} aria-hidden>
            /
          </kbd>
        ) : (
          <CloseButton size="sm" aria-label={t('common:clear')} onClick={() => onChange('')} />
        )
      }
    />
  );
}
