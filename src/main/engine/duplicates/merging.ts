import { AppError } from '../../../shared/errors/index.ts';
import { showIn } from '../../../shared/import/index.ts';
import { mergedProject } from '../../../shared/merging/index.ts';
import { type Project, projectSchema } from '../../../shared/projects/index.ts';
import type { Changes, Database } from '../database/index.ts';
import type { OfficeRoom } from '../office/index.ts';
import type { Portfolio } from '../portfolio/index.ts';
import { Trash } from '../projects/index.ts';
import type { SettingsRoom } from '../settings/index.ts';
import { repointed, repointedBack } from './repoint.ts';

export interface MergingOptions {
  readonly database: Database;
  readonly portfolio: Portfolio;
  readonly office: OfficeRoom;
  readonly settings: SettingsRoom;
}

/** Makes one project out of two, and two again out of the one. */
export class Merging {
  private readonly options: MergingOptions;
  private readonly trash: Trash;

  constructor(options: MergingOptions) {
    this.options = options;
    this.trash = new Trash(options.database.device);
  }

  /** @throws AppError `PROJECT_GONE`, `MERGE_SAME`, `MERGE_TOO_LARGE` */
  merge(keep: string, other: string): Promise<void> {
    return this.inTurn(async () => {
      const { database, office, settings } = this.options;
      if (keep === other) throw new AppError('MERGE_SAME');
      const [kept, gone] = [this.project(keep), this.project(other)];
      const show = showIn(settings.current.locale, office.current?.communes ?? []);
      const merged: Project = projectSchema.parse(mergedProject(kept, gone, show));
      const { before, after } = await repointed(database, other, keep);
      this.trash.keep(other, withProjects(before, [kept, gone]));
      await database.write(
        { ...after, projects: { upserts: [merged, ...(after.projects?.upserts ?? [])], removals: [other] } },
        'merge',
      );
    });
  }

  /**
   * What came over goes back as it is today; the kept project gets the fields back that nobody changed since.
   * @throws AppError `NOTHING_TO_RESTORE`
   */
  unmerge(other: string): Promise<void> {
    return this.inTurn(async () => {
      const { database, office, portfolio, settings } = this.options;
      const kept = this.trash.get(other);
      const documents = kept?.projects?.upserts ?? [];
      const gone = documents.find(
        (document): document is Project => document.id === other && document.kind === 'project',
      );
      const before = documents.find(
        (document): document is Project => document.id !== other && document.kind === 'project',
      );
      if (!kept || !gone || !before) throw new AppError('NOTHING_TO_RESTORE');
      const today = portfolio.get(before.id)?.facts.project;
      const { after: back } = await repointedBack(database, kept, before.id, other);
      const show = showIn(settings.current.locale, office.current?.communes ?? []);
      const restored = today ? untouched(before, mergedProject(before, gone, show), today) : before;
      await database.write(withProjects(back, [restored, gone]), 'merge');
      this.trash.forget(other);
    });
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    return this.options.database.inTurn(async () => {
      await this.options.portfolio.load();
      await work();
    });
  }

  private project(id: string): Project {
    const known = this.options.portfolio.get(id);
    if (!known) throw new AppError('PROJECT_GONE');
    return known.facts.project;
  }
}

const withProjects = (changes: Changes, projects: readonly Project[]): Changes => ({
  ...changes,
  projects: { upserts: [...projects, ...(changes.projects?.upserts ?? [])] },
});

/** The project as it was before merging, with what was changed since. */
function untouched(before: Project, merged: Project, today: Project): Project {
  const fields = new Map(Object.entries(before));
  const ours = new Map(Object.entries(merged));
  const changed = Object.entries(today).filter(
    ([name, value]) => JSON.stringify(ours.get(name)) !== JSON.stringify(value),
  );
  return projectSchema.parse({ ...Object.fromEntries(fields), ...Object.fromEntries(changed) });
}
