import type { FileChild } from 'docx';
import type { Letterhead } from '../../../../shared/letterhead/index.ts';
import { type Locale, translator } from '../../../../shared/locale/index.ts';
import type { Paper, PaperSection } from '../../../../shared/papers/index.ts';
import { formatDay } from '../../../../shared/time/index.ts';
import { documentOf } from './document.ts';
import { dataTable, factsTable, letterheadTable } from './tables.ts';
import { paragraph } from './text.ts';

/** Any paper as a Word document under the office's header. */
export function docxOf(paper: Paper, letterhead: Letterhead): Promise<Uint8Array> {
  const { locale, title, subtitle, day, notes } = paper;
  const date = translator(locale)('papers:date', { day: formatDay(day, locale) });
  return documentOf({
    locale,
    title,
    landscape: paper.landscape,
    children: [
      letterheadTable(letterhead),
      paragraph(subtitle, locale, { align: 'center', before: 320, after: 40 }),
      paragraph(title, locale, { align: 'center', heading: 'Title', after: 80 }),
      ...notes.map((note) => paragraph(note, locale, { align: 'center', after: 40 })),
      paragraph(date, locale, { align: 'center', after: 160 }),
      ...paper.sections.flatMap((section) => childrenOf(section, locale)),
    ],
  });
}

function childrenOf(section: PaperSection, locale: Locale): readonly FileChild[] {
  const heading = paragraph(section.title, locale, { heading: 'Heading2', before: 240, after: 100, keepNext: true });
  switch (section.kind) {
    case 'facts':
      return [heading, factsTable(section.facts, locale)];
    case 'figures':
      return [heading, factsTable(section.figures, locale)];
    case 'bars':
      return [heading, factsTable(section.bars, locale)];
    case 'table':
      return [heading, dataTable(section.table, locale)];
    case 'text':
      return [heading, ...section.paragraphs.map((text) => paragraph(text, locale, { after: 80 }))];
  }
}
