export { PeopleRoom } from './people.ts';
