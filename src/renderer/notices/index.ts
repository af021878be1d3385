export { sentenceOf } from './error-sentence.ts';
export { offerUndo, undoLast } from './undo.ts';
export { useNotices } from './use-notices.tsx';
