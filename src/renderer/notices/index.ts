export { sentenceOf } from './error-sentence.ts';
export { undoLast } from './undo.ts';
export { useNotices } from './use-notices.tsx';
