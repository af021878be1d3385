export { type Hit, type Searchable, SearchIndex, type SearchText } from './search-index.ts';
export { wordsOf } from './words.ts';
