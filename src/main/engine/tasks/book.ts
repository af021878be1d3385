import type { Observable } from 'rxjs';
import { AppError } from '../../../shared/errors/index.ts';
import { newId } from '../../../shared/ids/index.ts';
import { isOpen, type Meeting, type Task } from '../../../shared/tasks/index.ts';
import { type Changes, type Database, InMemory } from '../database/index.ts';
import type { OfficeRoom } from '../office/index.ts';
import { Trash } from '../projects/index.ts';

/** Actions and meetings in memory, and how they are written, removed and brought back. */
export class TaskBook {
  private readonly database: Database;
  private readonly office: OfficeRoom;
  private readonly memory: InMemory<'tasks'>;
  private readonly trash: Trash;

  constructor(database: Database, office: OfficeRoom) {
    this.database = database;
    this.office = office;
    this.memory = new InMemory(database, 'tasks');
    this.trash = new Trash(database.device);
  }

  load(): Promise<void> {
    return this.memory.load();
  }

  get changed(): Observable<void> {
    return this.memory.changed;
  }

  *tasks(): Iterable<Task> {
    for (const document of this.memory.all()) if (document.kind === 'task') yield document;
  }

  *meetings(): Iterable<Meeting> {
    for (const document of this.memory.all()) if (document.kind === 'meeting') yield document;
  }

  /** @throws AppError `TASK_GONE` */
  task(id: string): Task {
    const known = this.memory.get(id);
    if (known?.kind !== 'task') throw new AppError('TASK_GONE');
    return known;
  }

  /** @throws AppError `MEETING_GONE` */
  meeting(id: string): Meeting {
    const known = this.memory.get(id);
    if (known?.kind !== 'meeting') throw new AppError('MEETING_GONE');
    return known;
  }

  find(id: string): Task | Meeting | undefined {
    return this.memory.get(id);
  }

  /** Actions that somebody has and did not finish. */
  openTasksOf(person: string): number {
    let count = 0;
    for (const task of this.tasks()) if (task.person === person && isOpen(task)) count++;
    return count;
  }

  /** What every new document carries. */
  made<Kind extends 'task' | 'meeting'>(kind: Kind) {
    return { ...this.office.stamp(), id: newId(), kind };
  }

  async save(document: Task | Meeting): Promise<{ readonly id: string }> {
    await this.write({ tasks: { upserts: [document] } });
    return { id: document.id };
  }

  async remove(document: Task | Meeting): Promise<null> {
    this.trash.keep(document.id, { tasks: { upserts: [document] } });
    await this.write({ tasks: { removals: [document.id] } });
    return null;
  }

  /** @throws AppError `NOTHING_TO_RESTORE` */
  async restore(id: string): Promise<null> {
    const changes = this.trash.get(id);
    if (!changes) throw new AppError('NOTHING_TO_RESTORE');
    await this.write(changes);
    this.trash.forget(id);
    return null;
  }

  /** Decisions rest on what there is, so they wait for it to be read, and for each other. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.database.inTurn(async () => {
      await this.load();
      return work();
    });
  }

  private write(changes: Changes): Promise<void> {
    return this.database.write(changes, 'tasks');
  }
}
