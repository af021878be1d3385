import { useEffect, useRef, useState } from 'react';
import type { ReturnedSheet } from '../../shared/contract/index.ts';
import { pathOfFile } from '../desktop/index.ts';
import { useCommand, useLiveQuery } from '../engine/index.ts';
import { ScreenLoading, ScreenTitle } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import { Recipients } from './recipients.tsx';
import { ReturnZone } from './return-zone.tsx';
import { Review } from './review.tsx';
import classes from './update-sheets.module.css';

/** Sheets for communes and services: made with one click, taken back row by row. */
export default function UpdateSheetsScreen() {
  const { t, locale } = useWords();
  const { data: recipients } = useLiveQuery('updateSheets.recipients', {});
  const read = useCommand('updateSheets.read');
  const [returned, setReturned] = useState<ReturnedSheet | null>(null);
  const heading = useRef<HTMLDivElement>(null);
  const answered = recipients !== undefined;
  useEffect(() => {
    if (answered) document.documentElement.dataset.ready = 'true';
  }, [answered]);

  async function take(file: File): Promise<void> {
    const outcome = await read.run({ file: pathOfFile(file), locale });
    if (outcome !== null) setReturned(outcome.value);
  }

  return (
    <div className={classes.screen} ref={heading}>
      <div className={classes.page}>
        <ScreenTitle>{t('updateSheets:screen.title')}</ScreenTitle>
        {returned === null ? (
          <>
            <p className={classes.text}>{t('updateSheets:screen.text')}</p>
            <ReturnZone reading={read.running} onFile={(file) => void take(file)} />
            {recipients === undefined ? <ScreenLoading /> : <Recipients recipients={recipients} />}
          </>
        ) : (
          <Review returned={returned} onDone={() => setReturned(null)} />
        )}
      </div>
    </div>
  );
}
