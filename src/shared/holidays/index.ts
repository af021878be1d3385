export { type HolidayProfile, isWorkingDay } from './holidays.ts';
