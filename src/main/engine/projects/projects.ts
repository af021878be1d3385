import { distinctUntilChanged, filter, map, startWith, throttleTime } from 'rxjs';
import type { ProjectFacts } from '../../../shared/alerts/index.ts';
import { explainCondition } from '../../../shared/condition/index.ts';
import type { ProjectPage } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/index.ts';
import { newId } from '../../../shared/ids/index.ts';
import {
  type Contract,
  contractSchema,
  type Milestone,
  milestoneSchema,
  type Progress,
  type Project,
  progressSchema,
  projectSchema,
  REFERENCE_PREFIX,
  referenceNumbers,
} from '../../../shared/projects/index.ts';
import type { CommandHandlers, LiveQueryHandlers } from '../calls/index.ts';
import type { Clock } from '../clock/index.ts';
import type { Changes, Database } from '../database/index.ts';
import type { OfficeRoom } from '../office/index.ts';
import type { Portfolio } from '../portfolio/index.ts';
import { Trash } from './trash.ts';

/** A list is sent again at most this often while many projects change, in milliseconds. */
const LIST_INTERVAL = 100;

type Commands =
  | 'projects.create'
  | 'projects.update'
  | 'projects.remove'
  | 'projects.restore'
  | 'projects.saveContract'
  | 'projects.removeContract'
  | 'projects.restoreContract'
  | 'projects.saveMilestone'
  | 'projects.removeMilestone'
  | 'projects.restoreMilestone'
  | 'projects.reportProgress'
  | 'projects.withdrawProgress';

/** Sheets, contracts, milestones and measures of progress: what people write down about projects. */
export class ProjectsRoom {
  private readonly database: Database;
  private readonly office: OfficeRoom;
  private readonly portfolio: Portfolio;
  private readonly clock: Clock;
  private readonly trash: Trash;

  constructor(database: Database, office: OfficeRoom, portfolio: Portfolio, clock: Clock) {
    this.database = database;
    this.office = office;
    this.portfolio = portfolio;
    this.clock = clock;
    this.trash = new Trash(database.device);
  }

  readonly commands: CommandHandlers<Commands> = {
    'projects.create': (input) =>
      this.inTurn(async () => {
        const reference = input.reference ?? this.nextReference();
        const project = projectSchema.parse({
          ...this.office.stamp(),
          ...input,
          reference,
          id: newId(),
          kind: 'project',
        });
        this.assertFree(project);
        await this.write({ projects: { upserts: [project] } });
        return { id: project.id };
      }),

    'projects.update': ({ id, changes }) =>
      this.inTurn(async () => {
        const { project } = this.facts(id);
        const updated = projectSchema.parse({ ...project, ...changes });
        this.assertFree(updated);
        await this.write({ projects: { upserts: [updated] } });
        return null;
      }),

    'projects.remove': ({ id }) =>
      this.inTurn(async () => {
        const { project, contracts, milestones, progress, journal } = this.facts(id);
        const facts = [...progress, ...journal];
        this.trash.keep(id, {
          projects: { upserts: [project, ...contracts] },
          milestones: { upserts: milestones },
          journal: { upserts: facts },
        });
        await this.write({
          projects: { removals: [id, ...contracts.map(idOf)] },
          milestones: { removals: milestones.map(idOf) },
          journal: { removals: facts.map(idOf) },
        });
        return null;
      }),

    'projects.restore': ({ id }) => this.inTurn(() => this.restore(id)),

    'projects.saveContract': ({ id, contract }) =>
      this.inTurn(async () => {
        const facts = this.facts(contract.project);
        const known = facts.contracts.find((other) => other.id === id);
        if (id !== null && !known) throw new AppError('CONTRACT_GONE');
        const saved: Contract = contractSchema.parse(
          known ? { ...known, ...contract } : this.made('contract', contract),
        );
        this.assertPast(saved.provisionalReceptionOn);
        assertInOrder(saved.startOrderOn, saved.endOn);
        await this.write({ projects: { upserts: [saved] } });
        return { id: saved.id };
      }),

    'projects.removeContract': ({ id }) =>
      this.inTurn(async () => {
        const contract = this.ownerFacts(id).contracts.find((other) => other.id === id);
        if (!contract) throw new AppError('CONTRACT_GONE');
        this.trash.keep(id, { projects: { upserts: [contract] } });
        await this.write({ projects: { removals: [id] } });
        return null;
      }),

    'projects.restoreContract': ({ id }) => this.inTurn(() => this.restore(id)),

    'projects.saveMilestone': ({ id, milestone }) =>
      this.inTurn(async () => {
        const facts = this.facts(milestone.project);
        const known = facts.milestones.find((other) => other.id === id);
        if (id !== null && !known) throw new AppError('MILESTONE_GONE');
        const saved: Milestone = milestoneSchema.parse(
          known ? { ...known, ...milestone } : this.made('milestone', milestone),
        );
        this.assertPast(saved.actualOn);
        await this.write({ milestones: { upserts: [saved] } });
        return { id: saved.id };
      }),

    'projects.removeMilestone': ({ id }) =>
      this.inTurn(async () => {
        const milestone = this.ownerFacts(id).milestones.find((other) => other.id === id);
        if (!milestone) throw new AppError('MILESTONE_GONE');
        this.trash.keep(id, { milestones: { upserts: [milestone] } });
        await this.write({ milestones: { removals: [id] } });
        return null;
      }),

    'projects.restoreMilestone': ({ id }) => this.inTurn(() => this.restore(id)),

    'projects.reportProgress': (input) =>
      this.inTurn(async () => {
        this.facts(input.project);
        this.assertPast(input.on);
        const measure: Progress = progressSchema.parse(this.made('progress', input));
        await this.write({ journal: { upserts: [measure] } });
        return { id: measure.id };
      }),

    'projects.withdrawProgress': ({ id }) =>
      this.inTurn(async () => {
        this.ownerFacts(id);
        await this.write({ journal: { removals: [id] } });
        return null;
      }),
  };

