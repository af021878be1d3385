import { expect, test } from 'vitest';
import { translator } from '../locale/index.ts';
import { readableParameters } from './index.ts';

test('days are told in the language, fields by their names', () => {
  const parameters = { day: '2026-03-01', field: 'changes.estimatedCost', rows: 3, reference: 'P-1' };
  expect(readableParameters(parameters, translator('fr'))).toEqual({
    day: '1er mars 2026',
    field: 'Coût estimatif',
    rows: 3,
    reference: 'P-1',
  });
  expect(readableParameters(parameters, translator('ar'))).toMatchObject({
    day: '1 مارس 2026',
    field: 'الكلفة التقديرية',
  });
  expect(readableParameters({ field: 'contract.period.count' }, translator('fr'))).toEqual({
    field: 'Délai d’exécution',
  });
  expect(readableParameters({ field: 'limit' }, translator('fr'))).toEqual({ field: 'limit' });
});
