import { debounceTime, map, merge, Subject, startWith, throttleTime } from 'rxjs';
import type { Acknowledgement } from '../../../shared/acts/index.ts';
import {
  ALERT_RULES,
  type Finding,
  isAcknowledged,
  type Level,
  noticeOf,
  noticeText,
} from '../../../shared/alerts/index.ts';
import type { Alert, AlertList, ParsedLiveQueryInput } from '../../../shared/contract/index.ts';
import { isTold } from '../../../shared/settings/index.ts';
import type { Day } from '../../../shared/time/index.ts';
import type { CommandHandlers, LiveQueryHandlers } from '../calls/index.ts';
import type { Clock } from '../clock/index.ts';
import { type Database, StorageError } from '../database/index.ts';
import type { DeviceValues } from '../device/index.ts';
import type { Notice } from '../host-protocol.ts';
import type { OfficeRoom } from '../office/index.ts';
import { Pace, type Portfolio } from '../portfolio/index.ts';
import type { SettingsRoom } from '../settings/index.ts';
import { AlertMemory, type Remembered } from './memory.ts';
import { OpenFindings } from './open-findings.ts';

export interface AlertsOptions {
  readonly database: Database;
  readonly portfolio: Portfolio;
  readonly office: OfficeRoom;
  readonly settings: SettingsRoom;
  readonly device: DeviceValues;
  readonly clock: Clock;
  /** Absent where nobody is to be told, as in the command line: then nothing counts as told either. */
  readonly onNotice: ((notice: Notice) => void) | null;
}

type ListQuery = ParsedLiveQueryInput<'alerts.list'>;

/** How many alerts nobody acknowledged and this device has not shown, with the highest level among them. */
export interface Unseen {
  readonly count: number;
  readonly level: Level | null;
}

/** Changes gather this long before they are told, so that one import gives one notice. Milliseconds. */
const GATHER = 400;
const LIST_INTERVAL = 200;
/** Entries written to the device's memory in one go. */
const SAVE_AT_ONCE = 100;
/** Identifiers compared between two looks at the clock. */
const COMPARED_AT_ONCE = 500;
/** Lists kept until something changes: as many as windows and filters ask at once. */
const MOST_LISTS = 8;

/** What needs attention: findings as they stand, what people did about them, and what this device has told. */
export class AlertsRoom {
  private readonly options: AlertsOptions;
  private readonly memory: AlertMemory;
  private readonly open: OpenFindings;
  private readonly changes = new Subject<void>();
  /** Null after a change, until it is asked for. */
  private counted: Unseen | null = null;
  /** By query, for whoever asks the same before anything changes. */
  private readonly lists = new Map<string, AlertList>();
  private working: Promise<void> = Promise.resolve();
  private subscription: { unsubscribe: () => void } | null = null;

  constructor(options: AlertsOptions) {
    this.options = options;
    this.memory = new AlertMemory(options.database.device);
    this.open = new OpenFindings(options.portfolio);
    merge(options.portfolio.changed, this.changes).subscribe(() => {
      this.counted = null;
      this.lists.clear();
    });
  }

  /** Reads what this device remembers; everything else comes after it. */
  load(): Promise<void> {
    return this.memory.load();
  }

  /** Begins to watch, once everything was evaluated. */
  start(): void {
    const { portfolio, onNotice } = this.options;
    if (!onNotice) return;
    this.subscription = portfolio.changed
      .pipe(
        map(() => undefined),
        startWith(undefined),
        debounceTime(GATHER),
      )
      .subscribe(() => this.review(onNotice));
  }

  async stop(): Promise<void> {
    this.subscription?.unsubscribe();
    await this.working;
    this.changes.complete();
  }

  /** Settles once everything known so far is told. */
  async settled(): Promise<void> {
    await this.working;
  }

  /** Open findings, the most pressing first. */
  findings(): readonly Finding[] {
    return this.open.all();
  }

