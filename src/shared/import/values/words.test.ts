import { describe, expect, test } from 'vitest';
import type { Cell } from '../grid.ts';
import type { Reading } from '../reading.ts';
import { communeIndex, readCommunes } from './communes.ts';
import { readProgrammes, readSector, readWorkType } from './kinds.ts';
import { readCount, readYears } from './numbers.ts';
import { readPeriod } from './period.ts';
import { readState } from './state.ts';

function brief<Value>(reading: Reading<Value>, shown: (value: Value) => string): string {
  if (reading.kind === 'empty') return 'empty';
  const value = reading.value === null ? '' : shown(reading.value);
  return reading.kind === 'value' ? value : `${reading.code} ${value}`.trim();
}

describe('periods', () => {
  test.each<[Cell, 'day' | 'month' | null, string]>([
    ['71 mois', null, '71 month'],
    ['14mois', null, '14 month'],
    ['24 MOIS', null, '24 month'],
    ['2 ans', null, '24 month'],
    ['un an', null, '12 month'],
    ['سنة واحدة', null, '12 month'],
    ['Délai initial : 08 mois', null, '8 month'],
    ['8 أشهر', null, '8 month'],
    ['١٢ شهرا', null, '12 month'],
    ['شهرين', null, '2 month'],
    ['خمسة أشهر', null, '5 month'],
    ['يومان', null, '2 day'],
    ['عامان', null, '24 month'],
    ['أسبوعان', null, '14 day'],
    ['شهران', null, '2 month'],
    ['اثنا عشر شهرا', null, '12 month'],
    ['ستة (6) أشهر', null, '6 month'],
    ['dix-huit mois', null, '18 month'],
    ['six (06) mois', null, '6 month'],
    ['six (08) mois', null, 'periodInText 8 month'],
    ['90 jours', null, '90 day'],
    ['4,5 mois', null, '135 day'],
    ['1,5 an', null, '18 month'],
    [18, 'month', '18 month'],
    ['45', 'day', '45 day'],
    [18, null, 'periodUnit 18 month'],
    ['12 mois + 3 mois', null, 'periodSeveral 15 month'],
    ['6 mois (prorogé)', null, 'periodInText 6 month'],
    [{ date: '2024-01-01' }, null, 'periodUnreadable'],
    ['à fixer', null, 'periodUnreadable'],
    ['/', null, 'empty'],
  ])('%j', (cell, unit, expected) => {
    expect(brief(readPeriod(cell, unit), (period) => `${period.count} ${period.unit}`)).toBe(expected);
  });
});

