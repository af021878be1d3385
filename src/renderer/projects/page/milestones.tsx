import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Milestone } from '../../../shared/projects/index.ts';
import { useCommand } from '../../engine/index.ts';
import { useWords } from '../../language/index.ts';
import { draftOf } from './milestone-draft.ts';
import { MilestoneEditor } from './milestone-editor.tsx';
import { MilestoneRow } from './milestone-row.tsx';
import classes from './milestones.module.css';
import page from './page.module.css';

export interface MilestonesProps {
  readonly project: string;
  /** By rank. */
  readonly milestones: readonly Milestone[];
}

/** Milestones with planned and actual days, edited where they stand. */
export function Milestones({ project, milestones }: MilestonesProps) {
  const { t } = useWords();
  const [editing, setEditing] = useState<string | 'new' | null>(null);
  const save = useCommand('projects.saveMilestone');

  /** Two neighbours change places; where both had the same rank, their positions in the list become their ranks. */
  function mover(index: number, step: -1 | 1): (() => void) | null {
    const milestone = milestones[index];
    const neighbour = milestones[index + step];
    if (milestone === undefined || neighbour === undefined) return null;
    const [to, from] = milestone.rank === neighbour.rank ? [index + step, index] : [neighbour.rank, milestone.rank];
    return () => {
      void save.run({ id: milestone.id, milestone: { ...draftOf(milestone), rank: to } });
      void save.run({ id: neighbour.id, milestone: { ...draftOf(neighbour), rank: from } });
    };
  }
  const nextRank = (milestones.at(-1)?.rank ?? -1) + 1;
  return (
    <section className={page.card} aria-label={t('projects:milestone.title')}>
      <div className={page.cardHead}>
        <h2 className={page.cardTitle}>{t('projects:milestone.title')}</h2>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEditing('new')}
        >
          {t('projects:milestone.add')}
        </Button>
      </div>
      {milestones.length === 0 && editing !== 'new' ? (
        <p className={page.none}>{t('projects:milestone.none')}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('projects:milestone.name')}</th>
              <th scope="col">{t('projects:milestone.plannedOn')}</th>
              <th scope="col">{t('projects:milestone.actualOn')}</th>
              <th scope="col">
                <span className={classes.hidden}>{t('projects:column.act')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {milestones.map((milestone, index) =>
              editing === milestone.id ? (
                <MilestoneEditor
                  key={milestone.id}
                  project={project}
                  milestone={milestone}
                  rank={milestone.rank}
                  onDone={() => setEditing(null)}
                />
              ) : (
                <MilestoneRow
                  key={milestone.id}
                  milestone={milestone}
                  onEdit={() => setEditing(milestone.id)}
                  onMove={(step) => mover(index, step)}
                />
              ),
            )}
            {editing === 'new' && (
              <MilestoneEditor project={project} milestone={null} rank={nextRank} onDone={() => setEditing(null)} />
            )}
          </tbody>
        </table>
      )}
    </section>
  );
}
