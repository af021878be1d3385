export { CALENDAR_KINDS, type CalendarKind, type DatedEntry, datedEntriesOf } from './entries.ts';
export { monthOf, monthWeeks, shiftMonth } from './month.ts';
