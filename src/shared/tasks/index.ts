export {
  type Meeting,
  meetingSchema,
  TASK_SOURCES,
  TASK_STATES,
  type Task,
  type TaskSource,
  type TaskState,
  taskSchema,
} from './documents.ts';
export { DUE_GROUPS, type DueGroup, daysLateOf, dueGroupOf, proposedDue } from './due.ts';
export { readQuickLine } from './quick-line.ts';
export { isOpen, moveTask, needsOutcome, STATE_MOVES } from './states.ts';
export { summaryOf, type TaskSummary } from './summary.ts';
