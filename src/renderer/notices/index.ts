export { sentenceOf } from './error-sentence.ts';
export { undoLast } from './undo.ts';
export { type Notices, useNotices } from './use-notices.tsx';
