import { distinctUntilChanged, from, map, merge, type Observable, startWith, switchMap, throttleTime } from 'rxjs';
import type { GivenAlert, ParsedCommandInput } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/index.ts';
import { inLocale } from '../../../shared/locale/index.ts';
import {
  isOpen,
  type Meeting,
  meetingSchema,
  moveTask,
  proposedDue,
  summaryOf,
  type Task,
  taskSchema,
} from '../../../shared/tasks/index.ts';
import type { AlertsRoom } from '../alerts/index.ts';
import type { CommandHandlers, LiveQueryHandlers } from '../calls/index.ts';
import type { Clock } from '../clock/index.ts';
import type { Database } from '../database/index.ts';
import type { OfficeRoom } from '../office/index.ts';
import type { PeopleRoom } from '../people/index.ts';
import type { Portfolio } from '../portfolio/index.ts';
import type { SettingsRoom } from '../settings/index.ts';
import { firstAgenda, meetingPage, meetingRows } from './agenda.ts';
import { TaskBook } from './book.ts';
import { pageOf } from './listing.ts';
import { assigneeOf, assigneesOf, type Surroundings } from './rows.ts';
import { titleFrom } from './title.ts';

type Commands =
  | 'tasks.save'
  | 'tasks.setState'
  | 'tasks.remove'
  | 'tasks.restore'
  | 'tasks.fromAlert'
  | 'tasks.ask'
  | 'meetings.save'
  | 'meetings.hold'
  | 'meetings.remove'
  | 'meetings.restore';

type Queries =
  | 'tasks.list'
  | 'tasks.task'
  | 'tasks.summary'
  | 'tasks.assignees'
  | 'tasks.given'
  | 'meetings.list'
  | 'meetings.meeting';

export interface TasksOptions {
  readonly database: Database;
  readonly office: OfficeRoom;
  readonly people: PeopleRoom;
  readonly portfolio: Portfolio;
  readonly alerts: AlertsRoom;
  readonly settings: SettingsRoom;
  readonly clock: Clock;
}

/** A list is sent again at most this often, in milliseconds. */
const INTERVAL = 150;

const NEW_TASK = {
  details: '',
  project: null,
  person: null,
  assignee: '',
  dueOn: null,
  source: { kind: 'manual', id: null },
  urgent: false,
  state: 'open',
  closedOn: null,
  outcome: '',
} as const;

const NEW_MEETING = { time: '', place: '', agenda: '', minutes: '', held: false } as const;

/** Actions: who does what by when, from which alert, meeting or question; and the meetings that follow them up. */
export class TasksRoom {
  private readonly options: TasksOptions;
  private readonly book: TaskBook;

  constructor(options: TasksOptions) {
    this.options = options;
    this.book = new TaskBook(options.database, options.office);
    options.people.countTasksBy((person) => this.book.openTasksOf(person), this.book.changed);
  }

  load(): Promise<void> {
    return this.book.load();
  }

  get changed(): Observable<void> {
    return this.book.changed;
  }

  *all(): Iterable<Task | Meeting> {
    yield* this.book.tasks();
    yield* this.book.meetings();
  }

  readonly commands: CommandHandlers<Commands> = {
    'tasks.save': ({ id, task }) =>
      this.book.inTurn(async () => {
        const before = id === null ? { ...this.book.made('task'), ...NEW_TASK } : this.book.task(id);
        return this.book.save(this.checked({ ...before, ...task }));
      }),

    'tasks.setState': ({ id, state, outcome }) =>
      this.book.inTurn(async () => {
        await this.book.save(moveTask(this.book.task(id), state, outcome ?? null, this.options.clock.today()));
        return null;
      }),

    'tasks.remove': ({ id }) => this.book.inTurn(async () => this.book.remove(this.book.task(id))),
    'tasks.restore': ({ id }) => this.book.inTurn(() => this.book.restore(id)),
    'tasks.fromAlert': (input) => this.book.inTurn(() => this.give(input)),

    'tasks.ask': ({ project, question }) =>
      this.book.inTurn(async () => {
        const asked = {
          ...this.book.made('task'),
          ...NEW_TASK,
          title: question,
          project,
          dueOn: proposedDue('question', this.options.clock.today()),
          source: { kind: 'question', id: null },
        };
        return this.book.save(this.checked(asked));
      }),

    'meetings.save': ({ id, meeting }) =>
      this.book.inTurn(async () => {
        const before = id === null ? await this.newMeeting() : this.book.meeting(id);
        return this.book.save(meetingSchema.parse({ ...before, ...meeting }));
      }),

    'meetings.hold': ({ id, held }) =>
      this.book.inTurn(async () => {
        await this.book.save({ ...this.book.meeting(id), held });
        return null;
      }),

    'meetings.remove': ({ id }) => this.book.inTurn(async () => this.book.remove(this.book.meeting(id))),
    'meetings.restore': ({ id }) => this.book.inTurn(() => this.book.restore(id)),
  };

