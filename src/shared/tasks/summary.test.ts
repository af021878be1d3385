import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../time/index.ts';
import { TASK_SOURCES, TASK_STATES } from './documents.ts';
import { dueGroupOf } from './due.ts';
import { summaryOf } from './summary.ts';
import { aMeeting, aTask } from './task.test-support.ts';

const TODAY = '2026-11-25';

const anyTask = fc
  .record({
    id: fc.uuid(),
    state: fc.constantFrom(...TASK_STATES),
    dueOn: fc.option(
      fc.integer({ min: -30, max: 30 }).map((days) => addDays(TODAY, days)),
      { nil: null },
    ),
    source: fc.constantFrom(...TASK_SOURCES).map((kind) => ({ kind, id: null })),
  })
  .map(aTask);

it('counts every open action in exactly one group, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(anyTask), (tasks) => {
      const summary = summaryOf(tasks, [], TODAY);
      const groups = tasks.map((task) => dueGroupOf(task, TODAY));
      const count = (group: string) => groups.filter((other) => other === group).length;
      expect(summary.open).toBe(tasks.length - count('closed'));
      expect(summary.late).toBe(count('late'));
      expect(summary.thisWeek).toBe(count('thisWeek'));
      expect(summaryOf(tasks.toReversed(), [], TODAY)).toEqual(summary);
    }),
  );
});

it('names the next meeting that was not held, and how many of its actions are still open', () => {
  const open = aTask({ id: '00000000-0000-4000-8000-00000000000a' });
  const done = aTask({ id: '00000000-0000-4000-8000-00000000000b', state: 'done' });
  const later = aMeeting({ id: '00000000-0000-4000-8000-00000000000c', on: '2026-12-10' });
  const held = aMeeting({ id: '00000000-0000-4000-8000-00000000000d', on: '2026-11-01', held: true });
  const next = aMeeting({ on: '2026-11-27', tasks: [open.id, done.id] });
  const summary = summaryOf([open, done], [later, held, next], TODAY);
  expect(summary.nextMeeting?.id).toBe(next.id);
  expect(summary.openForNextMeeting).toBe(1);
  expect(summaryOf([], [held], TODAY).nextMeeting).toBeNull();
});
