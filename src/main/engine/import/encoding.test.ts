import { describe, expect, test } from 'vitest';
import { decodeText, encodingOf } from './encoding.ts';

const ARABIC = 'المرجع;اسم المشروع;الجماعة\r\nR-1;تهيئة الطريق الجماعية;أحفير\r\n';
const FRENCH = "Référence;Intitulé;Délai d’exécution\r\nR-1;Réfection de l'école créée;8 mois\r\n";

/** Bytes of a text in a code page of one byte per letter, by asking the decoder what each byte stands for. */
function inCodePage(text: string, codePage: 'windows-1256' | 'windows-1252'): Uint8Array {
  const letters = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(codePage).decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => letters.get(letter) ?? 0x3f);
}

const wide = (text: string, big: boolean, mark: boolean): Buffer => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

describe('encodings', () => {
  test.each([
    ['utf-8 with a mark', Buffer.from(`\ufeff${ARABIC}`, 'utf8'), 'utf-8', ARABIC],
    ['utf-8', Buffer.from(ARABIC + FRENCH, 'utf8'), 'utf-8', ARABIC + FRENCH],
    ['utf-16 little end first', wide(ARABIC, false, true), 'utf-16le', ARABIC],
    ['utf-16 big end first', wide(ARABIC, true, true), 'utf-16be', ARABIC],
    ['utf-16 without a mark', wide(ARABIC, false, false), 'utf-16le', ARABIC],
    ['utf-16 French without a mark', wide(FRENCH, true, false), 'utf-16be', FRENCH],
    ['Arabic Windows', inCodePage(ARABIC, 'windows-1256'), 'windows-1256', ARABIC],
    [
      'Arabic Windows with French',
      inCodePage(`${ARABIC}Délai créé;été`, 'windows-1256'),
      'windows-1256',
      `${ARABIC}Délai créé;été`,
    ],
    ['French Windows', inCodePage(FRENCH, 'windows-1252'), 'windows-1252', FRENCH],
    [
      'French capitals',
      inCodePage('RÉFÉRENCE;CRÉÉE;DÉLAI;ÉTAT\r\nÀ L’ARRÊT;ÉCOLE', 'windows-1252'),
      'windows-1252',
      'RÉFÉRENCE;CRÉÉE;DÉLAI;ÉTAT\r\nÀ L’ARRÊT;ÉCOLE',
    ],
  ])('%s', (_, bytes, encoding, text) => {
    expect(encodingOf(bytes)).toBe(encoding);
    expect(decodeText(bytes)).toBe(text);
  });
});
