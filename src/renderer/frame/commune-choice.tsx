import { Select } from '@mantine/core';
import { useWords } from '../language/index.ts';
import { useAppState } from './app-state.tsx';

export interface CommuneChoiceProps {
  readonly label: string;
  /** Identifier of a commune of the office, or null for all. */
  readonly value: string | null;
  readonly onChange: (commune: string | null) => void;
}

const EVERYWHERE = '';

/** One of the office's communes, or all of them. */
export function CommuneChoice({ label, value, onChange }: CommuneChoiceProps) {
  const { t, text } = useWords();
  const communes = useAppState().office?.communes ?? [];
  return (
    <Select
      aria-label={label}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('common:nothingFound')}
      data={[
        { value: EVERYWHERE, label: t('common:everyCommune') },
        ...communes.map(({ id, name }) => ({ value: id, label: text(name) })),
      ]}
      value={value ?? EVERYWHERE}
      onChange={(chosen) => onChange(chosen === null || chosen === EVERYWHERE ? null : chosen)}
    />
  );
}
