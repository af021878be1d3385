import { firstValueFrom } from 'rxjs';
import {
  LIVE_QUERIES,
  type LiveQueryName,
  type ParsedLiveQueryInput,
  type PortfolioPage,
} from '../../../shared/contract/index.ts';
import type { Caller, Router } from '../calls/index.ts';
import type { PlainConnection } from '../database/index.ts';
import { storedText } from '../storage/stored-text.ts';
import { FIRST_ANSWERS, KEPT_AS_BYTES } from './read.ts';

/** What a window asks before it shows anything. */
const KEPT: readonly LiveQueryName[] = ['app.state', 'settings', 'projects.list', 'desk.division'];

const LIST = LIVE_QUERIES['projects.list'].input;
type ListQuery = ParsedLiveQueryInput<'projects.list'>;

/**
 * The questions that a window asks first, with their answers as they stood when the application was last used. It is a
 * cache of this device: at the next start the window paints it while everything is opened and read anew.
 */
export class FirstAnswers {
  private readonly device: PlainConnection;
  private readonly questions = new Map<string, unknown>();
  private readonly list: { readonly query: string; readonly page: PortfolioPage } | null = null;

  constructor(device: PlainConnection) {
    this.device = device;
    device.run('DROP TABLE IF EXISTS first_answers');
    device.run(
      `CREATE TABLE IF NOT EXISTS ${FIRST_ANSWERS} (name TEXT PRIMARY KEY, input TEXT NOT NULL, value TEXT NOT NULL)`,
    );
    for (const { name, input, value } of keptIn(device)) {
      const question: unknown = JSON.parse(input);
      this.questions.set(name, question);
      if (name === 'projects.list') this.list = { query: parsed(question), page: JSON.parse(value) };
    }
  }

  /** A router that notes what a window asks first of each kind, and asks on. */
  noting(router: Router): Router {
    const asked = new Set<string>();
    return {
      ...router,
      watch: (name, input, caller) => {
        if (KEPT.some((kept) => kept === name) && !asked.has(name)) this.questions.set(name, input);
        asked.add(name);
        return router.watch(name, input, caller);
      },
    };
  }

  /** The list as it was kept, when it was asked in the same words. */
  page(query: ListQuery): PortfolioPage | null {
    return this.list?.query === JSON.stringify(query) ? this.list.page : null;
  }

  async keep(router: Router, caller: Caller): Promise<void> {
    const answers: [string, string, string][] = [];
    for (const [name, input] of this.questions) {
      const value: unknown = await firstValueFrom(router.watch(name, input, caller));
      answers.push([name, JSON.stringify(input), JSON.stringify(asOfThen(value))]);
    }
    this.device.transaction((sql) => {
      sql.run(`DELETE FROM ${FIRST_ANSWERS}`);
      for (const answer of answers) sql.run(`INSERT INTO ${FIRST_ANSWERS} (name, input, value) VALUES (?,?,?)`, answer);
    });
  }
}

/** Answers whose text is damaged are as if there were none: they are asked anew, and kept again at the end. */
function keptIn(device: PlainConnection) {
  return device.all(KEPT_AS_BYTES).flatMap((row) => {
    try {
      const [name, input, value] = [storedText(row.name), storedText(row.input), storedText(row.value)];
      return [{ name, input, value }];
    } catch {
      return [];
    }
  });
}

/** As the rooms see it: with the defaults, and in one order. */
const parsed = (question: unknown): string => JSON.stringify(LIST.safeParse(question).data);

/** A list that is kept was evaluated on another day. */
const asOfThen = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'evaluated' in value ? { ...value, evaluated: false } : value;
