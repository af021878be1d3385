export { DayInput } from './day-input.tsx';