describe('states', () => {
  test.each([
    ['Achevée', 'provisionalReception/'],
    ['Travaux achevés', 'provisionalReception/'],
    ['منجز', 'provisionalReception/'],
    ['En cours', 'execution/'],
    ['Travaux en cours', 'execution/'],
    ['في طور الإنجاز', 'execution/'],
    ["à l'arrêt", 'execution/stopped'],
    ['متوقف', 'execution/stopped'],
    ['متعثر', 'execution/struggling'],
    ['en retard', 'execution/late'],
    ['Gelée', '/pending'],
    ['résilié', 'execution/terminated'],
    ['لم تنطلق بعد', 'idea/'],
    ['non démarré', 'idea/'],
    ['في طور الدراسة', 'study/'],
    ["En cours d'étude", 'study/'],
    ['طلب العروض', 'tender/'],
    ['تسلم مؤقت', 'provisionalReception/'],
    ['Réception définitive', 'finalReception/'],
    ['عادي', '/normal'],
    ['متوقق', 'wordGuess execution/stopped'],
    ['quelque chose', 'stateUnknown'],
    // Denied, partial or still to come: never taken for done, nor for trouble.
    ['inachevé', 'stateQualified execution/'],
    ['non achevé', 'stateQualified execution/'],
    ['Travaux inachevés', 'stateQualified execution/'],
    ["n'est pas encore totalement achevé", 'stateQualified execution/'],
    ['غير مكتمل', 'stateQualified execution/'],
    ['لم تنته الأشغال بعد', 'stateQualified execution/'],
    ['غير منجز', 'stateQualified idea/'],
    ['لم ينجز', 'stateQualified idea/'],
    ['لم يتم إنجازه', 'stateQualified idea/'],
    ['non réalisé', 'stateQualified idea/'],
    ['Travaux non réalisés', 'stateQualified idea/'],
    ['réalisé à 40%', 'stateQualified execution/'],
    ['Achevé à 95,5 %', 'stateQualified execution/'],
    ['منجز بنسبة 60%', 'stateQualified execution/'],
    ['منجز جزئيا', 'stateQualified execution/'],
    ['partiellement achevé', 'stateQualified execution/'],
    ['Achevé 100%', 'provisionalReception/'],
    ['non réceptionné', 'stateQualified execution/'],
    ['Achevé, non réceptionné', 'stateQualified execution/'],
    ['لم يتم التسلم المؤقت', 'stateQualified execution/'],
    ["en voie d'achèvement", 'stateQualified execution/'],
    ['Réception provisoire en cours', 'stateQualified execution/'],
    ['Réception provisoire prévue en 2027', 'stateQualified execution/'],
    ['في طور الانتهاء', 'stateQualified execution/'],
    ['على وشك الانتهاء', 'stateQualified execution/'],
    ['à réceptionner', 'stateQualified execution/'],
    ['En cours de réception définitive', 'stateQualified guarantee/'],
    ['En cours de résiliation', 'stateQualified'],
    ["En cours d'exploitation", 'inUse/'],
    ['Réception provisoire sans réserves', 'provisionalReception/'],
    ['Etude non achevée', 'stateQualified study/'],
    ['non résilié', 'stateQualified'],
    ['sans retard', '/normal'],
    ['Pas de retard', '/normal'],
    ['دون أي تأخر', '/normal'],
    ['لم يتوقف', '/normal'],
    ['En cours, sans retard', 'execution/normal'],
    ['Achevé sans retard', 'provisionalReception/normal'],
    ['Non arrêté mais en retard', 'execution/late'],
    ['Arrêté, non achevé', 'stateQualified execution/stopped'],
    ['pas encore démarré', 'idea/'],
    ["N'a pas encore été lancé", 'idea/'],
    ['لم تبدأ الأشغال', 'idea/'],
    ['غير جار', 'stateQualified idea/'],
    ['reprise', 'execution/normal'],
    ["Reprise des travaux après l'arrêt", 'stateQualified execution/normal'],
    ['Arrêté, reprise prévue', 'stateQualified execution/stopped'],
    ['استئناف الأشغال', 'execution/normal'],
    ['non achevee', 'stateQualified execution/'],
    ['non achvée', 'stateUnknown'],
  ])('%s', (text, expected) => {
    expect(brief(readState(text), ({ phase, condition }) => `${phase ?? ''}/${condition ?? ''}`)).toBe(expected);
  });
});

test('sectors, types and programmes are known in both languages; what is not stays as a doubt or as its name', () => {
  expect(brief(readSector('الطرق والمسالك'), String)).toBe('roads');
  expect(brief(readSector('Alimentation en eau potable'), String)).toBe('water');
  expect(brief(readSector('Aérospatial'), String)).toBe('sectorUnknown other');
  expect(brief(readWorkType('تهيئة'), String)).toBe('development');
  expect(brief(readWorkType('Extension'), String)).toBe('extension');
  expect(brief(readWorkType('xyz'), String)).toBe('workTypeUnknown');
  expect(brief(readProgrammes('المبادرة الوطنية للتنمية البشرية'), String)).toBe('indh');
  expect(brief(readProgrammes('INDH ; PAC ; Plan local'), String)).toBe('indh,pac,Plan local');
});

