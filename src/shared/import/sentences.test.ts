import { expect, test } from 'vitest';
import { LOCALES } from '../locale/index.ts';
import { RESOURCES } from '../locale/resources.ts';
import { COLUMN_USES } from './catalogue.ts';
import { DOUBTS } from './reading.ts';
import { REFUSALS } from './row-kind.ts';

test.each(LOCALES)('every doubt, refusal and field has its words in %s, and no words are left over', (locale) => {
  const { doubt, refused, field } = RESOURCES[locale].import;
  expect(Object.keys(doubt).sort()).toEqual([...DOUBTS].sort());
  expect(Object.keys(refused).sort()).toEqual([...REFUSALS].sort());
  expect(Object.keys(field).sort()).toEqual([...COLUMN_USES].sort());
});
