import { NativeSelect, NumberInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import type { ImportPreview } from '../../shared/contract/index.ts';
import { useWords } from '../language/index.ts';
import classes from './import.module.css';

export interface SheetChoiceProps {
  readonly preview: ImportPreview;
  readonly onSheet: (sheet: string) => void;
  readonly onHeaderRow: (row: number) => void;
}

/** A row number is being typed for about this long, in milliseconds. */
const TYPING_PAUSE = 500;

/** Which sheet, and which of its rows names the columns. */
export function SheetChoice({ preview, onSheet, onHeaderRow }: SheetChoiceProps) {
  const { t } = useWords();
  const change = useDebouncedCallback((row: number) => onHeaderRow(row), TYPING_PAUSE);
  return (
    <div className={classes.sheetChoice}>
      {preview.sheets.length > 1 && (
        <NativeSelect
          label={t('common:importScreen.sheet')}
          data={[...preview.sheets]}
          value={preview.sheet}
          onChange={(event) => onSheet(event.currentTarget.value)}
        />
      )}
      <NumberInput
        key={`${preview.sheet} ${preview.headerRow}`}
        className={classes.headerRow ?? ''}
        label={t('common:importScreen.headerRow')}
        defaultValue={preview.headerRow}
        min={1}
        allowDecimal={false}
        onChange={(row) => {
          if (typeof row === 'number' && row !== preview.headerRow) change(row);
        }}
      />
    </div>
  );
}