describe('a word is known by its beginning, not by letters inside another', () => {
  test.each([
    ['Mise à niveau urbaine', 'urban'],
    ['Réseau électrique', 'electricity'],
    ['Bureaux administratifs', 'administration'],
    ['Plateau', 'sectorUnknown other'],
    ['Transport', 'sectorUnknown other'],
    ['Démarche', 'sectorUnknown other'],
    ["Adduction d'eau potable", 'water'],
    ['Eaux usées', 'water'],
    ['AEP', 'water'],
    ['الماء الصالح للشرب', 'water'],
    ['والماء', 'water'],
    ['بالمياه', 'water'],
    ['سماء', 'sectorUnknown other'],
    ['الطرق والمسالك', 'roads'],
    ['Ponts et routes', 'roads'],
    ['Terrain omnisport', 'sport'],
    ['الرياضة والشباب', 'sport'],
    ['التسويق', 'sectorUnknown other'],
    ['الصيد البحري', 'agriculture'],
    ['صيدلية', 'sectorUnknown other'],
    ['الأسواق', 'markets'],
    ['المسجد', 'religious'],
    ['Autres', 'other'],
  ])('sector %s', (text, sector) => {
    expect(brief(readSector(text), String)).toBe(sector);
  });

  test.each([
    ['Reconstruction', 'construction'],
    ['Crachats', 'workTypeUnknown'],
    ['للدراسة', 'study'],
    ['أبناء', 'workTypeUnknown'],
    ['بناء قاعة', 'construction'],
    ['والتجهيز', 'equipment'],
  ])('type %s', (text, type) => {
    expect(brief(readWorkType(text), String)).toBe(type);
  });
});

test('counts and years', () => {
  expect(brief(readCount('1 200'), String)).toBe('1200');
  expect(brief(readCount('حوالي 300 نسمة'), String)).toBe('countUnreadable 300');
  expect(brief(readCount('beaucoup'), String)).toBe('countUnreadable');
  expect(brief(readYears(2024), String)).toBe('2024');
  expect(brief(readYears('2025، 2024'), String)).toBe('2024,2025');
  expect(brief(readYears('2024-2026'), String)).toBe('2024,2025,2026');
  expect(brief(readYears('exercice 2024'), String)).toBe('yearUnreadable 2024');
  expect(brief(readYears('bientôt'), String)).toBe('yearUnreadable');
});

describe('communes', () => {
  const index = communeIndex([
    { id: 'a', name: { ar: 'أحفير', fr: 'Ahfir' } },
    { id: 'o', name: { ar: 'أولاد داوود الزخانين', fr: 'Oulad Daoud Zkhanine' } },
    { id: 's', name: { ar: 'سيدي سليمان الشراعة', fr: 'Sidi Slimane-Echcharraa' } },
    { id: 'r', name: { ar: 'عين الركادة', fr: 'Ain Erreggada' } },
    { id: 'x', name: { ar: 'العثامنة', fr: 'Laatamna' } },
    { id: 'y', name: { ar: 'العثامنة', fr: 'Laatamna' } },
  ]);
  test.each([
    ['احفير', 'a'],
    ['جماعة أحفير', 'a'],
    ['Commune de Ahfir', 'a'],
    ['اولاد داوود الزخانين', 'o'],
    ['Ouled Daoud Zkhanine', 'o'],
    ['Sidi Slimane-Echcharraa', 's'],
    ['Ahfir - Ain Erreggada', 'a,r'],
    ['Ahfir-Ain Erreggada', 'a,r'],
    ['أحفير وعين الركادة', 'a,r'],
    ['أحفير، عين الركادة / أحفير', 'a,r'],
    ['AHFIRE', 'communeGuess a'],
    ['Ahfir, Tombouctou', 'communeUnknown a'],
    ['Tombouctou', 'communeUnknown'],
    ['Laatamna', 'communeUnknown'],
    ['جميع الجماعات', 'communeAll a,o,s,r,x,y'],
    ['-', 'empty'],
  ])('%s', (text, expected) => {
    expect(brief(readCommunes(text, index), String)).toBe(expected);
  });
});
