export { holidayOn, isWorkingDay } from './holidays.ts';
