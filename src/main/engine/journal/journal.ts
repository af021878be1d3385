import type { ProjectFacts } from '../../../shared/alerts/index.ts';
import type { DocumentFile, ProjectPage } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/index.ts';
import { newId } from '../../../shared/ids/index.ts';
import { constraintSchema, type JournalFact, refusalOf, type ServiceOrder } from '../../../shared/journal/index.ts';
import { inLocale, type Locale } from '../../../shared/locale/index.ts';
import { interventionBy, interventionDue } from '../../../shared/papers/index.ts';
import type { Contract, Progress } from '../../../shared/projects/index.ts';
import { taskSchema } from '../../../shared/tasks/index.ts';
import type { Day } from '../../../shared/time/index.ts';
import type { CommandHandlers } from '../calls/index.ts';
import type { Clock } from '../clock/index.ts';
import type { Changes, Database } from '../database/index.ts';
import type { OfficeRoom } from '../office/index.ts';
import type { Portfolio } from '../portfolio/index.ts';
import { Trash } from '../projects/index.ts';
import type { SettingsRoom } from '../settings/index.ts';
import { documentsOf } from './documents.ts';

type Commands =
  | 'journal.requestIntervention'
  | 'journal.record'
  | 'journal.changeConstraint'
  | 'journal.withdraw'
  | 'journal.putBack';

export interface JournalSources {
  readonly database: Database;
  readonly office: OfficeRoom;
  readonly portfolio: Portfolio;
  readonly settings: SettingsRoom;
  readonly clock: Clock;
  readonly pageOf: (project: string) => ProjectPage | null;
  readonly urgentLetter: (page: ProjectPage, locale: Locale, dueOn: Day) => Promise<DocumentFile>;
}

/** The dated facts of projects: visits, service orders, constraints, payments, and measures that are taken with them. */
export class JournalRoom {
  private readonly database: Database;
  private readonly office: OfficeRoom;
  private readonly portfolio: Portfolio;
  private readonly settings: SettingsRoom;
  private readonly clock: Clock;
  private readonly trash: Trash;
  private readonly pageOf: JournalSources['pageOf'];
  private readonly urgentLetter: JournalSources['urgentLetter'];

  constructor({ database, office, portfolio, settings, clock, pageOf, urgentLetter }: JournalSources) {
    this.database = database;
    this.office = office;
    this.portfolio = portfolio;
    this.settings = settings;
    this.clock = clock;
    this.pageOf = pageOf;
    this.urgentLetter = urgentLetter;
    this.trash = new Trash(database.device);
  }

  readonly commands: CommandHandlers<Commands> = {
    'journal.record': (input) =>
      this.inTurn(async () => {
        const facts = this.facts(input.project);
        const documents = documentsOf(input, this.office.stamp());
        for (const document of documents) this.assertFits(document, facts);
        await this.write({ journal: { upserts: documents }, projects: { upserts: startedBy(documents, facts) } });
        return { ids: documents.map(({ id }) => id) };
      }),

    'journal.requestIntervention': ({ project, locale }) =>
      this.inTurn(async () => {
        await this.settings.load();
        const page = this.pageOf(project);
        if (!page) throw new AppError('PROJECT_GONE');
        const dueOn = interventionDue(this.clock.today(), this.settings.current.urgentDays);
        // The letter first: an action without its letter would be taken for done.
        const letter = await this.urgentLetter(page, locale, dueOn);
        const task = taskSchema.parse({
          ...this.office.stamp(),
          id: newId(),
          kind: 'task',
          title: inLocale(page.project.title, locale),
          details: inLocale(page.computedCondition.explain, locale),
          project,
          person: null,
          assignee: interventionBy(page),
          dueOn,
          source: { kind: 'urgentIntervention', id: project },
          urgent: true,
          state: 'open',
          closedOn: null,
          outcome: '',
        });
        await this.write({ tasks: { upserts: [task] } });
        return { task: task.id, letter, dueOn };
      }),

    'journal.changeConstraint': ({ id, changes }) =>
      this.inTurn(async () => {
        const facts = this.factsWith(id);
        const known = facts.journal.find((fact) => fact.id === id);
        if (known?.kind !== 'constraint') throw new AppError('FACT_GONE');
        const changed = constraintSchema.parse({ ...known, ...changes });
        this.assertFits(changed, facts);
        await this.write({ journal: { upserts: [changed] } });
        return null;
      }),

    'journal.withdraw': ({ ids }) =>
      this.inTurn(async () => {
        const found = ids.map((id) => this.find(id));
        for (const { document } of found) this.trash.keep(document.id, { journal: { upserts: [document] } });
        const contracts = found.flatMap(({ document, facts }) => notStartedBy(document, facts));
        await this.write({ journal: { removals: [...ids] }, projects: { upserts: contracts } });
        return null;
      }),

    'journal.putBack': ({ ids }) =>
      this.inTurn(async () => {
        const documents = ids.flatMap((id) => factsIn(this.trash.get(id)));
        if (documents.length < ids.length) throw new AppError('NOTHING_TO_RESTORE');
        const contracts = documents.flatMap((document) => startedBy([document], this.facts(document.project)));
        for (const document of documents) this.assertFits(document, this.facts(document.project));
        await this.write({ journal: { upserts: documents }, projects: { upserts: contracts } });
        for (const id of ids) this.trash.forget(id);
        return null;
      }),
  };

