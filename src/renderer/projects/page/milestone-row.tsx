import { ActionIcon, Button } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconClockExclamation,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import type { Milestone } from '../../../shared/projects/index.ts';
import { isolate } from '../../../shared/text/index.ts';
import { daysBetween } from '../../../shared/time/index.ts';
import { useCommand } from '../../engine/index.ts';
import { useAppState } from '../../frame/index.ts';
import { BilingualText, useWords } from '../../language/index.ts';
import { useNotices } from '../../notices/index.ts';
import { percentText } from '../progress-bar.tsx';
import { draftOf } from './milestone-draft.ts';
import classes from './milestones.module.css';
import page from './page.module.css';

const STEPS = [
  [-1, 'moveUp', IconArrowUp],
  [1, 'moveDown', IconArrowDown],
] as const;

export interface MilestoneRowProps {
  readonly milestone: Milestone;
  readonly onEdit: () => void;
  /** Takes it one place up (-1) or down (1); null where it is the first or the last. */
  readonly onMove: (step: -1 | 1) => (() => void) | null;
}

export function MilestoneRow({ milestone, onEdit, onMove }: MilestoneRowProps) {
  const { t, day, text } = useWords();
  const { today } = useAppState();
  const notices = useNotices();
  const save = useCommand('projects.saveMilestone');
  const remove = useCommand('projects.removeMilestone');
  const restore = useCommand('projects.restoreMilestone');
  const { id, plannedOn, actualOn } = milestone;
  const title = isolate(text(milestone.title));
  const late = actualOn === null && plannedOn !== null ? daysBetween(plannedOn, today) : 0;

  async function reach(): Promise<void> {
    const outcome = await save.run({ id, milestone: { ...draftOf(milestone), actualOn: today } });
    if (outcome === null) return;
    notices.undoable(
      t('projects:milestone.reached', { title }),
      () => void save.run({ id, milestone: draftOf(milestone) }),
    );
  }

  async function take(): Promise<void> {
    if ((await remove.run({ id })) === null) return;
    notices.undoable(t('projects:milestone.removed', { title }), () => void restore.run({ id }));
  }

  return (
    <tr>
      <th scope="row">
        <span className={classes.milestone} data-state={actualOn !== null ? 'reached' : late > 0 ? 'late' : 'ahead'}>
          {actualOn !== null ? (
            <IconCircleCheckFilled size={17} role="img" aria-label={t('projects:milestone.isReached')} />
          ) : late > 0 ? (
            <IconClockExclamation size={17} role="img" aria-label={t('projects:milestone.isLate')} />
          ) : (
            <IconCircleDashed size={17} role="img" aria-label={t('projects:milestone.isAhead')} />
          )}
          <BilingualText value={milestone.title} />
          {milestone.weight !== null && <bdi className={page.aside}>{percentText(milestone.weight)}</bdi>}
        </span>
      </th>
      <td>{plannedOn === null ? '–' : day(plannedOn)}</td>
      <td>
        {actualOn !== null && day(actualOn)}
        {actualOn === null && late > 0 && <span className={page.lateAside}>{t('projects:late', { count: late })}</span>}
      </td>
      <td>
        <span className={classes.rowActions}>
          {actualOn === null && (
            <Button
              variant="light"
              size="compact-xs"
              leftSection={<IconCheck size={14} aria-hidden />}
              loading={save.running}
              aria-label={t('projects:milestone.reachNamed', { title })}
              onClick={() => void reach()}
            >
              {t('projects:milestone.reach')}
            </Button>
          )}
          {STEPS.map(([step, name, StepIcon]) => {
            const move = onMove(step);
            return (
              <ActionIcon
                key={name}
                variant="subtle"
                color="gray"
                aria-label={t(`projects:milestone.${name}`, { title })}
                disabled={move === null}
                onClick={() => move?.()}
              >
                <StepIcon size={16} stroke={1.6} />
              </ActionIcon>
            );
          })}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('projects:milestone.editNamed', { title })}
            onClick={onEdit}
          >
            <IconPencil size={16} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('projects:milestone.removeNamed', { title })}
            onClick={() => void take()}
          >
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        </span>
      </td>
    </tr>
  );
}
