import { addRxStorageMultiInstanceSupport, type RxStorageInstanceCreationParams, randomToken } from 'rxdb';
import { filter, merge } from 'rxjs';
import type { AnyEvents, Fields } from './documents.ts';
import type { SQLiteInstance } from './instance.ts';

/** Marks the events of this process: its instances already hear them from the shared state. */
const PROCESS = randomToken(10);
let last = 0;

export const nextEventId = (): string => `${PROCESS}-${++last}`;

/**
 * Inside a process, instances share one stream of events. Between processes they travel over RxDB's broadcast channel:
 * each instance sends what it wrote itself, and takes in what was not written here.
 */
export function shareEventsBetweenProcesses(
  name: string,
  parameters: RxStorageInstanceCreationParams<Fields, unknown>,
  instance: SQLiteInstance,
): void {
  if (!parameters.multiInstance) return;
  const here = instance.changeStream();
  instance.changeStream = () => instance.ownWrites;
  addRxStorageMultiInstanceSupport(name, parameters, instance);
  const sentAndReceived = instance.changeStream();
  instance.changeStream = () =>
    merge(here, sentAndReceived.pipe(filter((events: AnyEvents) => !events.id.startsWith(PROCESS))));
}
