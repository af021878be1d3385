export { TasksRoom } from './tasks.ts';
