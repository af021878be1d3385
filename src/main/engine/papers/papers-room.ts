import type { DocumentFile, ProjectPage } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/index.ts';
import { inLocale, type Locale } from '../../../shared/locale/index.ts';
import { fileNameOf, projectSheetPaper, urgentLetter } from '../../../shared/papers/index.ts';
import type { Day } from '../../../shared/time/index.ts';
import type { CommandHandlers, LiveQueryHandlers } from '../calls/index.ts';
import type { Clock } from '../clock/index.ts';
import type { Database } from '../database/index.ts';
import type { OfficeRoom } from '../office/index.ts';
import type { Portfolio } from '../portfolio/index.ts';
import type { DocumentsFolder } from './documents-folder.ts';
import { OfficeLetterhead } from './letterhead.ts';

export interface PapersSources {
  readonly database: Database;
  readonly office: OfficeRoom;
  readonly portfolio: Portfolio;
  readonly clock: Clock;
  readonly documents: DocumentsFolder;
  readonly pageOf: (project: string) => ProjectPage | null;
}

type Commands = 'letterhead.save' | 'letterhead.forget' | 'papers.table' | 'papers.projectSheet' | 'papers.projects';

/** What leaves on paper: the office's header, tables as spreadsheets, documents as docx. */
export class PapersRoom {
  readonly letterhead: OfficeLetterhead;
  private readonly sources: PapersSources;

  constructor(sources: PapersSources) {
    this.sources = sources;
    this.letterhead = new OfficeLetterhead(sources.database, sources.office);
  }

  readonly commands: CommandHandlers<Commands> = {
    'letterhead.save': (letterhead) =>
      this.sources.database.inTurn(async () => {
        await this.letterhead.save(letterhead);
        return null;
      }),

    'letterhead.forget': () =>
      this.sources.database.inTurn(async () => {
        await this.letterhead.forget();
        return null;
      }),

    'papers.table': async ({ title, table, format, locale }) => {
      const { csvOf, xlsxOf } = await import('../export/spreadsheet.ts');
      const content = format === 'csv' ? csvOf([table.headers, ...table.rows]) : await xlsxOf(table, locale);
      const name = fileNameOf(title, this.sources.clock.today(), locale, format);
      return this.sources.documents.write(name, content);
    },

    'papers.projectSheet': async ({ project, locale }) => {
      await this.sources.portfolio.load();
      const page = this.sources.pageOf(project);
      if (!page) throw new AppError('PROJECT_GONE');
      // A large library, and most days begin without it.
      const { docxOf } = await import('./docx/index.ts');
      const paper = projectSheetPaper({
        page,
        locale,
        today: this.sources.clock.today(),
        communeName: this.namesIn(locale),
      });
      const content = await docxOf(paper, await this.letterhead.current());
      return this.sources.documents.write(fileNameOf(paper.title, paper.day, locale, 'docx'), content);
    },

    'papers.projects': async (query) => {
      await this.sources.portfolio.load();
      const { portfolio } = this.sources;
      return portfolio.order(query).flatMap((id) => portfolio.evaluation(id)?.row ?? []);
    },
  };

  readonly liveQueries: LiveQueryHandlers<'letterhead'> = {
    letterhead: () => this.letterhead.changed,
  };

  /** The letter by which an urgent intervention is asked for, as docx in the documents folder. */
  async urgentLetter(page: ProjectPage, locale: Locale, dueOn: Day): Promise<DocumentFile> {
    const { clock, documents, office } = this.sources;
    const name = office.current?.name;
    const from = name === undefined ? '' : inLocale(name, locale);
    const content = urgentLetter({ page, locale, from, dueOn });
    const letterhead = await this.letterhead.current();
    const { letter } = await import('./docx/index.ts');
    const date = clock.today();
    const file = await letter({ ...content, locale, letterhead, place: '', date, reference: '', signature: '' });
    return documents.write(fileNameOf(content.subject, date, locale, 'docx'), file);
  }

  private namesIn(locale: Locale): (commune: string) => string {
    const communes = this.sources.office.current?.communes ?? [];
    return (id) => {
      const name = communes.find((commune) => commune.id === id)?.name;
      return name === undefined ? '' : inLocale(name, locale);
    };
  }
}
