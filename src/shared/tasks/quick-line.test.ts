import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDay } from '../time/index.ts';
import { readQuickLine } from './quick-line.ts';

/** A Wednesday. */
const TODAY = '2026-11-25';

it.each([
  ['زيارة الورش', { title: 'زيارة الورش', assignee: '', dueOn: null, urgent: false }],
  ['زيارة الورش @تقني المصلحة 1 30/11 !', { assignee: 'تقني المصلحة 1', dueOn: '2026-11-30', urgent: true }],
  [
    'Mise en demeure 5/1 @Chargé des marchés',
    { title: 'Mise en demeure', assignee: 'Chargé des marchés', dueOn: '2027-01-05' },
  ],
  ['اجتماع غدا', { title: 'اجتماع', dueOn: '2026-11-26' }],
  ['réunion mercredi', { title: 'réunion', dueOn: '2026-12-02' }],
  ['مراسلة ٣٠/١٢/٢٠٢٦', { title: 'مراسلة', dueOn: '2026-12-30' }],
  ['أداء 31/2', { title: 'أداء 31/2', dueOn: null }],
  ['غدا !', { title: 'غدا !', dueOn: null, urgent: false }],
])('reads %s', (line, expected) => {
  expect(readQuickLine(line, TODAY)).toMatchObject(expected);
});

it('always leaves a title, and only days of the calendar', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }).filter((line) => line.trim() !== ''),
      (line) => {
        const { title, dueOn } = readQuickLine(line, TODAY);
        expect(title).not.toBe('');
        expect(dueOn === null || isDay(dueOn)).toBe(true);
      },
    ),
  );
});
