import type { EngineEvents, ImportSummary } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/index.ts';
import { newId } from '../../../shared/ids/index.ts';
import type { DocumentSet, ImportContext } from '../../../shared/import/index.ts';
import { allCommunes, communesOf, provinceById } from '../../../shared/places/index.ts';
import { REFERENCE_PREFIX } from '../../../shared/projects/index.ts';
import type { CommandHandlers } from '../calls/index.ts';
import type { Clock } from '../clock/index.ts';
import type { Changes, Database } from '../database/index.ts';
import { type ImportSession, openImport } from '../import/index.ts';
import type { OfficeRoom } from '../office/index.ts';
import type { Portfolio } from '../portfolio/index.ts';
import type { SettingsRoom } from '../settings/index.ts';
import { ImportMappings } from './import-mappings.ts';

export interface ImportOptions {
  readonly database: Database;
  readonly office: OfficeRoom;
  readonly portfolio: Portfolio;
  readonly settings: SettingsRoom;
  readonly clock: Clock;
  readonly worker: string | URL;
  readonly onProgress: (progress: EngineEvents['import.progress']) => void;
}

interface Opened {
  readonly session: ImportSession;
  /** Which state of the office the plan was made against. */
  version: number;
}

/** Dry runs kept at once: each holds a thread and its list in memory. */
const MOST_OPEN = 3;

/** Dry runs of lists, kept until they are accepted or dropped. */
export class ImportCommands {
  private readonly options: ImportOptions;
  private readonly opened = new Map<string, Opened>();
  private readonly mappings: ImportMappings;
  /** Counts what was committed, so that a plan made before it is made again. */
  private version = 0;
  /** Ends openings that are still reading when the engine stops. */
  private readonly stopping = new AbortController();

  constructor(options: ImportOptions) {
    this.options = options;
    this.mappings = new ImportMappings(options.database);
    options.database.committed.subscribe(() => {
      this.version++;
    });
  }

  readonly commands: CommandHandlers<'import.open' | 'import.plan' | 'import.accept' | 'import.drop'> = {
    'import.open': async ({ file, province }) => {
      await this.options.portfolio.load();
      await this.mappings.load();
      const version = this.version;
      const session = await openImport({
        file,
        workerFile: this.options.worker,
        context: this.context(province ?? null),
        signal: this.stopping.signal,
      });
      const { token } = session.preview;
      await this.makeRoom();
      this.opened.set(token, { session, version });
      return session.preview;
    },

    'import.plan': async ({ token, ...choices }) => {
      const opened = this.find(token);
      const outdated = opened.version !== this.version;
      opened.version = this.version;
      return opened.session.plan(choices, outdated ? this.context() : undefined);
    },

    'import.accept': async ({ token }) => {
      const opened = this.find(token);
      // Documents belong to an office: without one this refuses.
      this.options.office.stamp();
      // Outside of its turn, so that others can write while a long list is planned again.
      await this.renew(opened);
      return this.options.database.inTurn(async () => {
        await this.renew(opened);
        const summary = await this.write(token, opened.session);
        await this.drop(token);
        return summary;
      });
    },

    'import.drop': async ({ token }) => {
      await this.drop(token);
      return null;
    },
  };

  /** A window that was closed or reloaded drops nothing: the oldest dry run gives way. */
  private async makeRoom(): Promise<void> {
    const tokens = [...this.opened.keys()];
    for (const token of tokens.slice(0, Math.max(0, tokens.length - MOST_OPEN + 1))) await this.drop(token);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all([...this.opened.keys()].map((token) => this.drop(token)));
  }

  /** Plans again when something was committed since. */
  private async renew(opened: Opened): Promise<void> {
    if (opened.version === this.version) return;
    opened.version = this.version;
    await opened.session.plan({}, this.context());
  }

  private async write(token: string, session: ImportSession): Promise<ImportSummary> {
    const { insert, update } = await session.changes();
    await this.mappings.load();
    const mapping = this.mappings.documentFor(session.preview, this.options.office.stamp());
    const changes: Changes = {
      ...(mapping ? { rules: { upserts: [mapping] } } : {}),
      projects: { upserts: [...insert.projects, ...update.projects] },
      milestones: { upserts: [...insert.milestones, ...update.milestones] },
      journal: { upserts: [...insert.journal, ...update.journal] },
    };
    const total = sizeOf(insert) + sizeOf(update) + (mapping ? 1 : 0);
    await this.options.database.write(changes, 'import', (done) => this.options.onProgress({ token, done, total }));
    this.options.onProgress({ token, done: total, total });
    const { created, updated, unchanged } = session.preview;
    return { created, updated, unchanged };
  }

  private find(token: string): Opened {
    const opened = this.opened.get(token);
    if (!opened) throw new AppError('IMPORT_CLOSED');
    return opened;
  }

  private async drop(token: string): Promise<void> {
    const opened = this.opened.get(token);
    this.opened.delete(token);
    await opened?.session.close();
  }

  /** @param province whose communes are meant while there is no office */
  private context(province: string | null = null): ImportContext {
    const { office, clock, settings, portfolio } = this.options;
    const facts = [...portfolio.factsOfAll()];
    return {
      // A dry run needs no office: accepting does.
      office: office.current?.id ?? newId(),
      createdBy: office.profile,
      now: clock.now(),
      today: clock.today(),
      locale: settings.current.locale,
      referencePrefix: REFERENCE_PREFIX,
      communes: office.current?.communes ?? communesWithin(province),
      remembered: this.mappings.byShape,
      existing: {
        projects: facts.map(({ project }) => project),
        contracts: facts.flatMap(({ contracts }) => contracts),
        milestones: facts.flatMap(({ milestones }) => milestones),
        progress: facts.flatMap(({ progress }) => progress[0] ?? []),
      },
    };
  }
}

function communesWithin(province: string | null): ImportContext['communes'] {
  const division = province === null ? undefined : provinceById(province);
  return division ? communesOf(division.code) : allCommunes();
}

const sizeOf = ({ projects, milestones, journal }: DocumentSet): number =>
  projects.length + milestones.length + journal.length;
