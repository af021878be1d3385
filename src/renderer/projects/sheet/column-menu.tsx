import { SHEET_COLUMNS, type SheetKey } from '../../../shared/sheet/index.ts';
import { useWords } from '../../language/index.ts';
import { FilterMenu } from '../list/filter-menu.tsx';

export interface ColumnMenuProps {
  readonly columns: readonly SheetKey[];
  readonly onChange: (columns: readonly SheetKey[]) => void;
}

/** Which columns the sheet shows; the last one stays. Fetched with the sheet. */
export default function ColumnMenu({ columns, onChange }: ColumnMenuProps) {
  const { t } = useWords();
  return (
    <FilterMenu
      label={t('sheet:columns')}
      choices={SHEET_COLUMNS.map(({ key, label }) => ({ value: key, label: t(label) }))}
      chosen={columns}
      quiet
      onToggle={(key) => {
        const next = columns.includes(key) ? columns.filter((other) => other !== key) : [...columns, key];
        if (next.length > 0) onChange(next);
      }}
    />
  );
}
