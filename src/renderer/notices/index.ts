export { sentenceOf } from './error-sentence.ts';
export { NoticeArea } from './notice-area.tsx';
export { offerUndo, undoLast } from './undo.ts';
export { useNotices } from './use-notices.tsx';