  readonly liveQueries: LiveQueryHandlers<'projects.list' | 'projects.page'> = {
    'projects.list': (query) =>
      this.portfolio.changed.pipe(
        startWith('all' as const),
        throttleTime(LIST_INTERVAL, undefined, { leading: true, trailing: true }),
        map(() => this.portfolio.page(query)),
        distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
      ),

    'projects.page': ({ id }) =>
      this.portfolio.changed.pipe(
        filter((touched) => touched === 'all' || touched.has(id)),
        startWith('all' as const),
        map(() => this.page(id)),
      ),
  };

  /** Everything about one project; null once it is gone. */
  page(id: string): ProjectPage | null {
    const known = this.portfolio.get(id);
    if (!known) return null;
    const { facts, evaluation } = known;
    return {
      ...facts,
      findings: evaluation.findings,
      computedCondition: {
        condition: evaluation.condition.computed.condition,
        explain: explainCondition(evaluation.condition.computed.reason),
      },
      row: evaluation.row,
    };
  }

  private made(kind: string, input: object): object {
    return { ...this.office.stamp(), ...input, id: newId(), kind };
  }

  /** Decisions rest on what there is, so they wait for it to be read after the start, and for each other. */
  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.database.inTurn(async () => {
      await this.portfolio.load();
      return work();
    });
  }

  private async restore(id: string): Promise<null> {
    const changes = this.trash.get(id);
    // It came back another way, or the end came between its return and this note of its removal: what was written since stays.
    if (changes && this.portfolio.projectOf(id) !== undefined) {
      this.trash.forget(id);
      throw new AppError('NOTHING_TO_RESTORE');
    }
    if (!changes) throw new AppError('NOTHING_TO_RESTORE');
    for (const document of changes.projects?.upserts ?? []) if (document.kind === 'project') this.assertFree(document);
    await this.write(changes);
    this.trash.forget(id);
    return null;
  }

  private async write(changes: Changes): Promise<void> {
    await this.database.write(changes, 'projects');
  }

  /** @throws AppError `PROJECT_GONE` */
  private facts(project: string): ProjectFacts {
    const known = this.portfolio.get(project);
    if (!known) throw new AppError('PROJECT_GONE');
    return known.facts;
  }

  private ownerFacts(document: string): ProjectFacts {
    return this.facts(this.portfolio.projectOf(document) ?? '');
  }

  private nextReference(): string {
    const year = this.clock.today().slice(0, 4);
    const taken = [...this.portfolio.factsOfAll()].map(({ project }) => project.reference);
    return referenceNumbers(REFERENCE_PREFIX, year, [...taken, ...this.trash.references()])();
  }

  /** @throws AppError `REFERENCE_TAKEN` */
  private assertFree(project: Project): void {
    for (const { project: other } of this.portfolio.factsOfAll()) {
      if (other.id !== project.id && other.reference === project.reference) {
        throw new AppError('REFERENCE_TAKEN', { parameters: { reference: project.reference } });
      }
    }
  }

  /** @throws AppError `DAY_IN_FUTURE`: what happened cannot have happened after today. */
  private assertPast(day: string | null): void {
    if (day !== null && day > this.clock.today()) throw new AppError('DAY_IN_FUTURE', { parameters: { day } });
  }
}

const idOf = ({ id }: { readonly id: string }): string => id;

/** @throws AppError `END_BEFORE_START` */
function assertInOrder(start: string | null, end: string | null): void {
  if (start !== null && end !== null && end < start) throw new AppError('END_BEFORE_START');
}
