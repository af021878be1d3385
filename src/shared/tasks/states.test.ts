import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TASK_SOURCES, TASK_STATES, type Task } from './documents.ts';
import { daysLateOf, dueGroupOf, proposedDue } from './due.ts';
import { isOpen, moveTask, needsOutcome, STATE_MOVES } from './states.ts';
import { aTask } from './task.test-support.ts';

const TODAY = '2026-11-25';
const anyState = fc.constantFrom(...TASK_STATES);
const anySource = fc.constantFrom(...TASK_SOURCES);

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return '';
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : 'not an error';
  }
};

describe('an action', () => {
  it('goes only where the table lets it, is closed on the day and open again without one', () => {
    fc.assert(
      fc.property(anyState, anyState, anySource, (state, to, kind) => {
        const task = aTask({ state, source: { kind, id: null }, closedOn: state === 'done' ? '2026-11-01' : null });
        const allowed = state === to || STATE_MOVES[state].includes(to);
        if (!allowed) {
          expect(codeOf(() => moveTask(task, to, 'سبب', TODAY))).toBe('TASK_STATE_FORBIDDEN');
          return;
        }
        const moved = moveTask(task, to, 'سبب', TODAY);
        expect(moved.state).toBe(to);
        if (isOpen(moved)) expect(moved.closedOn).toBeNull();
        else if (state !== to) expect(moved.closedOn).toBe(TODAY);
      }),
    );
  });

  it('is not dropped without a reason, and a question not answered with nothing', () => {
    const question = aTask({ source: { kind: 'question', id: null } });
    expect(codeOf(() => moveTask(aTask(), 'dropped', '  ', TODAY))).toBe('TASK_REASON_MISSING');
    expect(codeOf(() => moveTask(question, 'done', null, TODAY))).toBe('TASK_ANSWER_MISSING');
    expect(moveTask(question, 'done', 'غدا', TODAY).outcome).toBe('غدا');
    expect(moveTask(aTask(), 'done', null, TODAY).state).toBe('done');
    expect(needsOutcome('manual', 'done')).toBe(false);
  });

  it('can always be opened again with what was written kept', () => {
    fc.assert(
      fc.property(fc.constantFrom('done' as const, 'dropped' as const), fc.string(), (to, words) => {
        const closed = moveTask(aTask(), to, `سبب ${words}`, TODAY);
        const reopened = moveTask(closed, 'open', null, TODAY);
        expect({ ...reopened, outcome: '' }).toEqual({ ...aTask(), outcome: '' });
        expect(reopened.outcome).toBe(closed.outcome);
      }),
    );
  });
});

describe('when an action is due', () => {
  const group = (dueOn: Task['dueOn'], state: Task['state'] = 'open') => dueGroupOf(aTask({ dueOn, state }), TODAY);

  it('is late, this week, later, undated or over; the week ends on Sunday', () => {
    expect([group('2026-11-24'), group(TODAY), group('2026-11-29'), group('2026-11-30'), group(null)]).toEqual([
      'late',
      'thisWeek',
      'thisWeek',
      'later',
      'undated',
    ]);
    expect(group('2026-11-01', 'done')).toBe('closed');
    expect(daysLateOf(aTask({ dueOn: '2026-11-20' }), TODAY)).toBe(5);
    expect(daysLateOf(aTask({ dueOn: '2026-11-20', state: 'done' }), TODAY)).toBe(0);
  });

  it('is proposed by the level of the alert, on a day on which people work', () => {
    expect(proposedDue('critical', '2026-11-25')).toBe('2026-11-30');
    expect(proposedDue('warning', '2026-11-25')).toBe('2026-12-02');
    expect(proposedDue('info', '2026-11-21')).toBe('2026-12-07');
  });
});
