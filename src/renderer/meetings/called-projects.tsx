import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { MeetingPage, ProjectRow } from '../../shared/contract/index.ts';
import { isolate } from '../../shared/text/index.ts';
import { BilingualText, Foreign, useWords } from '../language/index.ts';
import { ConditionBadge } from '../projects/index.ts';
import { QuickAdd, TaskRow, type useTaskState } from '../tasks/index.ts';
import type { MeetingChange } from './meeting-page.tsx';
import classes from './meetings.module.css';

export interface CalledProps {
  readonly page: MeetingPage;
  readonly onChange: (change: MeetingChange) => void;
  readonly move: ReturnType<typeof useTaskState>['move'];
  readonly onOpen: (id: string) => void;
}

/** Proposals shown before all are asked for. */
const FEW = 5;

/** The projects of the agenda, each with a line for what is decided about it; below, others that are in trouble. */
export function CalledProjects({ page, onChange, move, onOpen }: CalledProps) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const { meeting, projects, proposedProjects } = page;
  const proposals = all ? proposedProjects : proposedProjects.slice(0, FEW);
  const source = { kind: 'meeting' as const, id: meeting.id };
  return (
    <section className={classes.card} aria-label={t('meetings:agenda.projects')}>
      <h2 className={classes.cardTitle}>
        {t('meetings:agenda.projects')} <span className={classes.number}>{projects.length}</span>
      </h2>
      <ol className={classes.called}>
        {projects.map((row) => (
          <li key={row.id} className={classes.calledOne}>
            <ProjectLine
              row={row}
              called
              locked={meeting.held}
              onToggle={() => onChange({ projects: meeting.projects.filter((id) => id !== row.id) })}
            />
            <div className={classes.decisions}>
              {page.decisions
                .filter(({ project }) => project === row.id)
                .map((task) => (
                  <TaskRow key={task.id} task={task} move={move} onOpen={onOpen} withoutProject />
                ))}
              <QuickAdd
                project={row.id}
                source={source}
                hint={t('meetings:decideHint')}
                label={t('meetings:decideOn', { project: row.reference })}
              />
            </div>
          </li>
        ))}
      </ol>
      {proposals.length > 0 && (
        <>
          <h3 className={classes.proposedTitle}>{t('meetings:agenda.proposedProjects')}</h3>
          <ul className={classes.proposed}>
            {proposals.map((row) => (
              <li key={row.id}>
                <ProjectLine
                  row={row}
                  called={false}
                  locked={false}
                  onToggle={() => onChange({ projects: [...meeting.projects, row.id] })}
                />
              </li>
            ))}
          </ul>
          {!all && proposedProjects.length > FEW && (
            <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
              {t('meetings:agenda.more', { count: proposedProjects.length - FEW })}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

interface ProjectLineProps {
  readonly row: ProjectRow;
  readonly called: boolean;
  readonly locked: boolean;
  readonly onToggle: () => void;
}

function ProjectLine({ row, called, locked, onToggle }: ProjectLineProps) {
  const { t, text } = useWords();
  return (
    <div className={classes.projectLine}>
      <Checkbox
        aria-label={t('meetings:call', { title: isolate(text(row.title)) })}
        checked={called}
        disabled={locked}
        onChange={onToggle}
      />
      <Link href={`/projects/${row.id}`} className={classes.project ?? ''}>
        <BilingualText value={row.title} />
      </Link>
      <Foreign className={classes.reference}>{row.reference}</Foreign>
      <ConditionBadge condition={row.condition} />
      <span className={classes.daysLate}>{row.daysLate > 0 && t('projects:late', { count: row.daysLate })}</span>
    </div>
  );
}
