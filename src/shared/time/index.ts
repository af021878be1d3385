export {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  earliestDay,
  isDay,
  latestDay,
  legalDay,
  untilNextLegalDay,
  weekdayOf,
} from './day.ts';
export { formatDay, formatLongDay, MONTH_NAMES } from './format.ts';
