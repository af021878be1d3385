import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useWords } from '../language/index.ts';
import classes from './update-sheets.module.css';

export interface ReturnZoneProps {
  readonly reading: boolean;
  readonly onFile: (file: File) => void;
}

/** Where a sheet that came back is dropped or chosen. */
export function ReturnZone({ reading, onFile }: ReturnZoneProps) {
  const { t } = useWords();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined) onFile(file);
  };
  return (
    <section
      className={classes.zone}
      data-over={over || undefined}
      aria-label={t('updateSheets:screen.return')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <IconFileImport size={34} stroke={1.4} aria-hidden />
      <div className={classes.zoneWords}>
        <h2 className={classes.zoneTitle}>{t('updateSheets:screen.return')}</h2>
        <p className={classes.text}>{reading ? t('updateSheets:screen.reading') : t('updateSheets:screen.drop')}</p>
      </div>
      <Button loading={reading} onClick={() => input.current?.click()}>
        {t('updateSheets:screen.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv"
        className={classes.hidden}
        tabIndex={-1}
        aria-label={t('updateSheets:screen.choose')}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </section>
  );
}
