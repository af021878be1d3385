export { JournalRoom } from './journal.ts';