  /** How many nobody acknowledged and this device has not shown, with the highest level among them. */
  unseen(): Unseen {
    this.counted ??= this.countUnseen();
    return this.counted;
  }

  /** Told whenever something that `unseen` or the list depends on may have changed. */
  readonly changed = this.changes.asObservable();

  readonly commands: CommandHandlers<'alerts.acknowledge' | 'alerts.withdrawAcknowledgement' | 'alerts.markSeen'> = {
    'alerts.acknowledge': async ({ ids }) => {
      await this.load();
      const { demonstration, ...stamp } = this.options.office.stamp();
      const wanted = new Set(ids);
      const acts = this.findings()
        .filter(({ id }) => wanted.has(id))
        .map(({ id, project, rule, level }): Acknowledgement => {
          return { ...stamp, id, kind: 'acknowledgement', project, rule, level };
        });
      await this.options.database.write({ alerts: { upserts: acts } }, 'alerts');
      this.markSeen(ids);
      return null;
    },

    'alerts.withdrawAcknowledgement': async ({ ids }) => {
      await this.options.database.write({ alerts: { removals: ids } }, 'alerts');
      this.changes.next();
      return null;
    },

    'alerts.markSeen': async ({ ids }) => {
      await this.load();
      this.markSeen(ids);
      return null;
    },
  };

  readonly liveQueries: LiveQueryHandlers<'alerts.list'> = {
    'alerts.list': (query) =>
      merge(this.changes, this.options.portfolio.changed).pipe(
        startWith(undefined),
        throttleTime(LIST_INTERVAL, undefined, { leading: true, trailing: true }),
        map(() => this.keptList(query)),
      ),
  };

  private countUnseen(): Unseen {
    const acknowledged = this.acknowledged();
    let count = 0;
    let level: Level | null = null;
    for (const finding of this.findings()) {
      if (this.memory.get(finding.id)?.seen || isAcknowledged(finding, acknowledged)) continue;
      count++;
      // The most pressing come first.
      level ??= finding.level;
    }
    return { count, level };
  }

  private keptList(query: ListQuery): AlertList {
    const name = JSON.stringify(query);
    const kept = this.lists.get(name);
    if (kept) return kept;
    const list = this.list(query);
    if (this.lists.size >= MOST_LISTS) this.lists.clear();
    this.lists.set(name, list);
    return list;
  }

  private list(query: ListQuery): AlertList {
    const acknowledged = this.acknowledged();
    const today = this.options.clock.today();
    const byLevel: Record<Level, number> = { info: 0, warning: 0, critical: 0 };
    const byRule: Record<string, number> = {};
    let unseen = 0;
    const wanted: Finding[] = [];
    for (const finding of this.findings()) {
      const done = isAcknowledged(finding, acknowledged);
      if (!done) {
        byLevel[finding.level]++;
        byRule[finding.rule] = (byRule[finding.rule] ?? 0) + 1;
      }
      if (!done && !this.memory.get(finding.id)?.seen) unseen++;
      const fits =
        (query.levels.length === 0 || query.levels.includes(finding.level)) &&
        (query.rules.length === 0 || query.rules.includes(finding.rule)) &&
        (query.acknowledged === null || query.acknowledged === done);
      if (fits) wanted.push(finding);
    }
    const alerts = wanted.slice(0, query.limit).flatMap((finding) => this.alertOf(finding, acknowledged, today) ?? []);
    return { alerts, total: wanted.length, unseen, byLevel, byRule };
  }

  private alertOf(finding: Finding, acknowledged: ReadonlyMap<string, Level>, today: Day): Alert | null {
    const { portfolio } = this.options;
    const row = portfolio.evaluation(finding.project)?.row;
    if (!row) return null;
    const remembered = this.memory.get(finding.id);
    const act = isAcknowledged(finding, acknowledged) ? portfolio.acknowledgements.get(finding.id) : undefined;
    return {
      ...finding,
      seen: remembered?.seen ?? false,
      since: remembered?.since ?? today,
      acknowledgedAt: act?.createdAt ?? null,
      projectTitle: row.title,
      projectReference: row.reference,
    };
  }

