export { FINDABLE_KINDS, type Findable, type FindableKind, type Findables } from './findable.ts';
export { SearchIndex } from './search-index.ts';
export { type Found, Shelf } from './shelf.ts';
export { wordsOf } from './words.ts';