  /** @throws AppError `PROJECT_GONE` */
  private facts(project: string): ProjectFacts {
    const known = this.portfolio.get(project);
    if (!known) throw new AppError('PROJECT_GONE');
    return known.facts;
  }

  /** @throws AppError `FACT_GONE` */
  private factsWith(document: string): ProjectFacts {
    const project = this.portfolio.projectOf(document);
    if (project === undefined) throw new AppError('FACT_GONE');
    return this.facts(project);
  }

  /** @throws AppError `FACT_GONE` */
  private find(id: string): { readonly document: JournalFact | Progress; readonly facts: ProjectFacts } {
    const facts = this.factsWith(id);
    const document = [...facts.journal, ...facts.progress].find((fact) => fact.id === id);
    if (!document) throw new AppError('FACT_GONE');
    return { document, facts };
  }

  /** @throws AppError with the code of the refusal and the day that speaks against it; `CONTRACT_GONE` */
  private assertFits(document: JournalFact | Progress, facts: ProjectFacts): void {
    const today = this.clock.today();
    if (document.kind === 'progress') {
      if (document.on > today) throw new AppError('DAY_IN_FUTURE', { parameters: { day: document.on } });
      return;
    }
    if ('contract' in document && document.contract !== null && !contractOf(document, facts)) {
      throw new AppError('CONTRACT_GONE');
    }
    const refusal = refusalOf(document, facts, today);
    if (refusal) throw new AppError(refusal.code, { parameters: { day: refusal.day } });
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.database.inTurn(async () => {
      await this.portfolio.load();
      return work();
    });
  }

  private async write(changes: Changes): Promise<void> {
    await this.database.write(changes, 'journal');
  }
}

const contractOf = ({ contract }: { readonly contract: string | null }, { contracts }: ProjectFacts) =>
  contracts.find(({ id }) => id === contract);

const isStart = (document: JournalFact | Progress): document is ServiceOrder =>
  document.kind === 'serviceOrder' && document.type === 'start';

/** An order to start gives its contract the day that the law counts from, where it has none yet. */
function startedBy(documents: readonly (JournalFact | Progress)[], facts: ProjectFacts): readonly Contract[] {
  return documents.filter(isStart).flatMap((order) => {
    const contract = contractOf(order, facts);
    return contract?.startOrderOn === null ? [{ ...contract, startOrderOn: order.on }] : [];
  });
}

/** An order to start that is taken back takes the day along. */
function notStartedBy(document: JournalFact | Progress, facts: ProjectFacts): readonly Contract[] {
  if (!isStart(document)) return [];
  const contract = contractOf(document, facts);
  return contract && contract.startOrderOn === document.on ? [{ ...contract, startOrderOn: null }] : [];
}

const factsIn = (changes: Changes | null): readonly (JournalFact | Progress)[] => changes?.journal?.upserts ?? [];