  private acknowledged(): ReadonlyMap<string, Level> {
    const levels = new Map<string, Level>();
    for (const { id, level } of this.options.portfolio.acknowledgements.values()) levels.set(id, level);
    return levels;
  }

  private markSeen(ids: readonly string[]): void {
    const today = this.options.clock.today();
    const news = ids.flatMap((id): Remembered[] => {
      const known = this.memory.get(id);
      if (known?.seen) return [];
      return [{ id, since: known?.since ?? today, told: known?.told ?? NEVER_TOLD, seen: true }];
    });
    this.memory.save(news);
    this.changes.next();
  }

  private review(onNotice: (notice: Notice) => void): void {
    this.working = this.working.then(() => this.tellNews(onNotice)).catch(untilNextReview);
  }

  /** The memory is written before the notice is shown: after a crash in between it is missed once rather than shown twice. */
  private async tellNews(onNotice: (notice: Notice) => void): Promise<void> {
    const { portfolio, settings, clock } = this.options;
    if (!portfolio.evaluated) return;
    const findings = this.findings();
    const { notice, told } = noticeOf(findings, this.memory.told, this.acknowledged(), ALERT_RULES);
    const today = clock.today();
    await this.forgetClosed(findings, today);
    await inPieces([...told], SAVE_AT_ONCE, (entries) =>
      this.memory.save(
        entries.map(([id, threshold]) => {
          const known = this.memory.get(id);
          return { id, since: known?.since ?? today, told: threshold, seen: isStillSeen(known, threshold) };
        }),
      ),
    );
    this.changes.next();
    const { locale, noticeLevel } = settings.current;
    if (!notice || !isTold(notice.level, noticeLevel)) return;
    const text = noticeText(notice, (project) => portfolio.get(project)?.facts.project.title ?? NO_TITLE, locale);
    onNotice({ path: notice.path, urgency: URGENCY[notice.level], ...text });
  }

  /** While the clock is set back nothing counts as closed: it would be told again once the clock is right. */
  private async forgetClosed(findings: readonly Finding[], today: Day): Promise<void> {
    const { device } = this.options;
    if (today < (device.get(LATEST_DAY) ?? today)) return;
    device.set(LATEST_DAY, today);
    const open = new Set<string>();
    await inPieces(findings, COMPARED_AT_ONCE, (piece) => {
      for (const { id } of piece) open.add(id);
    });
    const closed: string[] = [];
    await inPieces([...this.memory.ids()], COMPARED_AT_ONCE, (piece) => {
      for (const id of piece) if (!open.has(id)) closed.push(id);
    });
    await inPieces(closed, SAVE_AT_ONCE, (ids) => this.memory.forget(ids));
  }
}

/** Seen stays seen until a further threshold is passed; it may have been seen before it was ever told. */
const isStillSeen = (known: Remembered | undefined, threshold: number): boolean =>
  known?.seen === true && (known.told === NEVER_TOLD || known.told >= threshold);

/** Stands for a threshold below every other. */
const NEVER_TOLD = Number.MIN_SAFE_INTEGER;

/** Name of the device's value: the latest day on which alerts were told here. */
const LATEST_DAY = 'latestAlertDay';
const NO_TITLE = { ar: '', fr: '' };

/** What a full disk could not remember is not told either: the next review tells it. */
function untilNextReview(thrown: unknown): void {
  if (!(thrown instanceof StorageError)) throw thrown;
}

const URGENCY: Readonly<Record<Level, Notice['urgency']>> = { info: 'low', warning: 'normal', critical: 'critical' };

async function inPieces<Item>(
  items: readonly Item[],
  size: number,
  work: (piece: readonly Item[]) => void,
): Promise<void> {
  const pace = new Pace();
  for (let from = 0; from < items.length; from += size) {
    work(items.slice(from, from + size));
    await pace.next();
  }
}
