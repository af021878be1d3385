export { type DocumentsFolder, documentsFolder } from './documents-folder.ts';
export { PapersRoom } from './papers-room.ts';
