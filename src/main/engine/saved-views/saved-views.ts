import { BehaviorSubject, map } from 'rxjs';
import type { SavedViewRow } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/index.ts';
import { newId } from '../../../shared/ids/index.ts';
import { type SavedView, savedViewSchema } from '../../../shared/office-rules/index.ts';
import type { CommandHandlers, LiveQueryHandlers } from '../calls/index.ts';
import type { Database } from '../database/index.ts';
import type { OfficeRoom } from '../office/index.ts';

/** Lists as somebody likes to see them, shared by the office. */
export class SavedViews {
  private readonly database: Database;
  private readonly office: OfficeRoom;
  private readonly views = new BehaviorSubject<ReadonlyMap<string, SavedView>>(new Map());
  /** What was removed since the engine was opened, so that it can be put back. */
  private readonly removed = new Map<string, SavedView>();
  private loading: Promise<void> | null = null;

  constructor(database: Database, office: OfficeRoom) {
    this.database = database;
    this.office = office;
    database.committed.subscribe(({ collection, documents }) => {
      if (collection === 'rules') this.follow(documents);
    });
  }

  readonly commands: CommandHandlers<'views.save' | 'views.remove' | 'views.restore'> = {
    'views.save': ({ id, view }) =>
      this.inTurn(async () => {
        const known = id === null ? undefined : this.views.value.get(id);
        if (id !== null && !known) throw new AppError('VIEW_GONE');
        const saved = savedViewSchema.parse({
          ...(known ?? { ...this.office.stamp(), id: newId(), kind: 'savedView' }),
          ...view,
          name: view.name.trim(),
        });
        await this.database.write({ rules: { upserts: [saved] } }, 'views');
        return { id: saved.id };
      }),

    'views.remove': ({ id }) =>
      this.inTurn(async () => {
        const view = this.views.value.get(id);
        if (!view) throw new AppError('VIEW_GONE');
        this.removed.set(id, view);
        await this.database.write({ rules: { removals: [id] } }, 'views');
        return null;
      }),

    'views.restore': ({ id }) =>
      this.inTurn(async () => {
        const view = this.removed.get(id);
        if (!view) throw new AppError('VIEW_GONE');
        await this.database.write({ rules: { upserts: [view] } }, 'views');
        this.removed.delete(id);
        return null;
      }),
  };

  readonly liveQueries: LiveQueryHandlers<'views.list'> = {
    'views.list': ({ place }) => {
      void this.load();
      return this.views.pipe(map((views) => rowsOf(views, place)));
    },
  };

  private load(): Promise<void> {
    this.loading ??= this.read();
    return this.loading;
  }

  private async read(): Promise<void> {
    for await (const documents of this.database.scan('rules')) {
      this.follow(documents.map((document) => ({ id: document.id, document })));
    }
  }

  private follow(documents: readonly { readonly id: string; readonly document: unknown }[]): void {
    const views = new Map(this.views.value);
    for (const { id, document } of documents) {
      const view = savedViewSchema.safeParse(document);
      if (view.success) views.set(id, view.data);
      else views.delete(id);
    }
    this.views.next(views);
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.database.inTurn(async () => {
      await this.load();
      return work();
    });
  }
}

const rowsOf = (views: ReadonlyMap<string, SavedView>, place: string): readonly SavedViewRow[] =>
  [...views.values()]
    .filter((view) => view.place === place)
    .sort((a, b) => (a.createdAt + a.id < b.createdAt + b.id ? -1 : 1))
    .map(({ id, name, choices }) => ({ id, name, choices }));
