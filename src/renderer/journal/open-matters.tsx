import { Button } from '@mantine/core';
import { IconAlertTriangle, IconHandStop } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ProjectPage } from '../../shared/contract/index.ts';
import { type Constraint, openStopOf, ordersOf, type ServiceOrder } from '../../shared/journal/index.ts';
import { isolate } from '../../shared/text/index.ts';
import { daysBetween } from '../../shared/time/index.ts';
import { useCommand } from '../engine/index.ts';
import { useAppState } from '../frame/app-state.tsx';
import { Foreign, useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';
import classes from './timeline.module.css';

/** What holds the project up today: stops without an order to resume, constraints that nobody has lifted. */
export function OpenMatters({ page }: { readonly page: ProjectPage }) {
  const stops = openStopsOf(page);
  const constraints = page.journal.filter(
    (fact): fact is Constraint => fact.kind === 'constraint' && fact.closedOn === null,
  );
  if (stops.length + constraints.length === 0) return null;
  return (
    <ul className={classes.matters}>
      {stops.map((stop) => (
        <OpenStop key={stop.id} stop={stop} />
      ))}
      {constraints.map((constraint) => (
        <OpenConstraint key={constraint.id} constraint={constraint} />
      ))}
    </ul>
  );
}

/** Each stop that lasts once, also where it concerns several contracts. */
function openStopsOf({ contracts, journal }: ProjectPage): readonly ServiceOrder[] {
  const lanes = [null, ...contracts.map(({ id }) => id)];
  const stops = lanes.flatMap((contract) => openStopOf(ordersOf(journal, contract)) ?? []);
  return [...new Map(stops.map((stop) => [stop.id, stop])).values()];
}

function OpenStop({ stop }: { readonly stop: ServiceOrder }) {
  const { t, day } = useWords();
  const { today } = useAppState();
  const notices = useNotices();
  const record = useCommand('journal.record');
  const withdraw = useCommand('journal.withdraw');

  async function resume(): Promise<void> {
    const { project, contract } = stop;
    const order = { project, contract, on: today, scope: 'full', number: '', reason: '' } as const;
    const outcome = await record.run({ ...order, kind: 'serviceOrder', type: 'resume' });
    if (outcome === null) return;
    const { ids } = outcome.value;
    notices.undoable(t('journal:resumed'), () => void withdraw.run({ ids: [...ids] }));
  }

  return (
    <Matter
      icon={<IconHandStop size={20} stroke={1.6} aria-hidden />}
      blocking
      title={t('journal:stoppedSince', { day: day(stop.on), count: daysBetween(stop.on, today) })}
      text={stop.reason}
      act={t('journal:resume')}
      running={record.running}
      onAct={() => void resume()}
    />
  );
}

function OpenConstraint({ constraint }: { readonly constraint: Constraint }) {
  const { t, day } = useWords();
  const { today } = useAppState();
  const notices = useNotices();
  const change = useCommand('journal.changeConstraint');
  const { id, on, category, blocking, description, responsible, dueOn } = constraint;
  const name = t(`vocabulary:constraintCategory.${category}`);

  async function lift(): Promise<void> {
    if ((await change.run({ id, changes: { closedOn: today } })) === null) return;
    notices.undoable(
      t('journal:lifted', { name: isolate(name) }),
      () => void change.run({ id, changes: { closedOn: null } }),
    );
  }

  return (
    <Matter
      icon={<IconAlertTriangle size={20} stroke={1.6} aria-hidden />}
      blocking={blocking}
      title={t(blocking ? 'journal:blockingSince' : 'journal:constraintSince', {
        name,
        day: day(on),
        count: daysBetween(on, today),
      })}
      text={[description, responsible].filter((part) => part !== '').join(' – ')}
      late={dueOn !== null && dueOn < today ? t('journal:actionWasDue', { day: day(dueOn) }) : null}
      act={t('journal:lift')}
      running={change.running}
      onAct={() => void lift()}
    />
  );
}

interface MatterProps {
  readonly icon: ReactNode;
  readonly blocking: boolean;
  readonly title: string;
  readonly text: string;
  readonly late?: string | null;
  readonly act: string;
  readonly running: boolean;
  readonly onAct: () => void;
}

function Matter({ icon, blocking, title, text, late = null, act, running, onAct }: MatterProps) {
  return (
    <li className={classes.matter} data-blocking={blocking}>
      {icon}
      <span className={classes.matterText}>
        <strong>{title}</strong>
        {text !== '' && <Foreign className={classes.prose}>{text}</Foreign>}
        {late !== null && <span className={classes.late}>{late}</span>}
      </span>
      <Button variant="default" size="compact-sm" loading={running} onClick={onAct}>
        {act}
      </Button>
    </li>
  );
}
