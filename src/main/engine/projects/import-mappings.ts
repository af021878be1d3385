import type { ImportPreview } from '../../../shared/contract/index.ts';
import { newId } from '../../../shared/ids/index.ts';
import type { ImportMapping } from '../../../shared/office-rules/index.ts';
import { type Database, InMemory } from '../database/index.ts';
import type { OfficeRoom } from '../office/index.ts';

/** How the office mapped the columns of its lists, by their shape. */
export class ImportMappings {
  private readonly rules: InMemory<'rules'>;

  constructor(database: Database) {
    this.rules = new InMemory(database, 'rules');
  }

  load(): Promise<void> {
    return this.rules.load();
  }

  /** Uses of columns by their name, by the shape of the list. */
  get byShape(): Readonly<Record<string, ImportMapping['mapping']>> {
    return Object.fromEntries([...this.mappings()].map(({ shape, mapping }) => [shape, mapping]));
  }

  /** The mapping of an accepted list, when a person chose it and it is not remembered already; else null. */
  documentFor(preview: ImportPreview, stamp: ReturnType<OfficeRoom['stamp']>): ImportMapping | null {
    const { shape, chosen, columns } = preview;
    const known = [...this.mappings()].find((one) => one.shape === shape);
    if (!chosen && known === undefined) return null;
    const mapping = Object.fromEntries(columns.map(({ name, field }) => [name, field]));
    if (known !== undefined && JSON.stringify(known.mapping) === JSON.stringify(mapping)) return null;
    return known ? { ...known, mapping } : { ...stamp, id: newId(), kind: 'importMapping', shape, mapping };
  }

  private *mappings(): Iterable<ImportMapping> {
    for (const document of this.rules.all()) if (document.kind === 'importMapping') yield document;
  }
}
