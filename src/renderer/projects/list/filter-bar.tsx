import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { PHASES, PROGRAMMES, SECTORS } from '../../../shared/projects/index.ts';
import { useAppState } from '../../frame/index.ts';
import { useWords } from '../../language/index.ts';
import { programmeName } from '../programme.ts';
import { FilterMenu } from './filter-menu.tsx';
import classes from './project-list.module.css';
import { EVERYTHING, isNarrowed, type ListQuery, toggled } from './query.ts';

export interface FilterBarProps {
  readonly query: ListQuery;
  /** Programmes that the office's projects belong to. */
  readonly programmes: readonly string[];
  readonly onChange: (query: ListQuery) => void;
}

export function FilterBar({ query, programmes: inUse, onChange }: FilterBarProps) {
  const { t, text } = useWords();
  const communes = useAppState().office?.communes;
  const phases = useMemo(() => PHASES.map((value) => ({ value, label: t(`vocabulary:phase.${value}`) })), [t]);
  const sectors = useMemo(() => SECTORS.map((value) => ({ value, label: t(`vocabulary:sector.${value}`) })), [t]);
  const programmes = useMemo(
    () => inOrder([...inUse, ...query.programmes]).map((value) => ({ value, label: programmeName(value, t) })),
    [inUse, query.programmes, t],
  );
  const places = useMemo(
    () => (communes ?? []).map((commune) => ({ value: commune.id, label: text(commune.name) })),
    [communes, text],
  );

  return (
    <div className={classes.filters}>
      <FilterMenu
        label={t('projects:column.phase')}
        choices={phases}
        chosen={query.phases}
        onToggle={(phase) => onChange({ ...query, phases: toggled(query.phases, phase) })}
      />
      <FilterMenu
        label={t('projects:column.sector')}
        choices={sectors}
        chosen={query.sectors}
        onToggle={(sector) => onChange({ ...query, sectors: toggled(query.sectors, sector) })}
      />
      <FilterMenu
        label={t('projects:column.commune')}
        choices={places}
        chosen={query.communes}
        onToggle={(commune) => onChange({ ...query, communes: toggled(query.communes, commune) })}
      />
      <FilterMenu
        label={t('projects:column.programme')}
        choices={programmes}
        chosen={query.programmes}
        onToggle={(programme) => onChange({ ...query, programmes: toggled(query.programmes, programme) })}
      />
      {isNarrowed(query) && (
        <Button
          variant="subtle"
          leftSection={<IconFilterOff size={16} aria-hidden />}
          onClick={() => onChange({ ...EVERYTHING, sort: query.sort, descending: query.descending })}
        >
          {t('projects:list.clearFilters')}
        </Button>
      )}
    </div>
  );
}

/** Each once: the seeded ones in their own order, then the office's by name. */
function inOrder(names: readonly string[]): readonly string[] {
  const seeded: readonly string[] = PROGRAMMES.filter((code) => names.includes(code));
  return [...seeded, ...[...new Set(names)].filter((name) => !seeded.includes(name)).sort()];
}
