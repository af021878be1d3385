export { SavedViews } from './saved-views.ts';
