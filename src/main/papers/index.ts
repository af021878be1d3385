export { writeDocument } from './documents.ts';
export { paperAsPdf, printPaper } from './paper-window.ts';
