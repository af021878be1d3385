import { expect, it } from 'vitest';
import { directionOf, languageOf, ownDirection } from './direction.ts';

it('goes by the first letter, whatever stands before it', () => {
  expect(directionOf('12 مشروعا BRK')).toBe('rtl');
  expect(directionOf('(2e tranche) مسلك')).toBe('ltr');
  expect(directionOf('École')).toBe('ltr');
  expect(directionOf('49/2022')).toBeUndefined();
  expect(languageOf('صفقة')).toBe('ar');
  expect(ownDirection('49/2022').dir).toBe('ltr');
});
