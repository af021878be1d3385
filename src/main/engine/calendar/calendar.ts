import { distinctUntilChanged, from, map, merge, startWith, switchMap, throttleTime } from 'rxjs';
import { CALENDAR_KINDS, type CalendarKind } from '../../../shared/calendar/index.ts';
import type {
  CalendarDay,
  CalendarEntry,
  CalendarPage,
  ParsedLiveQueryInput,
  ProjectRow,
} from '../../../shared/contract/index.ts';
import { isOpen, type Meeting, type Task } from '../../../shared/tasks/index.ts';
import { addDays, type Day } from '../../../shared/time/index.ts';
import type { LiveQueryHandlers } from '../calls/index.ts';
import type { Clock } from '../clock/index.ts';
import type { Portfolio } from '../portfolio/index.ts';
import type { TasksRoom } from '../tasks/index.ts';
import { ProjectDays } from './project-days.ts';

type Query = ParsedLiveQueryInput<'calendar.between'>;

export interface CalendarOptions {
  readonly portfolio: Portfolio;
  readonly tasks: TasksRoom;
  readonly clock: Clock;
}

/** The calendar is sent again at most this often, in milliseconds. */
const INTERVAL = 200;

/** One calendar of what has a day: milestones, ends of contracts, visits, meetings, actions. */
export class CalendarRoom {
  private readonly options: CalendarOptions;
  private readonly projects: ProjectDays;

  constructor(options: CalendarOptions) {
    this.options = options;
    this.projects = new ProjectDays(options.portfolio, options.clock.today);
  }

  readonly liveQueries: LiveQueryHandlers<'calendar.between'> = {
    'calendar.between': (query) => {
      const { portfolio, tasks } = this.options;
      return from(tasks.load()).pipe(
        switchMap(() => merge(portfolio.changed, tasks.changed).pipe(startWith(undefined))),
        throttleTime(INTERVAL, undefined, { leading: true, trailing: true }),
        switchMap(() => this.projects.ready()),
        map(() => this.page(query)),
        distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
      );
    },
  };

  private page(query: Query): CalendarPage {
    const others = this.tasksAndMeetings(query);
    const byKind = Object.fromEntries(CALENDAR_KINDS.map((kind) => [kind, 0])) as Record<CalendarKind, number>;
    const days: CalendarDay[] = [];
    for (let day = query.from; day <= query.to; day = addDays(day, 1)) {
      const entries = [...this.projectEntries(day, query), ...(others.get(day) ?? [])];
      for (const { kind } of entries) byKind[kind]++;
      const wanted = query.kinds.length === 0 ? entries : entries.filter(({ kind }) => query.kinds.includes(kind));
      if (wanted.length === 0) continue;
      days.push({ day, total: wanted.length, entries: wanted.sort(byWeight).slice(0, query.perDay) });
    }
    return { days, byKind };
  }

  private *projectEntries(day: Day, query: Query): Iterable<CalendarEntry> {
    const today = this.options.clock.today();
    for (const { project, entry } of this.projects.on(day)) {
      const row = this.rowOf(project);
      if (row === null || !isIn(row, query.communes)) continue;
      yield { ...entry, project, projectTitle: row.title, late: !entry.done && day < today, time: '' };
    }
  }

  private tasksAndMeetings(query: Query): ReadonlyMap<Day, readonly CalendarEntry[]> {
    const { tasks, clock } = this.options;
    const today = clock.today();
    const byDay = new Map<Day, CalendarEntry[]>();
    for (const document of tasks.all()) {
      const entry = document.kind === 'task' ? this.ofTask(document, today, query) : ofMeeting(document, today);
      if (entry === null || entry.day < query.from || entry.day > query.to) continue;
      const ofDay = byDay.get(entry.day);
      if (ofDay) ofDay.push(entry);
      else byDay.set(entry.day, [entry]);
    }
    return byDay;
  }

  private ofTask({ id, title, project, dueOn, state, source }: Task, today: Day, query: Query): CalendarEntry | null {
    if (dueOn === null) return null;
    const row = project === null ? null : this.rowOf(project);
    if (query.communes.length > 0 && (row === null || !isIn(row, query.communes))) return null;
    const open = isOpen({ state });
    return {
      kind: source.kind === 'visit' ? 'visit' : 'task',
      id,
      day: dueOn,
      title: { ar: title, fr: title },
      done: !open,
      late: open && dueOn < today,
      project,
      projectTitle: row?.title ?? null,
      time: '',
    };
  }

  private rowOf(project: string): ProjectRow | null {
    return this.options.portfolio.evaluation(project)?.row ?? null;
  }
}

/** A meeting is about the whole office: it stays whichever communes are asked for. */
function ofMeeting({ id, title, on, time, held }: Meeting, today: Day): CalendarEntry {
  const name = { ar: title, fr: title };
  const late = !held && on < today;
  return { kind: 'meeting', id, day: on, title: name, done: held, late, project: null, projectTitle: null, time };
}

const isIn = ({ communes }: ProjectRow, wanted: readonly string[]): boolean =>
  wanted.length === 0 || communes.some((commune) => wanted.includes(commune));

/** What is still to come before what is over, then by kind and hour. */
function byWeight(a: CalendarEntry, b: CalendarEntry): number {
  return (
    Number(a.done) - Number(b.done) ||
    CALENDAR_KINDS.indexOf(a.kind) - CALENDAR_KINDS.indexOf(b.kind) ||
    compare(a.time, b.time) ||
    compare(a.id, b.id)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
