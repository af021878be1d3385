export { ProjectsRoom } from './projects.ts';
export { nextReference } from './reference.ts';