  readonly liveQueries: LiveQueryHandlers<Queries> = {
    'tasks.list': (query) => this.live(() => pageOf(this.book.tasks(), query, this.surroundings)),
    'tasks.task': ({ id }) => this.live(() => this.taskOrNull(id)),
    'tasks.summary': () =>
      this.live(() => summaryOf(this.book.tasks(), this.book.meetings(), this.options.clock.today())),
    'tasks.assignees': () => this.live(() => assigneesOf(this.book.tasks(), this.options.people.persons())),
    'tasks.given': ({ project }) => this.live(() => this.given(project)),
    'meetings.list': () => this.live(() => meetingRows(this.book.meetings(), this.book.tasks())),
    'meetings.meeting': ({ id }) =>
      this.live(() => {
        const meeting = this.book.find(id);
        if (meeting?.kind !== 'meeting') return null;
        return meetingPage(meeting, {
          tasks: [...this.book.tasks()],
          rows: this.projectRows(),
          surroundings: this.surroundings,
        });
      }),
  };

  /** Everything that an answer may rest on: actions, people's names, projects' titles and conditions, the day. */
  private live<Answer>(answer: () => Answer): Observable<Answer> {
    const { people, portfolio } = this.options;
    return from(Promise.all([this.book.load(), people.load()])).pipe(
      switchMap(() => merge(this.book.changed, people.changed, portfolio.changed).pipe(startWith(undefined))),
      throttleTime(INTERVAL, undefined, { leading: true, trailing: true }),
      map(answer),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
    );
  }

  private get surroundings(): Surroundings {
    const { people, portfolio, clock } = this.options;
    return {
      today: clock.today(),
      person: (id) => people.person(id),
      // The list's row is at hand; the facts are put together each time they are asked for.
      projectTitle: (id) => portfolio.evaluation(id)?.row.title ?? portfolio.get(id)?.facts.project.title ?? null,
    };
  }

  private projectRows() {
    return [...this.options.portfolio.all()].map(([, { row }]) => row);
  }

  private taskOrNull(id: string): Task | null {
    const known = this.book.find(id);
    return known?.kind === 'task' ? known : null;
  }

  /** @throws AppError `PERSON_GONE`, `PROJECT_GONE` */
  private checked(task: object): Task {
    const { people, portfolio } = this.options;
    const checked = taskSchema.parse(task);
    const before = this.taskOrNull(checked.id);
    if (checked.person !== null && checked.person !== before?.person && people.person(checked.person) === null) {
      throw new AppError('PERSON_GONE');
    }
    if (checked.project !== null && checked.project !== before?.project && portfolio.get(checked.project) === null) {
      throw new AppError('PROJECT_GONE');
    }
    return checked;
  }

  private async newMeeting(): Promise<object> {
    await this.options.portfolio.load();
    const agenda = firstAgenda(this.projectRows(), this.book.tasks());
    return { ...this.book.made('meeting'), ...NEW_MEETING, ...agenda };
  }

  /** @throws AppError `ALERT_GONE`, `PERSON_GONE` */
  private async give({ alert, person, assignee }: ParsedCommandInput<'tasks.fromAlert'>) {
    await Promise.all([this.options.portfolio.load(), this.options.people.load()]);
    const had = this.openTaskOf(alert);
    if (had !== undefined) {
      await this.book.save(this.checked({ ...had, person, assignee }));
      return { id: had.id, before: { person: had.person, assignee: had.assignee } };
    }
    const finding = this.options.alerts.findings().find(({ id }) => id === alert);
    if (finding === undefined) throw new AppError('ALERT_GONE');
    const given = this.checked({
      ...this.book.made('task'),
      ...NEW_TASK,
      title: titleFrom(inLocale(finding.explain, this.options.settings.current.locale)),
      project: finding.project,
      person,
      assignee,
      dueOn: proposedDue(finding.level, this.options.clock.today()),
      source: { kind: 'alert', id: alert },
      urgent: finding.level === 'critical',
    });
    return { ...(await this.book.save(given)), before: null };
  }

  private openTaskOf(alert: string): Task | undefined {
    for (const task of this.book.tasks()) {
      if (task.source.kind === 'alert' && task.source.id === alert && isOpen(task)) return task;
    }
    return undefined;
  }

  private given(project: string | null): readonly GivenAlert[] {
    const newest = new Map<string, Task>();
    for (const task of this.book.tasks()) {
      const alert = task.source.kind === 'alert' ? task.source.id : null;
      if (alert === null || (project !== null && task.project !== project)) continue;
      const other = newest.get(alert);
      if (other === undefined || other.createdAt < task.createdAt) newest.set(alert, task);
    }
    const { people } = this.options;
    return [...newest].map(([alert, task]) => ({
      alert,
      task: task.id,
      assignee: assigneeOf(task, (id) => people.person(id)),
      state: task.state,
      dueOn: task.dueOn,
    }));
  }
}
