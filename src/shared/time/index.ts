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
} from './day.ts';
export { formatDay, MONTH_NAMES } from './format.ts';
