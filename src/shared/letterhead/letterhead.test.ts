import { expect, test } from 'vitest';
import { letterheadLines, proposedLetterhead } from './index.ts';

const office = { name: { ar: 'قسم التجهيز', fr: 'Division de l’équipement' } };
const berkane = { name: { ar: 'بركان', fr: 'Berkane' }, prefecture: false };

test('proposes the lines from kingdom to division, in both languages', () => {
  const proposed = proposedLetterhead({ ...office, province: berkane });
  expect(letterheadLines(proposed, 'ar')).toEqual([
    'المملكة المغربية',
    'وزارة الداخلية',
    'إقليم بركان',
    'الكتابة العامة',
    'قسم التجهيز',
  ]);
  expect(letterheadLines(proposed, 'fr')).toEqual([
    'Royaume du Maroc',
    'Ministère de l’Intérieur',
    'Province de Berkane',
    'Secrétariat général',
    'Division de l’équipement',
  ]);
});

test('a prefecture is a prefecture, and French elides', () => {
  const oujda = { name: { ar: 'وجدة - أنجاد', fr: 'Oujda-Angad' }, prefecture: true };
  const proposed = proposedLetterhead({ ...office, province: oujda });
  expect(letterheadLines(proposed, 'ar')).toContain('عمالة وجدة - أنجاد');
  expect(letterheadLines(proposed, 'fr')).toContain('Préfecture d’Oujda-Angad');
});

test('leaves out what is empty: no province, no French name', () => {
  const proposed = proposedLetterhead({ name: { ar: 'قسم التجهيز', fr: '' }, province: null });
  expect(letterheadLines(proposed, 'fr')).toEqual([
    'Royaume du Maroc',
    'Ministère de l’Intérieur',
    'Secrétariat général',
  ]);
});
