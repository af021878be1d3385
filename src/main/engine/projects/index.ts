export { ImportCommands } from './import-commands.ts';
export { ProjectsRoom } from './projects.ts';
export { Trash } from './trash.ts';
