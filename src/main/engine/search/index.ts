export { SearchRoom } from './search.ts';
export { projectThing } from './things.ts';
