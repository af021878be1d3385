/** The papers of the list, fetched when somebody prints. A whole room fetched late would come whole, even to the first screen. */
export { projectListPaper, projectTable } from '../../../shared/papers/index.ts';
