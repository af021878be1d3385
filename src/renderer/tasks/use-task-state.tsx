import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { TaskRow } from '../../shared/contract/index.ts';
import { needsOutcome, type TaskState } from '../../shared/tasks/index.ts';
import { isolate } from '../../shared/text/index.ts';
import { useCommand } from '../engine/index.ts';
import { useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';

const OutcomeForm = lazy(() => import('./outcome-form.tsx'));

/** What of an action it takes to move it. */
export type Movable = Pick<TaskRow, 'id' | 'title' | 'state' | 'source' | 'outcome'>;

export interface TaskMoves {
  /** Moves an action; asks for its answer or reason where that is needed. */
  readonly move: (task: Movable, to: TaskState) => void;
  /** To be shown somewhere: the question for the answer or reason. */
  readonly asking: ReactNode;
}

/** Moving actions from state to state, with a way back. */
export function useTaskState(): TaskMoves {
  const { t } = useWords();
  const notices = useNotices();
  const set = useCommand('tasks.setState');
  const [asked, setAsked] = useState<{ readonly task: Movable; readonly to: TaskState } | null>(null);

  async function change(task: Movable, to: TaskState, outcome: string): Promise<void> {
    if ((await set.run({ id: task.id, state: to, outcome })) === null) return;
    setAsked(null);
    notices.undoable(t(`tasks:moved.${to}`, { title: isolate(shortened(task.title)) }), () => {
      void set.run({ id: task.id, state: task.state, outcome: task.outcome });
    });
  }

  return {
    move: (task, to) => {
      if (task.state === to) return;
      if (needsOutcome(task.source.kind, to) && task.outcome.trim() === '') setAsked({ task, to });
      else void change(task, to, task.outcome);
    },
    asking: asked !== null && (
      <Suspense>
        <OutcomeForm
          title={asked.task.title}
          to={asked.to}
          saving={set.running}
          onSave={(outcome) => void change(asked.task, asked.to, outcome)}
          onClose={() => setAsked(null)}
        />
      </Suspense>
    ),
  };
}

const LONGEST_IN_A_NOTICE = 60;
const shortened = (title: string): string =>
  title.length <= LONGEST_IN_A_NOTICE ? title : `${title.slice(0, LONGEST_IN_A_NOTICE)}…`;
