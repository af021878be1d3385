import { BorderStyle, type ITableBordersOptions, ShadingType, Table, TableCell, TableRow, WidthType } from 'docx';
import { type Letterhead, letterheadLines } from '../../../../shared/letterhead/index.ts';
import { DIRECTION, type Locale } from '../../../../shared/locale/index.ts';
import { cellText, type LabelledText, type PaperTable } from '../../../../shared/papers/index.ts';
import { paragraph } from './text.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: 'B9B1A3' } as const;
const NO_BORDERS: ITableBordersOptions = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
const HAIR_BORDERS: ITableBordersOptions = {
  top: HAIR,
  bottom: HAIR,
  left: HAIR,
  right: HAIR,
  insideHorizontal: HAIR,
  insideVertical: HAIR,
};
const FULL_WIDTH = { size: 100, type: WidthType.PERCENTAGE } as const;
const HEADER_SHADE = { type: ShadingType.CLEAR, color: 'auto', fill: 'E3EEE8' } as const;
const LABEL_SHADE = { type: ShadingType.CLEAR, color: 'auto', fill: 'F3F0EA' } as const;
const PADDING = { top: 40, bottom: 40, left: 90, right: 90 } as const;

/** The office's header: Arabic at the right, French at the left, whatever the language of the paper. */
export function letterheadTable(letterhead: Letterhead): Table {
  const side = (locale: Locale) =>
    new TableCell({
      width: { size: 50, type: WidthType.PERCENTAGE },
      children: atLeastOne(
        letterheadLines(letterhead, locale).map((line) =>
          paragraph(line, locale, { align: 'center', bold: true, size: locale === 'ar' ? 26 : 20, after: 0 }),
        ),
        locale,
      ),
    });
  return new Table({
    width: FULL_WIDTH,
    borders: NO_BORDERS,
    visuallyRightToLeft: true,
    rows: [new TableRow({ cantSplit: true, children: [side('ar'), side('fr')] })],
  });
}

/** Labels and values, two columns. */
export function factsTable(facts: readonly LabelledText[], locale: Locale): Table {
  return new Table({
    width: FULL_WIDTH,
    borders: HAIR_BORDERS,
    margins: PADDING,
    visuallyRightToLeft: DIRECTION[locale] === 'rtl',
    rows: facts.map(
      ({ label, value }) =>
        new TableRow({
          children: [
            new TableCell({
              width: { size: 28, type: WidthType.PERCENTAGE },
              shading: LABEL_SHADE,
              children: [paragraph(label, locale, { bold: true, after: 0 })],
            }),
            new TableCell({
              width: { size: 72, type: WidthType.PERCENTAGE },
              children: [paragraph(value, locale, { after: 0 })],
            }),
          ],
        }),
    ),
  });
}

/** A table whose header is repeated on every page and whose rows are not cut. */
export function dataTable(table: PaperTable, locale: Locale): Table {
  const cell = (text: string, header: boolean) =>
    new TableCell({
      ...(header ? { shading: HEADER_SHADE } : {}),
      children: [paragraph(text, locale, { bold: header, size: header ? 20 : 21, after: 0 })],
    });
  return new Table({
    width: FULL_WIDTH,
    borders: HAIR_BORDERS,
    margins: PADDING,
    visuallyRightToLeft: DIRECTION[locale] === 'rtl',
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: table.headers.map((title) => cell(title, true)) }),
      ...table.rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((value) => cell(cellText(value, locale), false)) }),
      ),
    ],
  });
}

/** Word takes a cell without a paragraph for damage. */
const atLeastOne = (paragraphs: readonly ReturnType<typeof paragraph>[], locale: Locale) =>
  paragraphs.length > 0 ? paragraphs : [paragraph('', locale)];
