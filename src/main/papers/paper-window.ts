import { randomUUID } from 'node:crypto';
import { BrowserWindow, type Session, session } from 'electron';
import { AppError } from '../../shared/errors/index.ts';
import { APP_ORIGIN, hardenSession, servePapers } from '../security/index.ts';

/** In memory, and apart from the session of the application's own pages. */
const PARTITION = 'papers';
/** What is drawn in the lower margin: page x of y, in digits that need no font of ours. */
const FOOTER =
  '<div style="inline-size:100%;text-align:center;font-size:8px;font-family:sans-serif;color:#57514a">' +
  '<span class="pageNumber"></span> / <span class="totalPages"></span></div>';

const papers = new Map<string, string>();
let prepared: Session | null = null;

/**
 * A page of our own writing as PDF: A4 upright or across as its style says, with page numbers. It is drawn in a window of
 * its own that nobody sees and in which no script runs, so that the visible one goes on.
 */
export const paperAsPdf = (html: string, pages: string): Promise<Uint8Array> =>
  withPaper(html, pages, (window) =>
    window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOTER,
      generateTaggedPDF: true,
    }),
  );

/**
 * The same page through the system's print dialog; a dialog that is cancelled is no failure.
 * @throws AppError `PAPER_NOT_PRINTED`
 */
export const printPaper = (html: string, pages: string): Promise<void> =>
  withPaper(
    html,
    pages,
    (window) =>
      new Promise((resolve, reject) => {
        window.webContents.print({ silent: false, printBackground: true }, (printed, reason) => {
          if (printed || /cancel/i.test(reason)) resolve();
          else reject(new AppError('PAPER_NOT_PRINTED', { retry: true }));
        });
      }),
  );

async function withPaper<Result>(
  html: string,
  pages: string,
  work: (window: BrowserWindow) => Promise<Result>,
): Promise<Result> {
  const place = `/papers/${randomUUID()}.html`;
  papers.set(place, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: paperSession(pages),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  });
  try {
    await window.loadURL(`${APP_ORIGIN}${place}`);
    return await work(window);
  } finally {
    papers.delete(place);
    window.destroy();
  }
}

function paperSession(pages: string): Session {
  if (prepared) return prepared;
  prepared = session.fromPartition(PARTITION, { cache: false });
  hardenSession(prepared);
  servePapers(prepared, pages, papers);
  return prepared;
}
