export { FINDABLE_KINDS, type Findable, type FindableKind, type Findables, searchableOf } from './findable.ts';
export { type Hit, type Searchable, SearchIndex, type SearchText } from './search-index.ts';
export { type Found, Shelf } from './shelf.ts';
export { wordsOf } from './words.ts';
