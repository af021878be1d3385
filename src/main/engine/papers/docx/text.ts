import { type IRunOptions, Paragraph, TextRun } from 'docx';
import { DIRECTION, type Locale } from '../../../../shared/locale/index.ts';
import { plainText } from '../../../../shared/papers/index.ts';

const ARABIC = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** References such as 49/2022 or TE.04/98 in an Arabic sentence: their parts must keep their order. */
const REFERENCE = /([A-Za-z0-9\u00c0-\u024f]+(?:[./-][A-Za-z0-9\u00c0-\u024f]+)+)/;
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_ISOLATE = '\u2069';

export type Emphasis = Pick<IRunOptions, 'bold' | 'size' | 'color' | 'underline'>;

/**
 * A text as runs: Word decides by run, not by letter, which fonts and digits it takes. Line breaks are kept; what XML cannot
 * carry is left out. A text without any Arabic stays one run as it is, in a paragraph of either direction.
 */
function runsOf(text: string, locale: Locale, emphasis: Emphasis = {}): readonly TextRun[] {
  const lines = plainText(text).split(/\r\n|\r|\n/);
  return lines.flatMap((line, index) => {
    const start = index === 0 ? {} : { break: 1 };
    const pieces = piecesOf(line, locale);
    return pieces.map(
      ({ text: piece, rightToLeft }, at) =>
        new TextRun({ ...styleOf(emphasis), text: piece, rightToLeft, ...(at === 0 ? start : {}) }),
    );
  });
}

interface Piece {
  readonly text: string;
  readonly rightToLeft: boolean;
}

function piecesOf(line: string, locale: Locale): readonly Piece[] {
  if (!ARABIC.test(line)) return [{ text: line, rightToLeft: false }];
  if (locale === 'fr') return [{ text: line, rightToLeft: true }];
  return line
    .split(REFERENCE)
    .map((text, index) =>
      index % 2 === 1
        ? { text: `${LEFT_TO_RIGHT_ISOLATE}${text}${POP_ISOLATE}`, rightToLeft: false }
        : { text, rightToLeft: true },
    )
    .filter(({ text }) => text !== '');
}

const styleOf = ({ bold, size, ...rest }: Emphasis): IRunOptions => ({
  ...rest,
  ...(bold === undefined ? {} : { bold, boldComplexScript: bold }),
  ...(size === undefined ? {} : { size, sizeComplexScript: size }),
});

export interface ParagraphLook extends Emphasis {
  readonly align?: 'center' | 'end';
  /** Space above and below in twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
  readonly heading?: 'Heading1' | 'Heading2' | 'Title';
}

/** A paragraph in the direction of its language. The start is never named: old versions of Word would take the other side. */
export function paragraph(text: string, locale: Locale, look: ParagraphLook = {}): Paragraph {
  const { align, before = 0, after = 60, keepNext = false, heading, ...emphasis } = look;
  return new Paragraph({
    bidirectional: DIRECTION[locale] === 'rtl',
    spacing: { before, after },
    keepNext,
    ...(align === undefined ? {} : { alignment: align }),
    ...(heading === undefined ? {} : { heading }),
    children: runsOf(text, locale, emphasis),
  });
}
