export { DraftNote } from './draft-note.tsx';
export { type Drafts, useDraft } from './use-draft.ts';
