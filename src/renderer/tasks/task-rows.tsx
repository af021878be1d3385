import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { TaskPage } from '../../shared/contract/index.ts';
import type { TaskState } from '../../shared/tasks/index.ts';
import { BilingualText, useWords } from '../language/index.ts';
import { lineAt, lineCount, lineOfRow } from './group-lines.ts';
import { TaskRow } from './task-row.tsx';
import classes from './tasks.module.css';
import type { TaskRows as Rows } from './use-task-rows.ts';
import type { TaskMoves } from './use-task-state.tsx';

export interface TaskRowsProps {
  readonly rows: Rows;
  readonly page: TaskPage;
  readonly groupBy: 'due' | 'assignee' | 'project';
  readonly move: TaskMoves['move'];
  readonly onOpen: (id: string) => void;
}

/** A likely height in pixels, until a line has been measured. */
const LIKELY_HEIGHT = 58;

/** Keys that move the marked action, by their place on the keyboard: an Arabic layout types other letters. */
const STATE_KEYS: Readonly<Record<string, TaskState>> = {
  KeyD: 'done',
  KeyU: 'underWay',
  KeyO: 'open',
  KeyX: 'dropped',
};

/** Actions under the headings of their groups; only the visible ones exist. Arrows move, letters change the state. */
export function TaskRows({ rows, page, groupBy, move, onOpen }: TaskRowsProps) {
  const { t } = useWords();
  const { groups, total } = page;
  const scroll = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState(0);
  const wantsFocus = useRef(false);
  const virtual = useVirtualizer({
    count: lineCount(groups),
    getScrollElement: () => scroll.current,
    estimateSize: () => LIKELY_HEIGHT,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const visible = items.flatMap(({ index }) => {
    const line = lineAt(groups, index);
    return line?.kind === 'row' ? [line.index] : [];
  });
  const first = visible[0] ?? 0;
  const last = visible.at(-1) ?? 0;
  const { show } = rows;
  useEffect(() => show(first, last), [show, first, last]);

  useEffect(() => {
    if (!wantsFocus.current) return;
    const row = scroll.current?.querySelector<HTMLElement>(`[data-row="${marked}"]`);
    if (row === null || row === undefined) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  });

  function go(index: number): void {
    const next = Math.max(0, Math.min(total - 1, index));
    wantsFocus.current = true;
    setMarked(next);
    virtual.scrollToIndex(lineOfRow(groups, next));
  }

  function onKey(event: KeyboardEvent<HTMLElement>): void {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const task = rows.rowAt(marked);
    const to = STATE_KEYS[event.code];
    if (event.key === 'ArrowDown') go(marked + 1);
    else if (event.key === 'ArrowUp') go(marked - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(total - 1);
    else if (event.key === 'Enter' && task !== undefined) onOpen(task.id);
    else if (to !== undefined && task !== undefined) move(task, to);
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows in it take the focus and the keys
    <div ref={scroll} className={classes.scroll} onKeyDown={onKey}>
      <ul className={classes.list} style={{ blockSize: virtual.getTotalSize() }} aria-label={t('common:places.tasks')}>
        {items.map((item) => {
          const line = lineAt(groups, item.index);
          const task = line?.kind === 'row' ? rows.rowAt(line.index) : undefined;
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={classes.line}
              style={{ transform: `translateY(${item.start}px)` }}
              {...(line?.kind === 'row'
                ? {
                    'data-row': line.index,
                    tabIndex: line.index === Math.min(marked, total - 1) ? 0 : -1,
                    onFocus: () => setMarked(line.index),
                  }
                : {})}
            >
              {line?.kind === 'group' && (
                <h2 className={classes.group} data-key={groupBy === 'due' ? line.group.key : undefined}>
                  <GroupName groupBy={groupBy} name={line.group.key} label={line.group.label} />
                  <span className={classes.number}>{line.group.count}</span>
                </h2>
              )}
              {line?.kind === 'row' &&
                (task === undefined ? (
                  <div className={classes.waiting} />
                ) : (
                  <TaskRow task={task} move={move} onOpen={onOpen} withoutProject={groupBy === 'project'} />
                ))}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface GroupNameProps {
  readonly groupBy: TaskRowsProps['groupBy'];
  readonly name: string;
  readonly label: TaskPage['groups'][number]['label'];
}

function GroupName({ groupBy, name, label }: GroupNameProps) {
  const { t } = useWords();
  if (groupBy === 'due') return <span>{t(`tasks:group.${name}`)}</span>;
  if (label.ar !== '' || label.fr !== '') return <BilingualText value={label} />;
  return <span>{t(groupBy === 'assignee' ? 'tasks:nobody' : 'tasks:noProject')}</span>;
}
