import type { Letterhead } from '../../../../shared/letterhead/index.ts';
import { type Locale, translator } from '../../../../shared/locale/index.ts';
import { type Day, formatDay } from '../../../../shared/time/index.ts';
import { documentOf } from './document.ts';
import { letterheadTable } from './tables.ts';
import { paragraph } from './text.ts';

export interface Letter {
  readonly locale: Locale;
  readonly letterhead: Letterhead;
  /** Where it is written; may be empty. */
  readonly place: string;
  readonly date: Day;
  /** Number in the outgoing register; empty leaves room to write it by hand. */
  readonly reference: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** The last sentence (والسلام); may be empty. */
  readonly closing: string;
  /** Under which the signature is put. */
  readonly signature: string;
}

/** An official letter (مراسلة إدارية, lettre administrative) in the order that administrations keep. */
export function letter(content: Letter): Promise<Uint8Array> {
  const { locale } = content;
  const t = translator(locale);
  const day = formatDay(content.date, locale);
  const written =
    content.place === '' ? t('papers:letter.on', { day }) : t('papers:letter.at', { place: content.place, day });
  const line = (text: string, look: Parameters<typeof paragraph>[2] = {}) => paragraph(text, locale, look);
  return documentOf({
    locale,
    title: content.subject,
    landscape: false,
    children: [
      letterheadTable(content.letterhead),
      line(t('papers:letter.reference', { reference: content.reference || '........................' }), {
        before: 320,
      }),
      line(written, { align: 'end', after: 320 }),
      line(content.from, { align: 'center', bold: true }),
      line(t('papers:letter.to'), { align: 'center' }),
      line(content.to, { align: 'center', bold: true, after: 320 }),
      line(t('papers:letter.subject', { subject: content.subject }), { bold: true, after: 240 }),
      ...content.paragraphs.map((text) => line(text, { after: 160 })),
      ...(content.closing === '' ? [] : [line(content.closing, { before: 120, after: 400 })]),
      line(content.signature, { align: 'end', bold: true }),
    ],
  });
}
