export { exportProjects } from './export.ts';
