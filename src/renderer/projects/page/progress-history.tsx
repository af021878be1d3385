import { ActionIcon, Button } from '@mantine/core';
import { IconProgressCheck, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ProjectPage } from '../../../shared/contract/index.ts';
import type { Progress } from '../../../shared/projects/index.ts';
import { isolate } from '../../../shared/text/index.ts';
import { useCommand } from '../../engine/index.ts';
import { useAppState } from '../../frame/index.ts';
import { Foreign, useWords } from '../../language/index.ts';
import { useNotices } from '../../notices/index.ts';
import { percentText } from '../progress-bar.tsx';
import ProgressPopover from '../progress-popover.tsx';
import classes from './page.module.css';
import { ProgressCurve } from './progress-curve.tsx';

/** Measures shown before the person asks for all of them. */
const RECENT = 4;

export function ProgressHistory({ page }: { readonly page: ProjectPage }) {
  const { t } = useWords();
  const { today } = useAppState();
  const { project, progress, row } = page;
  const [entering, setEntering] = useState(false);
  const [all, setAll] = useState(false);
  const shown = all ? progress : progress.slice(0, RECENT);

  return (
    <section className={classes.card} aria-label={t('projects:history.title')}>
      <div className={classes.cardHead}>
        <h2 className={classes.cardTitle}>{t('projects:history.title')}</h2>
        <ProgressPopover
          project={project.id}
          previous={row.percent}
          opened={entering}
          onClose={() => setEntering(false)}
        >
          <Button
            size="compact-sm"
            leftSection={<IconProgressCheck size={17} aria-hidden />}
            onClick={() => setEntering(!entering)}
          >
            {t('projects:report.open')}
          </Button>
        </ProgressPopover>
      </div>
      {progress.length === 0 ? (
        <p className={classes.none}>{t('projects:history.none')}</p>
      ) : (
        <>
          <div className={classes.now}>
            <bdi className={classes.bigPercent}>{percentText(row.percent ?? 0)}</bdi>
            <ProgressCurve progress={progress} end={row.contractEndOn} today={today} />
          </div>
          <ol className={classes.measures}>
            {shown.map((measure) => (
              <Measure key={measure.id} measure={measure} />
            ))}
          </ol>
          {progress.length > RECENT && (
            <Button variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t('projects:history.fewer') : t('projects:history.all', { count: progress.length })}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function Measure({ measure }: { readonly measure: Progress }) {
  const { t, day } = useWords();
  const notices = useNotices();
  const withdraw = useCommand('projects.withdrawProgress');
  const report = useCommand('projects.reportProgress');
  const percent = isolate(percentText(measure.percent));

  async function take(): Promise<void> {
    if ((await withdraw.run({ id: measure.id })) === null) return;
    const { project, on, percent: value, source, comment } = measure;
    notices.undoable(
      t('projects:history.withdrawn', { percent }),
      () => void report.run({ project, on, percent: value, source, comment }),
    );
  }

  return (
    <li className={classes.measure}>
      <bdi className={classes.strong}>{percentText(measure.percent)}</bdi>
      <span>{day(measure.on)}</span>
      <span className={classes.source}>
        {t(`vocabulary:progressSource.${measure.source}`)}
        {measure.comment !== '' && (
          <>
            {' – '}
            <Foreign>{measure.comment}</Foreign>
          </>
        )}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        className={classes.quiet}
        aria-label={t('projects:history.withdraw', { percent, day: day(measure.on) })}
        onClick={() => void take()}
      >
        <IconTrash size={15} stroke={1.6} />
      </ActionIcon>
    </li>
  );
}
