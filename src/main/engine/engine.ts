import { existsSync } from 'node:fs';
import { debounceTime, distinctUntilChanged, map, merge, type Observable, startWith } from 'rxjs';
import type { Settings } from '../../shared/settings/index.ts';
import type { Day } from '../../shared/time/index.ts';
import { AlertsRoom, type Unseen } from './alerts/index.ts';
import { backupCommands } from './backup/index.ts';
import { BoardRoom } from './board/index.ts';
import { CalendarRoom } from './calendar/index.ts';
import { type Caller, createRouter, type Port, type Router, type Session, serve } from './calls/index.ts';
import { type Clock, createClock, followDays } from './clock/index.ts';
import { type Database, databaseFile, openDatabase } from './database/index.ts';
import { deskQueries } from './desk/index.ts';
import { DeviceValues } from './device/index.ts';
import { DuplicatesRoom, Merging } from './duplicates/index.ts';
import { FirstAnswers } from './first-answers/index.ts';
import { HistoryRoom } from './history/index.ts';
import type { Notice } from './host-protocol.ts';
import { JournalRoom } from './journal/index.ts';
import { openVault, RecoveryKeyState, type Sealer, type Vault } from './keys/index.ts';
import { lockDataFolder } from './lock/index.ts';
import { createLog } from './log/index.ts';
import { OfficeRoom } from './office/index.ts';
import { documentsFolder, PapersRoom } from './papers/index.ts';
import { PeopleRoom } from './people/index.ts';
import { Portfolio } from './portfolio/index.ts';
import { ImportCommands, ProjectsRoom } from './projects/index.ts';
import { SavedViews } from './saved-views/index.ts';
import { SearchRoom } from './search/index.ts';
import { SettingsRoom } from './settings/index.ts';
import { setupCommands } from './setup/index.ts';
import { SheetEdits } from './sheet-edits/index.ts';
import { stateQueries } from './state.ts';
import { TasksRoom } from './tasks/index.ts';
import { UpdateSheets } from './update-sheets/index.ts';

export interface EngineOptions {
  readonly dataFolder: string;
  readonly keysFolder: string;
  readonly logFolder: string;
  readonly importWorker: string | URL;
  /** Where files lie that were made with one click. */
  readonly documentsFolder: string;
  /** Fixes the day; null follows the clock. */
  readonly today: Day | null;
  readonly sealer: Sealer | null;
  /** Content of a key file given by hand, or the recovery key that a person typed. */
  readonly secret: string | null;
  /** Whether this machine keeps the key that `secret` opens. */
  readonly keepKey: boolean;
  /** Null where nobody is to be told of alerts. */
  readonly onNotice: ((notice: Notice) => void) | null;
  /** Milliseconds that a window gets to paint the list of the last time, before reading everything takes its part of the machine. */
  readonly headStart?: number;
}

/** A data folder at work: its documents, rules and calls. Runs in its own process, under tests and behind the command line. */
export interface Engine {
  readonly router: Router;
  readonly caller: Caller;
  readonly database: Database;
  readonly portfolio: Portfolio;
  readonly office: OfficeRoom;
  readonly alerts: AlertsRoom;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly settings: Observable<Settings>;
  readonly unseen: Observable<Unseen>;
  /** Settles once every project was read and evaluated; calls are answered before that, too. */
  readonly loaded: Promise<void>;
  readonly serve: (port: Port) => void;
  /** After the machine slept: looks whether the day has changed. */
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
}

/** Quiet time before the window's first answers are kept for the next start, in milliseconds. */
const KEEP_DELAY = 5_000;
/** How long after a change this device counts as in use, in milliseconds. */
const USE_DELAY = 1_000;
/** How long changes gather before the state of the application is sent again, in milliseconds. */
const STATE_INTERVAL = 100;

