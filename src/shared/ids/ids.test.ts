import { validate, version } from 'uuid';
import { expect, it } from 'vitest';
import { newId } from './index.ts';

it('gives new records identifiers of version 7 that differ and sort as they were made', () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
});
