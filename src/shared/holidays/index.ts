export { type HolidayProfile, holidayOn, isWorkingDay } from './holidays.ts';
