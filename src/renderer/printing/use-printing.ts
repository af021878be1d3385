import { useState } from 'react';
import type { DocumentFile } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/errors/index.ts';
import type { Letterhead } from '../../shared/letterhead/index.ts';
import type { Locale } from '../../shared/locale/index.ts';
import type { Paper, PaperTable } from '../../shared/papers/index.ts';
import { isolate } from '../../shared/text/index.ts';
import { desktopCall } from '../desktop/index.ts';
import { type EngineClient, useEngine } from '../engine/index.ts';
import { useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';
import type { Making } from './making.ts';

export interface Printing {
  /** Through the system's print dialog. */
  readonly print: (paper: Making<Paper>, locale: Locale) => Promise<void>;
  /** Into the documents folder; a notice offers to open it. */
  readonly savePdf: (paper: Making<Paper>, locale: Locale) => Promise<void>;
  readonly saveTable: (
    title: string,
    table: Making<PaperTable>,
    format: 'xlsx' | 'csv',
    locale: Locale,
  ) => Promise<void>;
  /** For what the engine writes itself: tells of the file once it is there. */
  readonly save: (work: () => Promise<DocumentFile>) => Promise<void>;
  readonly running: boolean;
}

/** How anything on the screen becomes paper or a file. A refusal is shown, with a button where trying again can help. */
export function usePrinting(): Printing {
  const engine = useEngine();
  const notices = useNotices();
  const { t } = useWords();
  const [underWay, setUnderWay] = useState(0);

  async function attempt(work: () => Promise<void>): Promise<void> {
    for (;;) {
      setUnderWay((count) => count + 1);
      const refused = await work().then(() => null, asAppError);
      setUnderWay((count) => count - 1);
      if (refused === null || !(await notices.refusal(refused))) return;
    }
  }

  const tell = ({ name }: DocumentFile): void =>
    notices.offering(t('papers:saved', { name: isolate(name) }), [
      {
        label: t('papers:open'),
        act: () => void attempt(async () => void (await desktopCall('openDocument', { name }))),
      },
      {
        label: t('papers:show'),
        act: () => void attempt(async () => void (await desktopCall('showDocument', { name }))),
      },
    ]);

  return {
    running: underWay > 0,
    print: (making, locale) =>
      attempt(async () => {
        await desktopCall('printPaper', { html: await pageOf(engine, await making(locale), true) });
      }),
    savePdf: (making, locale) =>
      attempt(async () => {
        const paper = await making(locale);
        const { fileNameOf } = await import('../../shared/papers/index.ts');
        const name = fileNameOf(paper.title, paper.day, locale, 'pdf');
        tell(await desktopCall('savePdf', { html: await pageOf(engine, paper, false), name }));
      }),
    saveTable: (title, making, format, locale) =>
      attempt(async () => {
        const { headers, rows } = await making(locale);
        tell(await engine.call('papers.table', { title, table: { headers: [...headers], rows }, format, locale }));
      }),
    save: (work) => attempt(async () => tell(await work())),
  };
}

async function pageOf(engine: EngineClient, paper: Paper, numbered: boolean): Promise<string> {
  const [{ paperHtml }, { fontFaces, fontLinks }, letterhead] = await Promise.all([
    import('./paper-html.ts'),
    import('./fonts.ts'),
    letterheadNow(engine),
  ]);
  return paperHtml({ paper, letterhead, fonts: { links: fontLinks(), faces: fontFaces() }, numbered });
}

const letterheadNow = (engine: EngineClient): Promise<Letterhead> =>
  new Promise((resolve, reject) => {
    const release = engine.watch('letterhead', {}, (answer) => {
      // Not at once: the first answer may come before the watch has its name.
      queueMicrotask(() => release());
      if ('data' in answer) resolve(answer.data.letterhead);
      else reject(answer.error);
    });
  });

const asAppError = (thrown: unknown): AppError =>
  thrown instanceof AppError ? thrown : new AppError('UNEXPECTED', { cause: thrown });
