import { expect, it } from 'vitest';
import { projectInput } from '../../../shared/contract/index.ts';
import { problemsOf } from './problems.ts';
import { changesBetween, EMPTY_SHEET, SHEET_SECTIONS, type Sheet, sheetOf } from './sheet-fields.ts';

const sheet: Sheet = { ...EMPTY_SHEET, reference: 'BRK-1', title: { ar: 'مسلك', fr: '' } };

it('asks for every field of the contract once, except what only an import writes', () => {
  const keys = SHEET_SECTIONS.flatMap((section) => section.fields.map((field) => field.key));
  expect([...keys, 'otherColumns'].sort()).toEqual(Object.keys(projectInput.shape).sort());
});

it('names what is wrong, field by field', () => {
  expect(problemsOf(projectInput, sheet)).toEqual({});
  expect(
    problemsOf(projectInput, { ...sheet, reference: '', title: { ar: ' ', fr: '' }, place: 'x'.repeat(301) }),
  ).toEqual({ reference: 'missing', title: 'title', place: 'tooLong' });
});

it('saves only what was changed', () => {
  const after = { ...sheet, place: 'تافوغالت', years: [] };
  expect(changesBetween(sheet, after)).toEqual({ place: 'تافوغالت' });
});

it('takes the sheet out of a stored project', () => {
  expect(sheetOf({ ...sheet, id: 'x', kind: 'project' } as Sheet)).toEqual(sheet);
});