/**
 * Opens a data folder. The steps are undone in reverse by `stop`, or here when one of them fails.
 * @throws AppError and StorageError: see the lock, the vault and the storage
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const undo: (() => void | Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    const failures: unknown[] = [];
    for (const step of undo.splice(0).reverse()) {
      try {
        await step();
      } catch (thrown) {
        failures.push(thrown);
      }
    }
    // Every step was taken, the lock released, before the first failure is told.
    if (failures.length > 0) throw failures[0];
  };
  try {
    return await open(options, undo, stop);
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}

async function open(
  options: EngineOptions,
  undo: (() => void | Promise<void>)[],
  stop: () => Promise<void>,
): Promise<Engine> {
  const log = createLog(options.logFolder, 'engine');
  const clock = createClock(options.today);
  const lock = await lockDataFolder(options.dataFolder);
  undo.push(lock.release);
  const databaseExists = existsSync(databaseFile(options.dataFolder));
  const vault = await openVault({ ...options, databaseExists });
  const database = await openDatabase({ dataFolder: options.dataFolder, databaseKey: vault.databaseKey });
  undo.push(database.close);

  const device = new DeviceValues(database.device);
  const office = new OfficeRoom(database, device, clock);
  await office.load();
  const settings = new SettingsRoom({ device, database, office });
  const firstAnswers = new FirstAnswers(database.device);
  const portfolio = new Portfolio(
    database,
    clock.today(),
    (query) => firstAnswers.page(query),
    () => office.current?.communes ?? [],
  );
  undo.push(() => portfolio.stop());
  const alerts = new AlertsRoom({ database, portfolio, office, settings, device, clock, onNotice: options.onNotice });
  undo.push(() => alerts.stop());
  const history = new HistoryRoom({ database, portfolio, clock, profile: office.profile });
  undo.push(() => history.keepConditions());
  const days = followDays(clock, (today) => {
    history.turnTo(today);
    return portfolio.turnTo(today);
  });
  undo.push(days.stop);

  const recoveryKey = new RecoveryKeyState(vault);
  await recoveryKey.look();
  const sessions = new Set<Session>();
  const projects = new ProjectsRoom(database, office, portfolio, clock);
  const sheet = new SheetEdits({ database, office, portfolio, clock });
  const savedViews = new SavedViews(database, office);
  const board = new BoardRoom({ portfolio, settings, clock });
  const documents = documentsFolder(options.documentsFolder);
  const updateSheets = new UpdateSheets({
    portfolio,
    office,
    device,
    clock,
    documents,
    worker: options.importWorker,
  });
  const papers = new PapersRoom({
    database,
    office,
    portfolio,
    clock,
    documents,
    pageOf: (project) => projects.page(project),
  });
  const journal = new JournalRoom({
    database,
    office,
    portfolio,
    settings,
    clock,
    pageOf: (project) => projects.page(project),
    urgentLetter: (page, locale, dueOn) => papers.urgentLetter(page, locale, dueOn),
  });
  const merging = new Merging({ database, portfolio, office, settings });
  const duplicates = new DuplicatesRoom({ portfolio, device, merging });
  const imports = new ImportCommands({
    database,
    office,
    portfolio,
    settings,
    clock,
    worker: options.importWorker,
    onProgress: (progress) => {
      for (const session of sessions) session.send('import.progress', progress);
    },
  });
  undo.push(() => imports.stop());
  const people = new PeopleRoom({ database, office });
  const search = new SearchRoom({ database, office, portfolio });
  const tasks = new TasksRoom({ database, office, people, portfolio, alerts, settings, clock });
  const calendar = new CalendarRoom({ portfolio, tasks, clock });
  const router = createRouter(
    {
      ...setupCommands({ database, office, vault, clock, onRecoveryKeyKept: () => recoveryKey.look() }),
      ...settings.commands,
      ...projects.commands,
      ...journal.commands,
      ...imports.commands,
      ...duplicates.commands,
      ...sheet.commands,
      ...updateSheets.commands,
      ...savedViews.commands,
      ...alerts.commands,
      ...history.commands,
      ...people.commands,
      ...tasks.commands,
      ...papers.commands,
      ...backupCommands({ dataFolder: options.dataFolder, database }),
    },
    {
      ...stateQueries({ office, portfolio, alerts, clock, vault, recoveryKey }),
      ...settings.liveQueries,
      ...projects.liveQueries,
      ...duplicates.liveQueries,
      ...alerts.liveQueries,
      ...history.liveQueries,
      ...search.liveQueries,
      ...people.liveQueries,
      ...tasks.liveQueries,
      ...calendar.liveQueries,
      ...sheet.liveQueries,
      ...updateSheets.liveQueries,
      ...savedViews.liveQueries,
      ...papers.liveQueries,
      ...deskQueries({ portfolio, settings, clock }),
      ...board.liveQueries,
    },
  );
  const caller: Caller = { profile: office.profile, roles: ['administrator'] };
  let stopping = false;
  const loaded = pause(portfolio.hasSnapshot ? options.headStart : 0)
    .then(() => settings.load())
    .then(() => alerts.load())
    .then(() => portfolio.load())
    .then(() => {
      if (!stopping) alerts.start();
      history.keepConditions();
    });
  loaded.catch((thrown) => {
    if (!stopping) log.error('the projects could not be read', thrown);
  });
  const keepAnswers = async (): Promise<void> => {
    if (!portfolio.evaluated) return;
    await portfolio.settled();
    try {
      await firstAnswers.keep(router, caller);
    } catch (thrown) {
      log.error('the first answers could not be kept', thrown);
    }
  };
  const keeping = merge(portfolio.changed, alerts.changed, office.changed, settings.changed)
    .pipe(debounceTime(KEEP_DELAY))
    .subscribe(keepAnswers);
  undo.push(async () => {
    keeping.unsubscribe();
    await keepAnswers();
  });
  undo.push(() => endAll(sessions));
  const noting = firstAnswers.noting(router);
  const inUse = database.committed.pipe(debounceTime(USE_DELAY)).subscribe(() => {
    if (sessions.size > 0) history.visited();
  });
  undo.push(() => inUse.unsubscribe());
  const served = (port: Port): void => {
    const session: Session = serve(port, noting, caller, log, () => {
      sessions.delete(session);
      history.visited();
    });
    sessions.add(session);
    history.visited();
  };

  return {
    router,
    caller,
    database,
    portfolio,
    office,
    alerts,
    vault,
    clock,
    settings: settings.changed,
    unseen: unseenOf(portfolio, alerts),
    loaded,
    serve: served,
    wake: days.look,
    stop: () => {
      stopping = true;
      return stop();
    },
  };
}

const pause = (milliseconds = 0): Promise<void> =>
  milliseconds === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds).unref());

function endAll(sessions: ReadonlySet<Session>): void {
  for (const session of [...sessions]) session.end();
}

function unseenOf(portfolio: Portfolio, alerts: AlertsRoom): Observable<Unseen> {
  return merge(portfolio.changed, alerts.changed).pipe(
    startWith(undefined),
    debounceTime(STATE_INTERVAL),
    map(() => alerts.unseen()),
    distinctUntilChanged((a, b) => a.count === b.count && a.level === b.level),
  );
}
