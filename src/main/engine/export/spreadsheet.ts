export { csvOf } from './csv.ts';
export { xlsxOf } from './xlsx.ts';
