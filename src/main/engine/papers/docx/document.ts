import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { Locale } from '../../../../shared/locale/index.ts';
import { plainText } from '../../../../shared/papers/index.ts';

/** Fonts that Windows and office programs have; other systems take what is nearest. */
const FONT = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Arial', cs: 'Sakkal Majalla' } as const;
/** Half points. Arabic letters are smaller in the same size. */
const SIZE = 21;
const ARABIC_SIZE = 27;
/** A4 and its margins in twentieths of a point. */
const A4 = { width: 11906, height: 16838 } as const;
const MARGIN = 1134;

export interface DocumentContent {
  readonly locale: Locale;
  readonly title: string;
  readonly landscape: boolean;
  readonly children: readonly FileChild[];
}

/** A Word document of A4 pages with page numbers. Languages are those of Morocco, so that digits stay 0 to 9. */
export function documentOf({ locale, title, landscape, children }: DocumentContent): Promise<Uint8Array> {
  const run = {
    font: FONT,
    size: SIZE,
    sizeComplexScript: ARABIC_SIZE,
    language: { value: 'fr-MA', bidirectional: 'ar-MA' },
  };
  const heading = (size: number) => ({
    run: { ...run, bold: true, boldComplexScript: true, size, sizeComplexScript: size + 6, color: '1B6245' },
  });
  const document = new Document({
    title: plainText(title),
    creator: 'Moutabaa',
    styles: { default: { document: { run }, title: heading(32), heading1: heading(28), heading2: heading(24) } },
    sections: [
      {
        properties: {
          page: {
            size: { ...A4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: pageNumbers(locale) },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

const pageNumbers = (locale: Locale): Footer =>
  new Footer({
    children: [
      new Paragraph({
        bidirectional: locale === 'ar',
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 18 })],
      }),
    ],
  });
