import { type Letterhead, letterheadLines } from '../../shared/letterhead/index.ts';
import { DIRECTION, type Locale, translator } from '../../shared/locale/index.ts';
import {
  type Cell,
  cellText,
  type Paper,
  type PaperSection,
  type PaperTable,
  plainText,
} from '../../shared/papers/index.ts';
import { formatDay } from '../../shared/time/index.ts';
import { paperStyle } from './paper-style.ts';

export interface PaperPage {
  readonly paper: Paper;
  readonly letterhead: Letterhead;
  /** Where the fonts come from: links for the head, faces for the style. */
  readonly fonts: { readonly links: string; readonly faces: string };
  /** Whether the style draws the page numbers. */
  readonly numbered: boolean;
}

/** Rows that are written between two pauses, so that the window stays awake with ten thousand of them. */
const ROWS_OF_A_TURN = 500;

/** A paper as a page of its own, with everything escaped: nothing in it can run, and no text becomes markup. */
export async function paperHtml({ paper, letterhead, fonts, numbered }: PaperPage): Promise<string> {
  const { locale } = paper;
  const date = translator(locale)('papers:date', { day: formatDay(paper.day, locale) });
  const sections: string[] = [];
  for (const section of paper.sections) sections.push(await sectionHtml(section, locale));
  return [
    `<!doctype html><html lang="${locale}-MA" dir="${DIRECTION[locale]}"><head><meta charset="utf-8">`,
    `<title>${text(paper.title)}</title>${fonts.links}`,
    `<style>${fonts.faces}${paperStyle(paper.landscape, numbered)}</style></head><body>`,
    `<header class="letterhead" dir="rtl">${side(letterhead, 'ar')}${side(letterhead, 'fr')}</header>`,
    '<div class="title">',
    paper.subtitle === '' ? '' : `<p class="subtitle">${own(paper.subtitle)}</p>`,
    `<h1>${own(paper.title)}</h1>`,
    ...paper.notes.map((note) => `<p>${own(note)}</p>`),
    `<p>${own(date)}</p></div>`,
    ...sections,
    '</body></html>',
  ].join('');
}

const side = (letterhead: Letterhead, locale: Locale): string =>
  `<div lang="${locale}-MA" dir="${DIRECTION[locale]}">${letterheadLines(letterhead, locale)
    .map((line) => `<p>${text(line)}</p>`)
    .join('')}</div>`;

async function sectionHtml(section: PaperSection, locale: Locale): Promise<string> {
  const heading = section.title === '' ? '' : `<h2>${own(section.title)}</h2>`;
  return `<section>${heading}${await contentOf(section, locale)}</section>`;
}

async function contentOf(section: PaperSection, locale: Locale): Promise<string> {
  switch (section.kind) {
    case 'facts':
      return `<dl>${section.facts
        .map(({ label, value }) => `<div><dt>${own(label)}</dt><dd>${lines(value)}</dd></div>`)
        .join('')}</dl>`;
    case 'figures':
      return `<div class="figures">${section.figures
        .map(({ label, value }) => `<div><strong>${own(value)}</strong><span>${own(label)}</span></div>`)
        .join('')}</div>`;
    case 'bars':
      return `<div class="bars">${section.bars
        .map(
          ({ label, value, share }) =>
            `<div class="row"><span class="label">${own(label)}</span><span class="track"><span class="fill" style="inline-size:${percentOf(share)}%"></span></span><span class="value">${own(value)}</span></div>`,
        )
        .join('')}</div>`;
    case 'text':
      return `<div class="text">${section.paragraphs.map((one) => `<p>${lines(one)}</p>`).join('')}</div>`;
    case 'table':
      return tableHtml(section.table, locale);
  }
}

async function tableHtml({ headers, rows }: PaperTable, locale: Locale): Promise<string> {
  if (rows.length === 0) return `<p class="empty">${own(translator(locale)('papers:none'))}</p>`;
  const kinds = headers.map((_, column) => kindOf(rows, column));
  const head = headers.map((title, column) => `<th${kinds[column]}>${own(title)}</th>`).join('');
  const parts = [`<table><thead><tr>${head}</tr></thead><tbody>`];
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_OF_A_TURN === ROWS_OF_A_TURN - 1) await new Promise((resolve) => setTimeout(resolve));
    parts.push(`<tr>${row.map((cell, column) => cellHtml(cellText(cell, locale), kinds[column] ?? '')).join('')}</tr>`);
  }
  parts.push('</tbody></table>');
  return parts.join('');
}

/** A word that would not fit into any column may be cut anywhere; others are kept whole. */
const LONG_WORD = /\S{25}/;

const cellHtml = (value: string, kind: string): string =>
  `<td${kind === '' && LONG_WORD.test(value) ? ' class="long"' : kind}>${lines(value)}</td>`;

/** Codes such as references, which are not broken at their hyphens. */
const CODE = /^\S{1,18}$/;

/** How a column stands: by its first cell that holds something. */
function kindOf(rows: readonly (readonly Cell[])[], column: number): string {
  const cell = rows.find((row) => row[column] !== null && row[column] !== '')?.[column] ?? null;
  if (typeof cell === 'number') return ' class="n"';
  if (cell === null) return '';
  if (typeof cell === 'string') return rows.every((row) => isCode(row[column] ?? null)) ? ' class="d"' : '';
  return 'day' in cell ? ' class="d"' : ' class="n"';
}

const isCode = (cell: Cell): boolean => cell === null || (typeof cell === 'string' && CODE.test(cell));

const percentOf = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const text = (value: string): string => plainText(value).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
/** A text with its own direction: it reorders nothing around it. */
const own = (value: string): string => `<bdi>${text(value)}</bdi>`;
const lines = (value: string): string =>
  value
    .split(/\r\n|\r|\n/)
    .map(own)
    .join('<br>');
