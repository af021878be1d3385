import path from 'node:path';
import { map, startWith, throttleTime } from 'rxjs';
import type { ProjectFacts } from '../../../shared/alerts/index.ts';
import type { UpdateRecipient } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/index.ts';
import { inLocale, LOCALES, type Locale } from '../../../shared/locale/index.ts';
import { fileNameOf } from '../../../shared/papers/index.ts';
import { type SheetWords, sheetColumn, sheetWords } from '../../../shared/sheet/index.ts';
import { type Day, formatDay, isDay } from '../../../shared/time/index.ts';
import { headingOf, returnedRows, rowOf, UPDATE_COLUMNS } from '../../../shared/update-sheets/index.ts';
import type { CommandHandlers, LiveQueryHandlers } from '../calls/index.ts';
import type { Clock } from '../clock/index.ts';
import type { DeviceValues } from '../device/index.ts';
import { readGrids } from '../import/index.ts';
import type { OfficeRoom } from '../office/index.ts';
import type { DocumentsFolder } from '../papers/index.ts';
import type { Portfolio } from '../portfolio/index.ts';
import { proposalsOf } from './proposals.ts';
import { belongsTo, keyOf, type Recipient, recipientsOf } from './recipients.ts';

export interface UpdateSheetsSources {
  readonly portfolio: Portfolio;
  readonly office: OfficeRoom;
  readonly device: DeviceValues;
  readonly clock: Clock;
  readonly documents: DocumentsFolder;
  readonly worker: string | URL;
}

/** Recipients are counted over all projects: this seldom while many change, in milliseconds. */
const INTERVAL = 500;

/** Sheets that go out to communes and services with the last values, and come back with new ones. */
export class UpdateSheets {
  private readonly sources: UpdateSheetsSources;

  constructor(sources: UpdateSheetsSources) {
    this.sources = sources;
  }

  readonly commands: CommandHandlers<'updateSheets.make' | 'updateSheets.read'> = {
    'updateSheets.make': async ({ recipient, locale }) => {
      const { portfolio, clock, documents, device } = this.sources;
      await portfolio.load();
      const projects = [...portfolio.factsOfAll()].filter((facts) => belongsTo(facts, recipient)).sort(byReference);
      if (projects.length === 0) throw new AppError('UPDATE_SHEET_EMPTY');
      const words = this.words(locale);
      const today = clock.today();
      const title = words.say('updateSheets:title', { recipient: this.nameOf(recipient, locale) });
      // A library that most days begin without.
      const { updateWorkbook } = await import('./workbook.ts');
      const content = await updateWorkbook({
        locale,
        title: words.say('updateSheets:titleOn', { title, day: formatDay(today, locale) }),
        instruction: words.say('updateSheets:instruction'),
        headings: UPDATE_COLUMNS.map((column) => headingOf(column, words)),
        rows: projects.map((facts) => rowOf(facts, words)),
        choices: choicesOf(words),
      });
      const file = await documents.write(fileNameOf(title, today, locale, 'xlsx'), content);
      device.set(sentName(keyOf(recipient)), today);
      return file;
    },

    'updateSheets.read': async ({ file, locale }) => {
      const { portfolio, office, clock, worker } = this.sources;
      await portfolio.load();
      const headings = LOCALES.map((language) => {
        const words = this.words(language);
        return new Map(UPDATE_COLUMNS.map((column) => [column.mark, headingOf(column, words)]));
      });
      const sheets = (await readGrids(file, worker)).flatMap((grid) => returnedRows(grid, headings) ?? []);
      if (sheets.length === 0) throw new AppError('UPDATE_SHEET_UNKNOWN');
      const byReferences = new Map([...portfolio.factsOfAll()].map((facts) => [facts.project.reference, facts]));
      const rows = proposalsOf(sheets, {
        words: this.words(locale),
        communes: office.current?.communes ?? [],
        today: clock.today(),
        byId: (id) => portfolio.get(id)?.facts ?? null,
        byReference: (reference) => byReferences.get(reference) ?? null,
      });
      return { file: path.basename(file), rows, unchanged: sheets.length - rows.length };
    },
  };

  readonly liveQueries: LiveQueryHandlers<'updateSheets.recipients'> = {
    'updateSheets.recipients': () =>
      this.sources.portfolio.changed.pipe(
        startWith('all' as const),
        throttleTime(INTERVAL, undefined, { leading: true, trailing: true }),
        map(() => this.recipients()),
      ),
  };

  private recipients(): readonly UpdateRecipient[] {
    const { portfolio, office, device } = this.sources;
    const projects = [...portfolio.all()].flatMap(([id]) => portfolio.get(id) ?? []);
    return recipientsOf(projects, office.current?.communes ?? [], (key) => dayOrNull(device.get(sentName(key))));
  }

  private nameOf(recipient: Recipient, locale: Locale): string {
    if (recipient.kind === 'service') return recipient.service;
    const commune = this.sources.office.current?.communes.find(({ id }) => id === recipient.commune);
    return commune === undefined ? '' : inLocale(commune.name, locale);
  }

  private words(locale: Locale): SheetWords {
    return sheetWords(locale, this.sources.office.current?.communes ?? []);
  }
}

const sentName = (key: string): string => `updateSheet:${key}`;

const dayOrNull = (text: string | null): Day | null => (text !== null && isDay(text) ? text : null);

const byReference = (a: ProjectFacts, b: ProjectFacts): number =>
  a.project.reference < b.project.reference ? -1 : a.project.reference > b.project.reference ? 1 : 0;

/** Words of the code lists that asked columns choose from, by position. */
function choicesOf({ say }: SheetWords): ReadonlyMap<number, readonly string[]> {
  const choices = new Map<number, readonly string[]>();
  for (const [index, column] of UPDATE_COLUMNS.entries()) {
    if (column.role !== 'asked') continue;
    const known = sheetColumn(column.key).choices;
    if (known)
      choices.set(
        index,
        known.codes.map((code) => say(`vocabulary:${known.list}.${code}`)),
      );
  }
  return choices;
}
