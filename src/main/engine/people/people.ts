import {
  distinctUntilChanged,
  from,
  map,
  merge,
  type Observable,
  Subject,
  startWith,
  switchMap,
  throttleTime,
} from 'rxjs';
import type { PersonRow, TeamRow } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/index.ts';
import { newId } from '../../../shared/ids/index.ts';
import { type Bilingual, inLocale } from '../../../shared/locale/index.ts';
import {
  PERSON_CATEGORIES,
  type Person,
  personSchema,
  TEAM_ROLES,
  type TeamMember,
  teamMemberSchema,
} from '../../../shared/people/index.ts';
import { fold, searchWords } from '../../../shared/text/index.ts';
import type { CommandHandlers, LiveQueryHandlers } from '../calls/index.ts';
import { type Changes, type Database, InMemory } from '../database/index.ts';
import type { OfficeRoom } from '../office/index.ts';
import { Trash } from '../projects/index.ts';

type Commands = 'people.save' | 'people.remove' | 'people.restore' | 'people.join' | 'people.leave' | 'people.rejoin';

export interface PeopleOptions {
  readonly database: Database;
  readonly office: OfficeRoom;
}

/** A list is sent again at most this often, in milliseconds. */
const INTERVAL = 100;

/** People whom actions are given to, and the teams of the projects across services. */
export class PeopleRoom {
  private readonly database: Database;
  private readonly office: OfficeRoom;
  private readonly memory: InMemory<'people'>;
  private readonly trash: Trash;
  private readonly counted = new Subject<void>();
  private countOpenTasks: (person: string) => number = () => 0;

  constructor({ database, office }: PeopleOptions) {
    this.database = database;
    this.office = office;
    this.memory = new InMemory(database, 'people');
    this.trash = new Trash(database.device);
  }

  load(): Promise<void> {
    return this.memory.load();
  }

  get changed(): Observable<void> {
    return this.memory.changed;
  }

  person(id: string): Person | null {
    const known = this.memory.get(id);
    return known?.kind === 'person' ? known : null;
  }

  *persons(): Iterable<Person> {
    for (const document of this.memory.all()) if (document.kind === 'person') yield document;
  }

  /** The room of the actions says how many somebody has, and when that may have changed. */
  countTasksBy(count: (person: string) => number, changed: Observable<unknown>): void {
    this.countOpenTasks = count;
    changed.subscribe(() => this.counted.next());
  }

  readonly commands: CommandHandlers<Commands> = {
    'people.save': ({ id, person }) =>
      this.inTurn(async () => {
        const known = id === null ? null : this.person(id);
        if (id !== null && known === null) throw new AppError('PERSON_GONE');
        const saved = personSchema.parse({ ...(known ?? this.made('person')), ...person });
        await this.write({ people: { upserts: [saved] } });
        return { id: saved.id };
      }),

    'people.remove': ({ id }) =>
      this.inTurn(async () => {
        const person = this.person(id);
        if (person === null) throw new AppError('PERSON_GONE');
        const places = [...this.members()].filter((member) => member.person === id);
        this.trash.keep(id, { people: { upserts: [person, ...places] } });
        await this.write({ people: { removals: [id, ...places.map((member) => member.id)] } });
        return null;
      }),

    'people.restore': ({ id }) => this.inTurn(() => this.restore(id)),

    'people.join': ({ project, person, role }) =>
      this.inTurn(async () => {
        if (this.person(person) === null) throw new AppError('PERSON_GONE');
        const known = [...this.members()].find((member) => member.project === project && member.person === person);
        const saved = teamMemberSchema.parse({ ...(known ?? this.made('teamMember')), project, person, role });
        await this.write({ people: { upserts: [saved] } });
        return { id: saved.id };
      }),

    'people.leave': ({ id }) =>
      this.inTurn(async () => {
        const member = this.memory.get(id);
        if (member?.kind !== 'teamMember') throw new AppError('PERSON_GONE');
        this.trash.keep(id, { people: { upserts: [member] } });
        await this.write({ people: { removals: [id] } });
        return null;
      }),

    'people.rejoin': ({ id }) => this.inTurn(() => this.restore(id)),
  };

  readonly liveQueries: LiveQueryHandlers<'people.list' | 'people.team'> = {
    'people.list': (query) => this.live(() => this.list(query.search, query.categories)),
    'people.team': ({ project }) => this.live(() => this.team(project)),
  };

  private live<Answer>(answer: () => Answer): Observable<Answer> {
    return from(this.load()).pipe(
      switchMap(() => merge(this.changed, this.counted).pipe(startWith(undefined))),
      throttleTime(INTERVAL, undefined, { leading: true, trailing: true }),
      map(answer),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
    );
  }

  private list(search: string, categories: readonly Person['category'][]): readonly PersonRow[] {
    const words = searchWords(search);
    const projects = new Map<string, number>();
    for (const { person } of this.members()) projects.set(person, (projects.get(person) ?? 0) + 1);
    return [...this.persons()]
      .filter((person) => categories.length === 0 || categories.includes(person.category))
      .filter((person) => matches(person, words))
      .sort(byCategoryAndName)
      .map((person) => ({
        ...person,
        openTasks: this.countOpenTasks(person.id),
        projects: projects.get(person.id) ?? 0,
      }));
  }

  private team(project: string): readonly TeamRow[] {
    return [...this.members()]
      .filter((member) => member.project === project)
      .flatMap((member): TeamRow | readonly [] => {
        const person = this.person(member.person);
        if (person === null) return [];
        const { name, position, service, phone } = person;
        return { ...member, personName: name, position, service, phone };
      })
      .sort(
        (a, b) => TEAM_ROLES.indexOf(a.role) - TEAM_ROLES.indexOf(b.role) || compareNames(a.personName, b.personName),
      );
  }

  private *members(): Iterable<TeamMember> {
    for (const document of this.memory.all()) if (document.kind === 'teamMember') yield document;
  }

  private made(kind: Person['kind'] | TeamMember['kind']): object {
    return { ...this.office.stamp(), id: newId(), kind };
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.database.inTurn(async () => {
      await this.load();
      return work();
    });
  }

  private async restore(id: string): Promise<null> {
    const changes = this.trash.get(id);
    if (!changes) throw new AppError('NOTHING_TO_RESTORE');
    await this.write(changes);
    this.trash.forget(id);
    return null;
  }

  private write(changes: Changes): Promise<void> {
    return this.database.write(changes, 'people');
  }
}

function matches({ name, position, service }: Person, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const searchable = fold(`${name.ar} \n ${name.fr} \n ${position} \n ${service}`);
  return words.every((word) => searchable.includes(word));
}

function byCategoryAndName(a: Person, b: Person): number {
  const category = PERSON_CATEGORIES.indexOf(a.category) - PERSON_CATEGORIES.indexOf(b.category);
  return category || compareNames(a.name, b.name) || compare(a.id, b.id);
}

const compareNames = (a: Bilingual, b: Bilingual): number => compare(fold(inLocale(a, 'ar')), fold(inLocale(b, 'ar')));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
