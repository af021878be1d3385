export { SearchRoom } from './search.ts';
