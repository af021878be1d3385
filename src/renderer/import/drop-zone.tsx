import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useWords } from '../language/index.ts';
import classes from './import.module.css';

/** Where a file is dropped or chosen. */
export function DropZone({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useWords();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  function take(files: FileList | null): void {
    const file = files?.[0];
    if (file !== undefined) onFile(file);
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  return (
    <section
      className={classes.zone}
      data-over={over || undefined}
      aria-label={t('common:importScreen.choose')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <IconFileSpreadsheet size={54} stroke={1.2} aria-hidden className={classes.zoneIcon} />
      <p className={classes.zoneTitle}>{t('common:importScreen.drop')}</p>
      <Button size="md" onClick={() => input.current?.click()}>
        {t('common:importScreen.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv"
        className={classes.hidden}
        tabIndex={-1}
        aria-label={t('common:importScreen.choose')}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
      <ul className={classes.promises}>
        <li>{t('common:importScreen.promise.nothing')}</li>
        <li>{t('common:importScreen.promise.columns')}</li>
        <li>{t('common:importScreen.promise.whole')}</li>
      </ul>
    </section>
  );
}
