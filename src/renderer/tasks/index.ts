export { AskTheService } from './ask-the-service.tsx';
export { GiveAlert } from './give-alert.tsx';
export { ProjectTasks } from './project-tasks.tsx';
export { QuickAdd } from './quick-add.tsx';
export { TaskDrawer } from './task-drawer.tsx';
export { TaskRow } from './task-row.tsx';
export { TasksTabs } from './tasks-tabs.tsx';
export { type GivenAlerts, useGivenAlerts } from './use-given-alerts.ts';
export { useTaskState } from './use-task-state.tsx';
