export { CalendarRoom } from './calendar.ts';
