import { expect, test } from 'vitest';
import { divisionSchema } from '../organizations/index.ts';
import { communesOf, divisionsOfProvince, provinceById, provinces } from './index.ts';

const stamp = {
  office: '00000000-0000-4000-8000-000000000001',
  createdBy: '00000000-0000-4000-8000-000000000002',
  now: '2026-11-22T09:00:00.000Z',
};

test('the census has 75 provinces and prefectures and 1503 communes, each with both names and an identifier of its own', () => {
  const communes = provinces().flatMap(({ code }) => communesOf(code));
  expect(provinces()).toHaveLength(75);
  expect(communes).toHaveLength(1503);
  expect(new Set([...provinces(), ...communes].map(({ id }) => id)).size).toBe(1578);
  expect([...provinces(), ...communes].filter(({ name }) => name.ar === '' || name.fr === '')).toEqual([]);
});

test('Berkane has 16 communes, of which 6 are urban', () => {
  const communes = communesOf('02.113');
  expect(communes).toHaveLength(16);
  expect(communes.filter(({ urban }) => urban)).toHaveLength(6);
  expect(communes.find(({ code }) => code === '02.113.05.17')?.name).toEqual({ ar: 'تافوغالت', fr: 'Tafoughalt' });
});

test('the records of a province form a tree that the schema accepts', () => {
  const records = divisionsOfProvince('02.113', stamp).map((record) => divisionSchema.parse(record));
  const ids = new Set(records.map(({ id }) => id));
  expect(records).toHaveLength(18);
  expect(records.filter(({ parent }) => parent === null).map(({ kind }) => kind)).toEqual(['region']);
  expect(records.filter(({ parent }) => parent !== null && !ids.has(parent))).toEqual([]);
});

test('a province is found by its identifier; an unknown one is not', () => {
  const berkane = provinces().find(({ code }) => code === '02.113');
  expect(provinceById(berkane?.id ?? '')?.name.fr).toBe('Berkane');
  expect(provinceById('nowhere')).toBeUndefined();
  expect(communesOf('02.11')).toEqual([]);
});
