import { Button, NativeSelect, NumberInput, Textarea } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { PROGRESS_SOURCES, type ProgressSource } from '../../shared/projects/index.ts';
import { isolate } from '../../shared/text/index.ts';
import type { Day } from '../../shared/time/index.ts';
import { DayInput } from '../dates/index.ts';
import { useCommand } from '../engine/index.ts';
import { useAppState } from '../frame/index.ts';
import { directionOf, useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';
import { percentText } from './progress-bar.tsx';
import classes from './quick-progress.module.css';

export interface QuickProgressProps {
  readonly project: string;
  /** The last measure, shown beside the new one. */
  readonly previous: number | null;
  readonly onDone: () => void;
}

/** What a person can have measured; the import writes its own source. */
const SOURCES = PROGRESS_SOURCES.filter((source) => source !== 'import');

/** The share that was typed, 0 to 100, or null. */
function percentOf(typed: number | string): number | null {
  const text = String(typed).replace(',', '.').trim();
  const share = text === '' ? Number.NaN : Number(text);
  return share >= 0 && share <= 100 ? share : null;
}

/** A measure of progress in one small form: type the number, press Enter. */
export function QuickProgress({ project, previous, onDone }: QuickProgressProps) {
  const { t } = useWords();
  const { today } = useAppState();
  const notices = useNotices();
  const report = useCommand('projects.reportProgress');
  const withdraw = useCommand('projects.withdrawProgress');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  // While «62,» is typed on the way to «62,5» the field holds text.
  const [typed, setTyped] = useState<number | string>('');
  const percent = percentOf(typed);
  const [on, setOn] = useState<Day | null>(today);
  const [source, setSource] = useState<ProgressSource>('siteMeeting');
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (percent === null || on === null) return;
    const outcome = await report.run({ project, on, percent, source, comment: comment.trim() });
    if (outcome === null) return;
    notices.undoable(
      t('projects:report.done', { percent: isolate(percentText(percent)) }),
      () => void withdraw.run({ id: outcome.value.id }),
    );
    onDone();
  }

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <h2 className={classes.title}>{t('projects:report.title')}</h2>
      <div className={classes.pair}>
        <NumberInput
          ref={first}
          label={t('projects:report.percent')}
          description={
            previous === null
              ? t('projects:neverMeasured')
              : t('projects:report.previous', { percent: isolate(percentText(previous)) })
          }
          value={typed}
          onChange={setTyped}
          min={0}
          max={100}
          clampBehavior="strict"
          decimalScale={1}
          decimalSeparator=","
          allowedDecimalSeparators={['.', ',']}
          suffix=" %"
          hideControls
          required
          error={tried && percent === null ? t('projects:invalid.percent') : undefined}
        />
        <DayInput
          label={t('projects:report.on')}
          description={t('projects:report.onHint')}
          value={on}
          onChange={setOn}
          latest={today}
          clearable={false}
          required
          error={tried && on === null ? t('projects:invalid.day') : undefined}
        />
      </div>
      <NativeSelect
        label={t('projects:report.source')}
        value={source}
        data={SOURCES.map((value) => ({ value, label: t(`vocabulary:progressSource.${value}`) }))}
        onChange={(event) => setSource(SOURCES.find((value) => value === event.currentTarget.value) ?? source)}
      />
      <Textarea
        label={t('projects:report.comment')}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={4000}
        dir={directionOf(comment)}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button type="submit" loading={report.running}>
          {t('projects:report.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onDone}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
