export { letterheadLines } from './lines.ts';
export { proposedLetterhead } from './propose.ts';
export { type Letterhead, letterheadSchema, TERRITORY_KINDS } from './schema.ts';
