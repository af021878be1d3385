// The first file of the engine's process. Electron reads it twice, once only to look for the names that it exports: so it
// holds nothing, and the engine lies in a file of its own.
import('./entry.ts');
