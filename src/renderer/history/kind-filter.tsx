import { SegmentedControl } from '@mantine/core';
import type { HistoryEntry } from '../../shared/history/index.ts';
import { useWords } from '../language/index.ts';

/** Kinds of documents that belong together for people. */
const GROUPS = {
  all: null,
  sheet: ['project'],
  contracts: ['contract', 'milestone'],
  facts: ['progress', 'visit', 'serviceOrder', 'constraint', 'payment'],
  actions: ['task', 'meeting', 'teamMember', 'acknowledgement'],
} as const;

export type KindGroup = keyof typeof GROUPS;
const NAMES: readonly KindGroup[] = ['all', 'sheet', 'contracts', 'facts', 'actions'];

export function ofGroup(entry: HistoryEntry, group: KindGroup): boolean {
  const kinds: readonly string[] | null = GROUPS[group];
  if (kinds === null || entry.kind === 'bulk') return true;
  return entry.documents.some(({ kind }) => kinds.includes(kind));
}

export interface KindFilterProps {
  readonly value: KindGroup;
  readonly onChange: (group: KindGroup) => void;
}

export function KindFilter({ value, onChange }: KindFilterProps) {
  const { t } = useWords();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('history:filter')}
      value={value}
      onChange={(chosen) => onChange(NAMES.find((name) => name === chosen) ?? 'all')}
      data={NAMES.map((name) => ({ value: name, label: t(`history:group.${name}`) }))}
    />
  );
}
