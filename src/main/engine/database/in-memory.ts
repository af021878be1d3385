import { type Observable, Subject } from 'rxjs';
import type { CollectionName, DocumentOf } from './collections.ts';
import type { Database } from './database.ts';

/**
 * A small collection held in memory: read once, when somebody first asks, and then kept up to date from what is committed,
 * by whichever way it comes.
 */
export class InMemory<Name extends CollectionName> {
  private readonly database: Database;
  private readonly name: Name;
  private readonly held = new Map<string, DocumentOf<Name>>();
  /** What was removed while reading, which may still be read. */
  private readonly gone = new Set<string>();
  private readonly changes = new Subject<void>();
  private reading: Promise<void> | null = null;

  constructor(database: Database, name: Name) {
    this.database = database;
    this.name = name;
    database.committed.subscribe(({ collection, documents }) => {
      if (collection !== name || this.reading === null) return;
      for (const { id, document } of documents) {
        if (document === null) {
          this.held.delete(id);
          this.gone.add(id);
        } else {
          // What is committed to a collection was checked by its schema.
          this.held.set(id, document as DocumentOf<Name>);
          this.gone.delete(id);
        }
      }
      this.changes.next();
    });
  }

  load(): Promise<void> {
    this.reading ??= this.read();
    return this.reading;
  }

  get changed(): Observable<void> {
    return this.changes;
  }

  /** Only what was read: wait for `load` first. */
  get(id: string): DocumentOf<Name> | undefined {
    return this.held.get(id);
  }

  all(): IterableIterator<DocumentOf<Name>> {
    return this.held.values();
  }

  private async read(): Promise<void> {
    for await (const documents of this.database.scan(this.name)) {
      for (const document of documents) {
        if (!this.held.has(document.id) && !this.gone.has(document.id)) this.held.set(document.id, document);
      }
    }
    this.gone.clear();
  }
}
