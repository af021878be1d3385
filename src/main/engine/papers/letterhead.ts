import { BehaviorSubject, combineLatest, map, type Observable } from 'rxjs';
import type { LetterheadView } from '../../../shared/contract/index.ts';
import { newId } from '../../../shared/ids/index.ts';
import { type Letterhead, letterheadSchema, proposedLetterhead } from '../../../shared/letterhead/index.ts';
import type { OfficeSetting } from '../../../shared/office-rules/index.ts';
import { isPrefecture } from '../../../shared/places/index.ts';
import type { Database } from '../database/index.ts';
import type { OfficeRoom } from '../office/index.ts';

const KEY = 'letterhead';
const NOBODY: Letterhead = { above: { ar: [], fr: [] }, territory: null, below: { ar: [], fr: [] } };

/** The office's header: as the office keeps it, else as its name and province propose. */
export class OfficeLetterhead {
  private readonly database: Database;
  private readonly office: OfficeRoom;
  private readonly kept = new BehaviorSubject<OfficeSetting | null>(null);
  private reading: Promise<void> | null = null;

  constructor(database: Database, office: OfficeRoom) {
    this.database = database;
    this.office = office;
    database.committed.subscribe(({ collection, documents }) => {
      if (collection !== 'rules') return;
      for (const { id, document } of documents) {
        if (isLetterhead(document)) this.kept.next(document);
        else if (id === this.kept.value?.id) this.kept.next(null);
      }
    });
  }

  get changed(): Observable<LetterheadView> {
    void this.load();
    return combineLatest([this.kept, this.office.changed]).pipe(map(() => this.view()));
  }

  async current(): Promise<Letterhead> {
    await this.load();
    return this.view().letterhead;
  }

  async save(value: Letterhead): Promise<void> {
    await this.load();
    const before = this.kept.value ?? { ...this.office.stamp(), id: newId(), kind: 'officeSetting' as const, key: KEY };
    await this.database.write({ rules: { upserts: [{ ...before, value }] } }, 'letterhead.save');
  }

  async forget(): Promise<void> {
    await this.load();
    const id = this.kept.value?.id;
    if (id !== undefined) await this.database.write({ rules: { removals: [id] } }, 'letterhead.forget');
  }

  /** Read when it is first needed: no start waits for it. */
  private load(): Promise<void> {
    this.reading ??= this.read();
    return this.reading;
  }

  private async read(): Promise<void> {
    for await (const documents of this.database.scan('rules')) {
      const found = documents.find(isLetterhead);
      if (found && !this.kept.value) this.kept.next(found);
    }
  }

  private view(): LetterheadView {
    const kept = letterheadSchema.safeParse(this.kept.value?.value);
    if (kept.success) return { letterhead: kept.data, kept: true };
    const office = this.office.current;
    if (!office) return { letterhead: NOBODY, kept: false };
    const province = office.province && {
      name: office.province.name,
      prefecture: isPrefecture(office.province.code),
    };
    return { letterhead: proposedLetterhead({ name: office.name, province }), kept: false };
  }
}

const isLetterhead = (document: unknown): document is OfficeSetting =>
  typeof document === 'object' &&
  document !== null &&
  'kind' in document &&
  document.kind === 'officeSetting' &&
  'key' in document &&
  document.key === KEY;
