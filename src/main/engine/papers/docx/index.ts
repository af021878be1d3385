export { letter } from './letter.ts';
export { docxOf } from './paper.ts';
