import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { lazy, type Ref, Suspense, useState } from 'react';
import classes from './project-list.module.css';

const FilterPopover = lazy(() => import('./filter-popover.tsx'));

export interface FilterMenuProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  /** Choosing narrows nothing, so how much is chosen is not worth saying. */
  readonly quiet?: boolean;
  readonly onToggle: (value: Value) => void;
}

/** A filter of which several values may be chosen; any of them matches. Its menu is fetched when it is first opened. */
export function FilterMenu<Value extends string>({
  label,
  choices,
  chosen,
  quiet = false,
  onToggle,
}: FilterMenuProps<Value>) {
  const [used, setUsed] = useState(false);
  const [opened, setOpened] = useState(false);
  const button = (
    <FilterButton
      label={label}
      chosen={quiet ? 0 : chosen.length}
      opened={opened}
      onClick={() => {
        setUsed(true);
        setOpened(!opened);
      }}
    />
  );
  if (!used) return button;
  return (
    <Suspense fallback={button}>
      <FilterPopover
        label={label}
        choices={choices}
        chosen={chosen}
        opened={opened}
        onClose={() => setOpened(false)}
        onToggle={(value) => {
          const choice = choices.find((other) => other.value === value);
          if (choice !== undefined) onToggle(choice.value);
        }}
      >
        {button}
      </FilterPopover>
    </Suspense>
  );
}

interface FilterButtonProps {
  readonly label: string;
  /** How many values are chosen. */
  readonly chosen: number;
  readonly opened: boolean;
  readonly onClick: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

function FilterButton({ label, chosen, opened, onClick, ...rest }: FilterButtonProps) {
  return (
    <Button
      {...rest}
      variant={chosen > 0 ? 'light' : 'default'}
      className={classes.filter ?? ''}
      aria-haspopup="dialog"
      aria-expanded={opened}
      rightSection={<IconChevronDown size={15} aria-hidden />}
      onClick={onClick}
    >
      {label}
      {chosen > 0 && <span className={classes.chosen}>{chosen}</span>}
    </Button>
  );
}
