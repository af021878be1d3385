import { describe, expect, test } from 'vitest';
import { inCodePage, inWide } from '../../../../tests/support/code-pages.ts';
import { decodeText, encodingOf } from './encoding.ts';

const ARABIC = 'المرجع;اسم المشروع;الجماعة\r\nR-1;تهيئة الطريق الجماعية;أحفير\r\n';
const FRENCH = "Référence;Intitulé;Délai d’exécution\r\nR-1;Réfection de l'école créée;8 mois\r\n";

describe('encodings', () => {
  test.each([
    ['utf-8 with a mark', Buffer.from(`\ufeff${ARABIC}`, 'utf8'), 'utf-8', ARABIC],
    ['utf-8', Buffer.from(ARABIC + FRENCH, 'utf8'), 'utf-8', ARABIC + FRENCH],
    ['utf-16 little end first', inWide(ARABIC, 'little'), 'utf-16le', ARABIC],
    ['utf-16 big end first', inWide(ARABIC, 'big'), 'utf-16be', ARABIC],
    ['utf-16 without a mark', inWide(ARABIC, 'little', false), 'utf-16le', ARABIC],
    ['utf-16 French without a mark', inWide(FRENCH, 'big', false), 'utf-16be', FRENCH],
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
