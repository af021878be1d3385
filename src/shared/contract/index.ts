export { COMMANDS, LIVE_QUERIES } from './commands.ts';
export type * from './duplicates-views.ts';
export * from './import-views.ts';
export type {
  ClientMessage,
  CommandInput,
  CommandName,
  CommandOutput,
  EngineEventName,
  EngineEvents,
  EngineMessage,
  LiveQueryInput,
  LiveQueryName,
  LiveQueryOutput,
  ParsedCommandInput,
  ParsedLiveQueryInput,
} from './protocol.ts';
export type { CalendarDay, CalendarEntry, CalendarPage } from './rooms/calendar.ts';
export type * from './rooms/desk-views.ts';
export type { PersonRow, TeamRow } from './rooms/people.ts';
export {
  contractInput,
  listFilters,
  milestoneInput,
  projectInput,
  SORTS,
} from './rooms/projects.ts';
export {
  type Assignee,
  type GivenAlert,
  type MeetingPage,
  type MeetingRow,
  TASK_GROUPINGS,
  type TaskPage,
  type TaskRow,
} from './rooms/tasks.ts';
export type { ProposedCell, ProposedRow, ReturnedSheet, UpdateRecipient } from './rooms/update-sheets.ts';
export {
  type EngineState,
  SHELL_CALLS,
  type ShellAnswer,
  type ShellBridge,
  type ShellCallInput,
  type ShellCallName,
  type ShellCallOutputs,
  type ShellMessage,
} from './shell.ts';
export type * from './views.ts';
