export { alertListPaper, alertTable } from './alert-list.ts';
export { digestPaper, divisionPaper } from './desk.ts';
export { fileNameOf, numberedName, PAPER_NAME } from './file-name.ts';
export type { LabelledText, Paper, PaperBar, PaperSection } from './paper.ts';
export { plainText } from './plain-text.ts';
export { filterWords, type ListFilter, projectListPaper, projectTable } from './project-list.ts';
export { projectSheetPaper } from './project-sheet.ts';
export { type Cell, cellText, type PaperTable, paperTableSchema } from './table.ts';
export { meetingPaper, taskListPaper, taskTable } from './task-list.ts';
